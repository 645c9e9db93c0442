package no.stafett.oppgave.liste;

import java.util.ArrayList;
import java.util.List;

/**
 * Ett sted radene i en fane kommer fra. En fane er én gren eller noen få; en rad som er i flere av dem, vises og telles én gang.
 *
 * @param vilkaar det raden må oppfylle ut over {@link Kilde}; begynner med {@code and}, eller er tomt
 */
record Gren(Kilde kilde, String vilkaar) {

    private static final String MIN = " and r.behandler = :person";
    private static final String VENTER = " and r.vent_til > cast(:idag as date)";
    private static final String VENTER_IKKE = " and (r.vent_til is null or r.vent_til <= cast(:idag as date))";
    private static final String DER_HUN_ARBEIDER = " and r.enhet = any(:ansattI)";

    /** Aldri i en annen kommune, og aldri i en sak en adressesperre eller inhabilitet stenger. */
    private static final String FELLES = " and r.kommune = :kommune and r.sak <> all(:stengt)";

    static List<Gren> til(Fane fane, Leser leser) {
        return switch (fane) {
            case MINE -> hosMeg(VENTER_IKKE, leser);
            case PAA_VENT -> hosMeg(VENTER, leser);
            case LEDIGE -> medVikar(new Gren(Kilde.GRUPPENE, ""), " and r.id = any(:vikarLedige)", leser.vikarLedige());
            case ENHETEN -> iEnheten(leser);
            case FULLFOERT -> List.of(new Gren(Kilde.GJORTE, " and r.fullfoert_av = :person"));
        };
    }

    private static List<Gren> hosMeg(String venter, Leser leser) {
        return medVikar(new Gren(Kilde.AAPNE, MIN + venter), " and r.id = any(:vikarHar)" + venter, leser.vikarHar());
    }

    /** Det hun kan gjøre i stedet for en som er borte; ingen gren for den som ikke er vikar. */
    private static List<Gren> medVikar(Gren egne, String vilkaar, List<String> vikarens) {
        return vikarens.isEmpty() ? List.of(egne) : List.of(egne, new Gren(Kilde.AAPNE, vilkaar));
    }

    /**
     * Lederen ser alt enheten har å gjøre; de andre ser det de kan ta, det de selv har, og det som venter i saker de ser
     * (domenets matrise §7: den som bare arbeider i enheten, skal ikke vite hvem de andre har saker om).
     */
    private static List<Gren> iEnheten(Leser leser) {
        List<Gren> grener = new ArrayList<>();
        if (leser.leder()) {
            grener.add(new Gren(Kilde.ENHETENE, ""));
        }
        if (leser.arbeiderUtenÅLede()) {
            grener.add(new Gren(Kilde.GRUPPENE, DER_HUN_ARBEIDER));
            grener.add(new Gren(Kilde.AAPNE, MIN + DER_HUN_ARBEIDER));
            grener.add(new Gren(Kilde.AAPNE, DER_HUN_ARBEIDER + " and r.sak = any(array(select v.sak from synlige_saker(:person, :naa) v))"));
        }
        return grener.isEmpty() ? List.of(new Gren(Kilde.AAPNE, " and false")) : grener;
    }

    String foerste(Utvalg utvalg, String nr) {
        return kilde.foerste(FELLES + vilkaar + utvalg.filter().vilkaar(kilde, nr), utvalg.sorter(), utvalg.etter() != null);
    }

    String alle(Utvalg utvalg, String nr) {
        return kilde.alle(FELLES + vilkaar + utvalg.filter().vilkaar(kilde, nr));
    }
}
