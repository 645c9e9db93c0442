package no.stafett.handlingsveileder.oversikt;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.stafett.handlingsveileder.Publiseringer;
import no.stafett.handlingsveileder.Publiseringer.Utgave;
import no.stafett.handlingsveileder.utkast.Modellfoelging;
import no.stafett.handlingsveileder.utkast.Utkastleser.Hode;
import no.stafett.prosess.Modell;
import no.stafett.prosess.Modeller;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.Enheter;
import org.springframework.stereotype.Component;

/** Tjeneste for tjeneste og nivå for nivå: hva som gjelder, hvor det kommer fra, hvem som ga det ut, og omtrent hvor mange saker som går på det. */
@Component
class Oversikt {

    private static final int VERSJONER = 5;

    private final Enheter enheter;
    private final Modeller modeller;
    private final Publiseringer publisert;
    private final Modellfoelging foelging;
    private final Rutefyller fyller;

    Oversikt(Enheter enheter, Modeller modeller, Publiseringer publisert, Modellfoelging foelging, Rutefyller fyller) {
        this.foelging = foelging;
        this.enheter = enheter;
        this.modeller = modeller;
        this.publisert = publisert;
        this.fyller = fyller;
    }

    /** Kommunen selv først, så tjenestene den har enheter i eller utkast for, hver med de fire nivåene. */
    List<Rad> rader(String kommune, List<Hode> utkast) {
        Set<String> aapne = enheter.i(kommune).stream().map(Enhet::tjeneste).collect(Collectors.toSet());
        Set<String> tjenester = new TreeSet<>(aapne);
        utkast.stream().filter(u -> u.tjeneste() != null).forEach(u -> tjenester.add(u.tjeneste()));
        List<String> leietakere = Stream.concat(Stream.of(kommune), Stream.of(Enhet.TJENESTER.split("\\|")).filter(tjenester::contains).map(t -> kommune + "." + t)).toList();
        Kommunebilde bilde = new Kommunebilde(publisert.alleI(kommune), modeller.nyeste(leietakere), foelging.i(kommune));
        return leietakere.stream().map(leietaker -> rad(leietaker, bilde, utkast, aapne)).toList();
    }

    private Rad rad(String leietaker, Kommunebilde bilde, List<Hode> utkast, Set<String> aapne) {
        List<Rute> ruter = bilde.gjeldende(leietaker).stream().map(modell -> rute(leietaker, modell, bilde)).toList();
        String tjeneste = leietaker.contains(".") ? leietaker.substring(leietaker.indexOf('.') + 1) : null;
        return new Rad(leietaker, tjeneste, ruter, utkast.stream().filter(u -> u.leietaker().equals(leietaker)).toList(),
                bilde.siste(leietaker), tjeneste != null && !ruter.isEmpty() && aapne.contains(tjeneste));
    }

    private Rute rute(String leietaker, Modell modell, Kommunebilde bilde) {
        List<Utgave> alle = bilde.alle(modell.leietaker());
        String motorens = modeller.publisering(modell.id()).orElseThrow();
        Utgave utgave = alle.stream().filter(u -> u.motorens().equals(motorens)).findFirst().orElseThrow();
        Kilde kilde = bilde.kilde(leietaker, modell);
        Utgave grunnlag = kilde == Kilde.EGEN ? bilde.grunnlaget(leietaker) : null;
        return fyller.fyll(leietaker, modell, new Rutefyller.Utgaver(utgave, grunnlag, alle.stream().limit(VERSJONER).toList(), kilde));
    }
}
