package no.stafett.oppgave.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.stafett.felles.Forretningsklokke;
import no.stafett.oppgave.Dagsfrist;
import no.stafett.oppgave.Oppgave;
import no.stafett.oppgave.liste.Adressevalg;
import no.stafett.oppgave.liste.Fane;
import no.stafett.oppgave.liste.Oppgaveliste;
import no.stafett.oppgave.liste.Utvalg;
import no.stafett.oppgave.liste.Visning;
import no.stafett.oppgave.liste.Visninger;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.folk.Vikarer;
import org.springframework.stereotype.Component;

/** Setter sammen oppgavelista. Alle tallene på siden kommer fra samme spørring. */
@Component
class Listesideleser {

    private final Oppgaveliste liste;
    private final Visninger visninger;
    private final Filtervalg filtervalg;
    private final Vikarer vikarer;
    private final Forretningsklokke klokke;

    Listesideleser(Oppgaveliste liste, Visninger visninger, Filtervalg filtervalg, Vikarer vikarer, Forretningsklokke klokke) {
        this.liste = liste;
        this.visninger = visninger;
        this.filtervalg = filtervalg;
        this.vikarer = vikarer;
        this.klokke = klokke;
    }

    /** @param adresse et søk i den som er låst for en annen, ses det bort fra */
    Listeside les(Adressevalg adresse, Bruker bruker) {
        String soekt = liste.soekt(adresse.utvalg().filter(), bruker).orElse(null);
        Adressevalg valg = soekt == null && adresse.utvalg().filter().soek() != null ? adresse.medUkjentSoek() : adresse;
        Utvalg utvalg = valg.utvalg();
        List<Visning> lagrede = visninger.til(bruker);
        Oppgaveliste.Side side = liste.hent(utvalg,
                Stream.concat(Utvalg.fanene().stream(), lagrede.stream().map(v -> v.valg().utvalg())).toList(), bruker);
        List<Long> lagredes = side.telt().subList(Fane.values().length, side.telt().size());
        return new Listeside(faner(valg, side.telt()), valg, soekt, side.totalt(),
                side.oppgaver().stream().map(oppgave -> rad(oppgave, utvalg.fane(), bruker)).toList(),
                side.neste() == null ? null : Listeadresse.til(valg.etter(side.neste())), filtervalg.til(bruker, utvalg.filter()),
                lagrede(lagrede, lagredes, valg, bruker), vikarer.mine(bruker));
    }

    private static List<Listeside.Faneblad> faner(Adressevalg valg, List<Long> telt) {
        return Stream.of(Fane.values()).map(fane -> new Listeside.Faneblad(fane.navn(), telt.get(fane.ordinal()),
                fane == valg.utvalg().fane(), Listeadresse.til(valg.fane(fane)))).toList();
    }

    private static List<Listeside.Lagret> lagrede(List<Visning> lagrede, List<Long> antall, Adressevalg valg, Bruker bruker) {
        String naa = valg.etter(null).skriv();
        return IntStream.range(0, lagrede.size()).mapToObj(i -> {
            Visning v = lagrede.get(i);
            return new Listeside.Lagret(v, antall.get(i), v.valg().skriv().equals(naa), v.erMin(bruker), v.kanSlettesAv(bruker));
        }).toList();
    }

    private Listeside.Rad rad(Oppgave o, Fane fane, Bruker bruker) {
        LocalDate idag = klokke.idag();
        boolean hosMeg = fane == Fane.MINE || fane == Fane.PAA_VENT;
        return new Listeside.Rad(o, Dagsfrist.av(o.erAapen() ? o.frist() : null, idag), fane == Fane.LEDIGE && o.erLedig(),
                o.erAapen() && o.erHos(bruker.id()), hosMeg && !o.erHos(bruker.id()), gjort(o),
                ChronoUnit.DAYS.between(LocalDate.ofInstant(o.opprettet(), Forretningsklokke.NORGE), idag));
    }

    private static LocalDate gjort(Oppgave oppgave) {
        return oppgave.avsluttet() == null ? null : LocalDate.ofInstant(oppgave.avsluttet(), Forretningsklokke.NORGE);
    }
}
