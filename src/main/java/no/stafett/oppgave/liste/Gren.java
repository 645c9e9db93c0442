package no.stafett.oppgave.liste;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Ett sted radene i en fane kommer fra. En fane er én gren eller noen få; en rad som er i flere av dem, vises og telles én gang.
 *
 * @param vilkaar det raden må oppfylle ut over {@link Kilde}; begynner med {@code and}, eller er tomt. «#» er nummeret på utvalget
 */
record Gren(Kilde kilde, String vilkaar) {

    private static final String MIN = " and r.behandler = :person";
    private static final String VENTER = " and r.vent_til > cast(:idag as date)";
    private static final String VENTER_IKKE = " and (r.vent_til is null or r.vent_til <= cast(:idag as date))";
    private static final String HUN_LEDER = " and r.enhet = any(:lederI)";
    private static final String HUN_KAN_TA = " and r.behandler is null and exists (select 1 from oppgavekandidat k where k.oppgave = r.id and k.ledig"
            + " and not k.skjermet and k.gruppe = any(:grupper))";
    /** Sakene søket traff er få; de andre treffene kommer gjennom titlene. */
    private static final String I_SAKENE = " and r.sak = any(cast(:treffSaker# as uuid[]) || cast(:treffInitialer# as uuid[]))";
    private static final String DER_HUN_ARBEIDER = " and r.enhet = any(:ansattI)";

    /** Aldri i en annen kommune, og aldri i en sak en adressesperre eller inhabilitet stenger. */
    private static final String FELLES = " and r.kommune = :kommune and r.sak <> all(:stengt)";

    static List<Gren> til(Utvalg utvalg, Leser leser) {
        boolean soeker = utvalg.filter().soek() != null;
        return switch (utvalg.fane()) {
            case MINE -> hosMeg(VENTER_IKKE, leser);
            case PAA_VENT -> hosMeg(VENTER, leser);
            case LEDIGE -> medVikar(kanTas("", soeker), " and r.id = any(:vikarLedige)", leser.vikarLedige());
            case ENHETEN -> iEnheten(leser, soeker);
            case FULLFOERT -> List.of(new Gren(Kilde.GJORTE, " and r.fullfoert_av = :person"));
        };
    }

    private static List<Gren> hosMeg(String venter, Leser leser) {
        return medVikar(List.of(new Gren(Kilde.AAPNE, MIN + venter)), " and r.id = any(:vikarHar)" + venter, leser.vikarHar());
    }

    /** Det hun kan gjøre i stedet for en som er borte; ingen gren for den som ikke er vikar. */
    private static List<Gren> medVikar(List<Gren> egne, String vilkaar, List<String> vikarens) {
        return vikarens.isEmpty() ? egne : Stream.concat(egne.stream(), Stream.of(new Gren(Kilde.AAPNE, vilkaar))).toList();
    }

    /** Et søk treffer en tittel eller en sak, og hvert av dem har sin indeks; uten søk er det én. */
    private static List<Gren> kanTas(String vilkaar, boolean soeker) {
        return soeker ? List.of(new Gren(Kilde.GRUPPENES_TITLER, vilkaar), new Gren(Kilde.AAPNE, HUN_KAN_TA + I_SAKENE + vilkaar))
                : List.of(new Gren(Kilde.GRUPPENE, vilkaar));
    }

    private static List<Gren> underHenne(boolean soeker) {
        return soeker ? List.of(new Gren(Kilde.ENHETENES_TITLER, ""), new Gren(Kilde.AAPNE, HUN_LEDER + I_SAKENE))
                : List.of(new Gren(Kilde.ENHETENE, ""));
    }

    /**
     * Lederen ser alt enheten har å gjøre; de andre ser det de kan ta, det de selv har, og det som venter i saker de ser
     * (domenets matrise §7: den som bare arbeider i enheten, skal ikke vite hvem de andre har saker om).
     */
    private static List<Gren> iEnheten(Leser leser, boolean soeker) {
        List<Gren> grener = new ArrayList<>();
        if (leser.leder()) {
            grener.addAll(underHenne(soeker));
        }
        if (leser.arbeiderUtenÅLede()) {
            grener.addAll(kanTas(DER_HUN_ARBEIDER, soeker));
            grener.add(new Gren(Kilde.AAPNE, MIN + DER_HUN_ARBEIDER));
            grener.add(new Gren(Kilde.AAPNE, DER_HUN_ARBEIDER + " and r.sak = any(array(select v.sak from synlige_saker(:person, :naa) v))"));
        }
        return grener.isEmpty() ? List.of(new Gren(Kilde.AAPNE, " and false")) : grener;
    }

    String foerste(Utvalg utvalg, String nr) {
        return kilde.foerste(vilkaar(utvalg, nr), nr, utvalg.sorter(), utvalg.etter() != null);
    }

    String alle(Utvalg utvalg, String nr) {
        return kilde.alle(vilkaar(utvalg, nr), nr);
    }

    private String vilkaar(Utvalg utvalg, String nr) {
        return FELLES + vilkaar.replace("#", nr) + utvalg.filter().vilkaar(kilde, nr);
    }
}
