package no.stafett.oppgave.liste;

/**
 * Tabellen radene i en gren leses fra, alltid som {@code r}. Det som sjelden er ett, leses én nøkkel om gangen: da svarer indeksen i
 * rekkefølge for hver av dem, og de første av hver flettes.
 */
enum Kilde {
    /** Det noen i en av gruppene kan ta; oppgavekandidat_frist, _alder, _nivaa og _prioritet. */
    GRUPPENE(Tabell.KANDIDATENE, "r.ledig and not r.skjermet", "r.gruppe", ":grupper", "text[]"),
    /** Som {@link #GRUPPENE}, bare det enhetene leseren arbeider i uten å lede dem, har til sine egne. */
    EGNE_GRUPPER(Tabell.KANDIDATENE, "r.ledig and not r.skjermet and not r.fremmed", "r.gruppe", ":egneGrupper", "text[]"),
    /** Det hun ellers kan ta i de samme enhetene; oppgavekandidat_fremmed_frist, _alder, _nivaa og _prioritet. */
    FREMMEDE(Tabell.KANDIDATENE, "r.ledig and not r.skjermet and r.fremmed", "r.gruppe", ":grupper", "text[]"),
    /** Alt som er åpent i enhetene leseren leder; oppgave_enhet_frist, _alder, _nivaa og _prioritet. */
    ENHETENE(Tabell.OPPGAVENE, "r.status = 'aapen' and not r.skjermet", "r.enhet", ":lederI", "uuid[]"),
    /** Som {@link #GRUPPENE}, med en av titlene søket traff; oppgavekandidat_tittel. */
    GRUPPENES_TITLER(Tabell.KANDIDATENE, "r.ledig and not r.skjermet", "r.gruppe", ":grupper", "text[]"),
    /** Som {@link #ENHETENE}, med en av titlene søket traff; oppgave_enhet_tittel. */
    ENHETENES_TITLER(Tabell.OPPGAVENE, "r.status = 'aapen' and not r.skjermet", "r.enhet", ":lederI", "uuid[]"),
    /** Åpne oppgaver vilkåret finner få av; oppgave_mine, oppgave_sak og primærnøkkelen. */
    AAPNE(Tabell.OPPGAVENE, "r.status = 'aapen' and not r.skjermet", null, null, null),
    /** Det som er gjort; oppgave_fullfoert. */
    GJORTE(Tabell.OPPGAVENE, "r.status = 'fullfoert' and not r.skjermet", null, null, null);

    /** Tabellen, og kolonnen med oppgavens id. */
    private enum Tabell {
        OPPGAVENE("oppgave", "id"), KANDIDATENE("oppgavekandidat", "oppgave");

        private final String navn;
        private final String id;

        Tabell(String navn, String id) {
            this.navn = navn;
            this.id = id;
        }
    }

    private static final String ANSATT_I = ":ansattI";

    private final Tabell tabell;
    private final String hvilke;
    private final String noekkel;
    private final String verdier;
    private final String type;

    Kilde(Tabell tabell, String hvilke, String noekkel, String verdier, String type) {
        this.tabell = tabell;
        this.hvilke = hvilke;
        this.noekkel = noekkel;
        this.verdier = verdier;
        this.type = type;
    }

    /**
     * De første radene i rekkefølgen. Hvor mange, er en verdi: da tror databasen at det er få av dem, og leser dem fra indeksen i rekkefølge.
     *
     * @param hele    hele raden, ellers id-en og det den er sortert på
     * @param vilkaar begynner med {@code and}
     * @param nr      skiller verdiene når flere utvalg telles i samme spørring
     */
    String foerste(boolean hele, String vilkaar, String nr, Utvalg utvalg) {
        Sortering sorter = utvalg.sorter();
        String rader = "select " + (hele ? "r.*" : oppgaven() + " id, " + sorter.kolonner("r")) + " from " + tabell.navn + " r where "
                + (noekkel == null ? "" : noekkel + " = g.verdi and ") + (medTittel() ? "r.tittel = t.tittel and " : "")
                + (this == FREMMEDE ? "r.enhet = e.enhet and " : "") + hvilke + vilkaar
                + (utvalg.etter() == null ? "" : " and " + sorter.etter("r", tabell.id)) + " order by " + sorter.rekkefoelge("r", tabell.id) + " limit :antall";
        return noekkel == null ? "(" + rader + ")" : "(select x.* from unnest(cast(" + verdier + " as " + type + ")) g(verdi)"
                + (medTittel() ? " cross join unnest(cast(" + titler(nr) + " as text[])) t(tittel)" : "")
                + (this == FREMMEDE ? " cross join unnest(cast(" + ANSATT_I + " as uuid[])) e(enhet)" : "") + " cross join lateral (" + rader + ") x)";
    }

    /** Id-ene til alle radene. */
    String alle(String vilkaar, String nr) {
        return "select " + oppgaven() + " id from " + tabell.navn + " r where " + (noekkel == null ? "" : noekkel + " = any(" + verdier + ") and ")
                + (medTittel() ? "r.tittel = any(" + titler(nr) + ") and " : "") + (this == FREMMEDE ? "r.enhet = any(" + ANSATT_I + ") and " : "") + hvilke + vilkaar;
    }

    /** Ikke én nøkkel om gangen. */
    boolean lesesUnderEtt() {
        return noekkel == null;
    }

    private boolean medTittel() {
        return this == GRUPPENES_TITLER || this == ENHETENES_TITLER;
    }

    private static String titler(String nr) {
        return ":treffTitler" + nr;
    }

    /** Vilkåret på det søket traff. Gjennom titlene er det alt gjort; tittelen er ikke hemmelig, men initialene vises aldri i koordinatorens oppgaver. */
    String treff(String nr) {
        return medTittel() ? "" : " and (r.sak = any(:treffSaker" + nr + ") or r.tittel = any(" + titler(nr) + ") or r.sak = any(:treffInitialer" + nr
                + ") and 'koordinator' <> all(r.roller))";
    }

    /** Kolonnen med oppgavens id. */
    String oppgaven() {
        return "r." + tabell.id;
    }
}
