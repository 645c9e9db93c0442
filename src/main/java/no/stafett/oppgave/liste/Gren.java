package no.stafett.oppgave.liste;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Ett sted radene i en fane kommer fra. En fane er én gren eller noen få; en rad som er i flere av dem, vises og telles én gang.
 *
 * @param vilkaar det raden må oppfylle ut over {@link Kilde}; begynner med {@code and}, eller er tomt. «#» er nummeret på utvalget
 * @param alene   hver oppgave er her høyst én gang, og ikke i noen annen gren
 */
record Gren(Kilde kilde, String vilkaar, boolean alene) {

    /**
     * Ett oppslag, sammen med det det gjelder for: om hun er inhabil i noen sak; inhabilitet_person svarer. Hvilke saker som er stengt, og hva
     * hun gjør for andre, leses bare når det kan være noe.
     */
    static final String GRENSER = """
            with hun as materialized (select exists (select 1 from inhabilitet i where i.person = :person and i.avsluttet is null) inhabil),
                 grenser as materialized (select stengt, har, ledige from lesergrenser(:person, :naa))
            """;

    private static final String MIN = " and r.behandler = :person";
    private static final String VENTER = " and r.vent_til > cast(:idag as date)";
    private static final String VENTER_IKKE = " and (r.vent_til is null or r.vent_til <= cast(:idag as date))";
    /** Det hun kan gjøre i stedet for en som er borte. */
    private static final String VIKAR_HAR = vikar("har") + " and r.behandler <> :person";
    private static final String VIKAR_LEDIGE = vikar("ledige");
    private static final String HUN_LEDER = " and r.enhet = any(:lederI)";
    private static final String HUN_KAN_TA = " and r.behandler is null and exists (select 1 from oppgavekandidat k where k.oppgave = r.id and k.ledig"
            + " and not k.skjermet and k.gruppe = any(:grupper))";
    /** Sakene søket traff er få; de andre treffene kommer gjennom titlene. */
    private static final String I_SAKENE = " and r.sak = any(cast(:treffSaker# as uuid[]) || cast(:treffInitialer# as uuid[]))";
    /** Bare prøvd, som i {@link #FELLES}: alt enheten har, er mye mer enn det de andre vilkårene finner. */
    private static final String DER_HUN_ARBEIDER = " and (r.enhet = any(:ansattI)) is true";
    private static final String I_SAKER_HUN_SER = " and r.sak = any(cast((select saker_paa_tvers(:person, :naa, :ansattI)) as uuid[]))";

    /**
     * Aldri i en annen kommune, og aldri i en sak en adressesperre eller inhabilitet stenger. «Coalesce» fordi det bare skal prøves: ellers
     * henter databasen alt kommunen har fra oppgave_kommune for å legge det oppå de få radene som er hennes. «Is true» ville den regnet som en av
     * tjue rader, og da sorterer den alt i stedet for å lese de første fra indeksen.
     */
    private static final String FELLES = " and coalesce(r.kommune = :kommune, false) and (not (r.sperret or (select h.inhabil from hun h))"
            + " or r.sak <> all(cast((select g.stengt from grenser g) as uuid[])))";

    static List<Gren> til(Utvalg utvalg, Leser leser) {
        boolean soeker = utvalg.filter().soek() != null;
        return switch (utvalg.fane()) {
            case MINE -> hosMeg(VENTER_IKKE, leser);
            case PAA_VENT -> hosMeg(VENTER, leser);
            case LEDIGE -> ledige(soeker, leser);
            case ENHETEN -> iEnheten(leser, soeker);
            case FULLFOERT -> List.of(new Gren(Kilde.GJORTE, " and r.fullfoert_av = :person", true));
        };
    }

    private static List<Gren> hosMeg(String venter, Leser leser) {
        return Stream.of(new Gren(Kilde.AAPNE, MIN + venter, true), new Gren(Kilde.AAPNE, VIKAR_HAR + venter, true))
                .limit(leser.bruker().vikar() ? 2 : 1).toList();
    }

    private static String vikar(String kolonne) {
        return " and r.id = any(cast((select g.%s from grenser g) as text[]))".formatted(kolonne);
    }

    private static List<Gren> ledige(boolean soeker, Leser leser) {
        List<Gren> grener = new ArrayList<>(soeker ? kanTas("") : List.of(new Gren(Kilde.GRUPPENE, "", false)));
        if (leser.bruker().vikar()) {
            grener.add(new Gren(Kilde.AAPNE, VIKAR_LEDIGE, false));
        }
        return grener;
    }

    /** Et søk treffer en tittel eller en sak, og hvert av dem har sin indeks. */
    private static List<Gren> kanTas(String vilkaar) {
        return List.of(new Gren(Kilde.GRUPPENES_TITLER, vilkaar, false), new Gren(Kilde.AAPNE, HUN_KAN_TA + I_SAKENE + vilkaar, false));
    }

    private static List<Gren> underHenne(boolean soeker) {
        return soeker ? List.of(new Gren(Kilde.ENHETENES_TITLER, "", false), new Gren(Kilde.AAPNE, HUN_LEDER + I_SAKENE, false))
                : List.of(new Gren(Kilde.ENHETENE, "", true));
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
            grener.addAll(soeker ? kanTas(DER_HUN_ARBEIDER)
                    : List.of(new Gren(Kilde.EGNE_GRUPPER, "", false), new Gren(Kilde.FREMMEDE, "", false)));
            grener.add(new Gren(Kilde.AAPNE, MIN + DER_HUN_ARBEIDER, false));
            grener.add(new Gren(Kilde.AAPNE, DER_HUN_ARBEIDER + I_SAKER_HUN_SER, false));
        }
        return grener.isEmpty() ? List.of(new Gren(Kilde.AAPNE, " and false", true)) : grener;
    }

    /** Om de første radene allerede er i rekkefølge og høyst en side. */
    boolean girSiden() {
        return kilde.lesesUnderEtt();
    }

    String foerste(boolean hele, Utvalg utvalg) {
        return kilde.foerste(hele, vilkaar(utvalg, ""), "", utvalg);
    }

    String alle(Utvalg utvalg, String nr) {
        return kilde.alle(vilkaar(utvalg, nr), nr);
    }

    private String vilkaar(Utvalg utvalg, String nr) {
        return FELLES + vilkaar.replace("#", nr) + utvalg.filter().vilkaar(kilde, nr);
    }
}
