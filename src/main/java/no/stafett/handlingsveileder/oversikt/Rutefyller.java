package no.stafett.handlingsveileder.oversikt;

import java.util.List;
import java.util.stream.Stream;
import no.stafett.handlingsveileder.Publiseringer.Utgave;
import no.stafett.handlingsveileder.forskjell.Forskjell;
import no.stafett.handlingsveileder.forskjell.Utgavebilder;
import no.stafett.prosess.Modell;
import org.springframework.stereotype.Component;

/** Det som sies om ett nivå. */
@Component
class Rutefyller {

    private final Utgavebilder bilder;
    private final Modellbruk bruk;

    Rutefyller(Utgavebilder bilder, Modellbruk bruk) {
        this.bilder = bilder;
        this.bruk = bruk;
    }

    /** @param grunnlag det tjenesten ville hatt uten sin egen; null når den ikke har noen @param siste de siste versjonene, den nyeste først */
    record Utgaver(Utgave gjelder, Utgave grunnlag, List<Utgave> siste, Kilde kilde) {
    }

    Rute fyll(String leietaker, Modell modell, Utgaver utgaver) {
        String fil = modell.prosess() + ".bpmn";
        List<Rute.Bruk> saker = saker(leietaker, modell.prosess(), utgaver);
        long feil = bilder.feil(utgaver.gjelder()).stream().filter(f -> f.fil().equals(fil)).count();
        List<Forskjell> ulikt = utgaver.grunnlag() == null ? List.of()
                : bilder.forskjeller(utgaver.grunnlag(), utgaver.gjelder()).stream().filter(f -> f.fil().equals(fil)).toList();
        return new Rute(modell.nivaa().orElseThrow(), modell.navn(), utgaver.kilde(), utgaver.gjelder(), saker, (int) feil, ulikt);
    }

    /** En sak som begynte på det tjenesten hadde før den fikk sin egen, går fortsatt på det. */
    private List<Rute.Bruk> saker(String leietaker, String prosess, Utgaver utgaver) {
        String kommune = leietaker.substring(0, 4);
        String tjeneste = leietaker.length() > 4 ? leietaker.substring(5) : null;
        List<String> vist = utgaver.siste().stream().map(Utgave::motorens).toList();
        Stream<Rute.Bruk> versjoner = utgaver.siste().stream().map(u -> new Rute.Bruk(u.versjon(), bruk.omtrent(kommune, tjeneste, prosess, u.motorens()::equals).orElse(null)));
        boolean harEldre = tjeneste != null && (utgaver.gjelder().leietaker() != null || utgaver.siste().stream().noneMatch(u -> u.versjon() == 1));
        Stream<Rute.Bruk> eldre = harEldre ? Stream.of(new Rute.Bruk(null, bruk.omtrent(kommune, tjeneste, prosess, p -> !vist.contains(p)).orElse(null))) : Stream.empty();
        return Stream.concat(versjoner, eldre).toList();
    }
}
