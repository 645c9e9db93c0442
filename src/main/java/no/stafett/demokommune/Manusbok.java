package no.stafett.demokommune;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.stafett.felles.Forretningsklokke;

/** Alle sakene i kommunen, tenkt ut før noe skrives. Følger av oppskriften og dagen alene. */
final class Manusbok {

    /** Saksnumrene programmet selv deler ut, når aldri hit i en demo. */
    private static final int FOERSTE_NUMMER = 500_001;

    private final Kommune kommune;
    private final Dagbok dagbok;
    private final Livsloep liv;
    private final List<Manus> saker = new ArrayList<>();
    private final Map<Manus, Planter.Planting> plantet = new LinkedHashMap<>();

    /** @param innsikt om det finnes stengte uker og utsettelser å plante */
    Manusbok(Oppskrift oppskrift, LocalDate idag, boolean innsikt) {
        kommune = new Kommune(oppskrift.froe());
        dagbok = new Dagbok(idag);
        liv = new Livsloep(kommune, dagbok);
        new Planter(idag, innsikt).plant(oppskrift.plantes(), new Tilfeldig(oppskrift.froe() + 1)).forEach(p -> plant(p, oppskrift.froe()));
        for (int n = saker.size(), sist = n + oppskrift.gode(); n < sist; n++) {
            Manus m = ny(n, oppskrift.froe(), false);
            liv.aapen(m, Stilling.god(m.t.en(List.of(0, 0, 1, 1, 1, 2, 2, 3)), idag, m.t));
        }
        for (int n = saker.size(); n < oppskrift.saker(); n++) {
            liv.lukket(ny(n, oppskrift.froe(), false));
        }
        nummerer();
    }

    private void plant(Planter.Planting p, long froe) {
        Manus m = ny(saker.size(), froe, p.stengt());
        plantet.put(m, p);
        liv.aapen(m, p.stilling());
    }

    /** Det som er plantet, ligger i en åpen enhet når det ikke skal ligge i en stengt. */
    private Manus ny(int nummer, long froe, boolean stengt) {
        Tilfeldig t = Tilfeldig.for_(froe, nummer);
        List<Kommune.Sted> steder = kommune.med("barnehage", "skole", "helsestasjon");
        Manus m = new Manus(nummer, t, t.en(steder.stream().filter(s -> stengte().contains(s) == stengt).toList()));
        saker.add(m);
        return m;
    }

    /** En barnehage og en skole er nettopp kommet tilbake fra ferie. */
    List<Kommune.Sted> stengte() {
        return List.of(kommune.med("barnehage").get(0), kommune.med("skole").get(0));
    }

    private void nummerer() {
        saker.sort(Comparator.comparing((Manus m) -> m.opprettet).thenComparing(m -> m.loepenummer));
        for (int n = 0; n < saker.size(); n++) {
            int aar = saker.get(n).opprettet.atZone(Forretningsklokke.NORGE).getYear();
            saker.get(n).nummer = "%d-%06d".formatted(aar, FOERSTE_NUMMER + n);
        }
    }

    Kommune kommune() {
        return kommune;
    }

    Dagbok dagbok() {
        return dagbok;
    }

    List<Manus> saker() {
        return saker;
    }

    Map<Manus, Planter.Planting> plantet() {
        return plantet;
    }

    Fasit fasit() {
        return new Fasit(plantet.entrySet().stream().map(e -> new Fasit.Linje(e.getKey().nummer, e.getValue().regel().id(), e.getValue().ja(),
                e.getValue().slag())).sorted(Comparator.comparing(Fasit.Linje::regel).thenComparing(Fasit.Linje::saksnummer)).toList());
    }
}
