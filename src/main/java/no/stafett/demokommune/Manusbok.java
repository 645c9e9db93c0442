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
    private final Map<Kommune.Sted, Frister.Stengt> stengte;
    private final List<Manus> saker = new ArrayList<>();
    private final Map<Manus, Planter.Planting> plantet = new LinkedHashMap<>();

    Manusbok(Oppskrift oppskrift, LocalDate idag) {
        kommune = new Kommune(oppskrift.froe());
        dagbok = new Dagbok(idag);
        liv = new Livsloep(kommune, dagbok);
        stengte = stengte(kommune, new Frister(idag));
        new Planter(idag).plant(oppskrift.plantes(), new Tilfeldig(oppskrift.froe() + 1)).forEach(p -> plant(p, oppskrift.froe()));
        for (int n = saker.size(), sist = n + oppskrift.gode(); n < sist; n++) {
            Manus m = ny(n, oppskrift.froe(), null);
            liv.aapen(m, Stilling.god(m.t.en(List.of(0, 0, 1, 1, 1, 2, 2, 3)), idag, m.t));
        }
        for (int n = saker.size(); n < oppskrift.saker(); n++) {
            liv.lukket(ny(n, oppskrift.froe(), null));
        }
        nummerer();
    }

    private void plant(Planter.Planting p, long froe) {
        Manus m = ny(saker.size(), froe, p.stengt());
        plantet.put(m, p);
        liv.aapen(m, p.stilling());
    }

    /** Det som ikke er plantet i en stengt enhet, ligger i en åpen. @param stengt null for en åpen */
    private Manus ny(int nummer, long froe, Frister.Stengt stengt) {
        Tilfeldig t = Tilfeldig.for_(froe, nummer);
        List<Kommune.Sted> steder = kommune.med("barnehage", "skole", "helsestasjon");
        Manus m = new Manus(nummer, t, t.en(steder.stream().filter(s -> stengte.get(s) == stengt).toList()));
        saker.add(m);
        return m;
    }

    /** En barnehage og en skole er nettopp kommet tilbake fra ferie, og to har hatt planleggingsdager når dagene ligger slik. */
    private static Map<Kommune.Sted, Frister.Stengt> stengte(Kommune kommune, Frister frister) {
        List<Kommune.Sted> barnehager = kommune.med("barnehage");
        List<Kommune.Sted> skoler = kommune.med("skole");
        Map<Kommune.Sted, Frister.Stengt> alle = new LinkedHashMap<>();
        alle.put(barnehager.get(0), Frister.Stengt.FERIE);
        alle.put(skoler.get(0), Frister.Stengt.FERIE);
        alle.put(barnehager.get(1), Frister.Stengt.ETTER_HELG);
        alle.put(skoler.get(1), Frister.Stengt.ETTER_HOEYTID);
        alle.values().removeIf(hvorfor -> frister.stengtFra(hvorfor).isEmpty());
        return alle;
    }

    /** Enhetene som har vært stengt til og med i går, og hvorfor. */
    Map<Kommune.Sted, Frister.Stengt> stengte() {
        return stengte;
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
