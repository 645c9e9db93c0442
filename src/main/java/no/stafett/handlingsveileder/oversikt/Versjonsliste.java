package no.stafett.handlingsveileder.oversikt;

import java.util.ArrayList;
import java.util.List;
import no.stafett.handlingsveileder.Publiseringer;
import no.stafett.handlingsveileder.Publiseringer.Utgave;
import no.stafett.handlingsveileder.Startpakke;
import no.stafett.handlingsveileder.forskjell.Forskjell;
import no.stafett.handlingsveileder.forskjell.Forskjellord;
import no.stafett.handlingsveileder.forskjell.Utgavebilder;
import no.stafett.handlingsveileder.oversikt.Oversiktsbilde.Versjon;
import no.stafett.handlingsveileder.oversikt.Oversiktsbilde.Versjoner;
import no.stafett.handlingsveileder.utkast.Modellfoelging;
import no.stafett.handlingsveileder.utkast.Tilbakerulling;
import org.springframework.stereotype.Component;

/** Det som er publisert for én tjeneste, hver versjon med det som ble nytt. */
@Component
class Versjonsliste {

    /** Så mange vises med det som ble nytt; de eldre bare med hvem og når. */
    private static final int SAMMENLIGNES = 20;

    private final Publiseringer publisert;
    private final Utgavebilder bilder;
    private final Tilbakerulling tilbakerulling;
    private final Startpakke start;
    private final Modellfoelging foelging;

    Versjonsliste(Publiseringer publisert, Utgavebilder bilder, Tilbakerulling tilbakerulling, Startpakke start, Modellfoelging foelging) {
        this.start = start;
        this.foelging = foelging;
        this.publisert = publisert;
        this.bilder = bilder;
        this.tilbakerulling = tilbakerulling;
    }

    /** @param bytte hun kan gå tilbake til den forrige @param endre hun kan lage et utkast av en eldre, og slutte med den */
    Versjoner les(String leietaker, boolean bytte, boolean endre, Forskjellord ord) {
        List<Utgave> alle = publisert.alle(leietaker);
        List<Versjon> versjoner = new ArrayList<>();
        for (int n = 0; n < alle.size(); n++) {
            List<Forskjell> ulikt = n + 1 < alle.size() && n < SAMMENLIGNES ? bilder.forskjeller(alle.get(n + 1), alle.get(n)) : List.of();
            versjoner.add(new Versjon(alle.get(n), ord.kort(ulikt), ord.setninger(ulikt)));
        }
        return new Versjoner(leietaker.length() > 4 ? leietaker.substring(5) : null, versjoner, tilbakerulling.forrige(leietaker).map(Utgave::id).orElse(null), bytte,
                bygger(leietaker, alle), !alle.isEmpty() && foelging.gjelder(leietaker), endre);
    }

    /** Den hun følger om hun slutter med sin egen; tom når hun ikke har noen, eller det ikke er noe å følge. */
    private String bygger(String leietaker, List<Utgave> alle) {
        return alle.isEmpty() ? "" : start.grunnlaget(leietaker).map(g -> Kilde.av(leietaker, g.leietaker()).navn()).orElse("");
    }
}
