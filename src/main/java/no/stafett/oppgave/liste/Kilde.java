package no.stafett.oppgave.liste;

/**
 * Tabellen radene i en gren leses fra, alltid som {@code r}. Det som sjelden er ett, leses én nøkkel om gangen: da svarer indeksen i
 * rekkefølge for hver av dem, og de første av hver flettes.
 */
enum Kilde {
    /** Det noen i en av gruppene kan ta; oppgavekandidat_frist, _alder, _nivaa og _prioritet. */
    GRUPPENE("oppgavekandidat", "oppgave", "r.ledig and not r.skjermet", "r.gruppe", ":grupper", "text[]"),
    /** Alt som er åpent i enhetene leseren leder; oppgave_enhet_frist, _alder, _nivaa og _prioritet. */
    ENHETENE("oppgave", "id", "r.status = 'aapen' and not r.skjermet", "r.enhet", ":lederI", "uuid[]"),
    /** Som {@link #GRUPPENE}, med en av titlene søket traff; oppgavekandidat_tittel. */
    GRUPPENES_TITLER("oppgavekandidat", "oppgave", "r.ledig and not r.skjermet", "r.gruppe", ":grupper", "text[]"),
    /** Som {@link #ENHETENE}, med en av titlene søket traff; oppgave_enhet_tittel. */
    ENHETENES_TITLER("oppgave", "id", "r.status = 'aapen' and not r.skjermet", "r.enhet", ":lederI", "uuid[]"),
    /** Åpne oppgaver vilkåret finner få av; oppgave_mine, oppgave_sak og primærnøkkelen. */
    AAPNE("oppgave", "id", "r.status = 'aapen' and not r.skjermet", null, null, null),
    /** Det som er gjort; oppgave_fullfoert. */
    GJORTE("oppgave", "id", "r.status = 'fullfoert' and not r.skjermet", null, null, null);

    private final String tabell;
    private final String id;
    private final String hvilke;
    private final String noekkel;
    private final String verdier;
    private final String type;

    Kilde(String tabell, String id, String hvilke, String noekkel, String verdier, String type) {
        this.tabell = tabell;
        this.id = id;
        this.hvilke = hvilke;
        this.noekkel = noekkel;
        this.verdier = verdier;
        this.type = type;
    }

    /**
     * Id-ene til de første radene i rekkefølgen, med det de er sortert på.
     *
     * @param vilkaar begynner med {@code and}
     * @param nr      skiller verdiene når flere utvalg telles i samme spørring
     */
    String foerste(String vilkaar, String nr, Sortering sorter, boolean etter) {
        String rader = "select r." + id + " id, " + sorter.kolonner("r") + " from " + tabell + " r where "
                + (noekkel == null ? "" : noekkel + " = g.verdi and ") + (medTittel() ? "r.tittel = t.tittel and " : "") + hvilke + vilkaar
                + (etter ? " and " + sorter.etter("r", id) : "") + " order by " + sorter.rekkefoelge("r", id) + " limit :antall";
        return noekkel == null ? "(" + rader + ")" : "(select x.* from unnest(cast(" + verdier + " as " + type + ")) g(verdi)"
                + (medTittel() ? " cross join unnest(cast(" + titler(nr) + " as text[])) t(tittel)" : "") + " cross join lateral (" + rader + ") x)";
    }

    /** Id-ene til alle radene. */
    String alle(String vilkaar, String nr) {
        return "select r." + id + " id from " + tabell + " r where " + (noekkel == null ? "" : noekkel + " = any(" + verdier + ") and ")
                + (medTittel() ? "r.tittel = any(" + titler(nr) + ") and " : "") + hvilke + vilkaar;
    }

    private boolean medTittel() {
        return this == GRUPPENES_TITLER || this == ENHETENES_TITLER;
    }

    private static String titler(String nr) {
        return ":treffTitler" + nr;
    }

    /** Om samme oppgave kan stå her flere ganger: en som kan tas av flere av gruppene. */
    boolean gjentar() {
        return this == GRUPPENE || this == GRUPPENES_TITLER;
    }

    /** Vilkåret på det søket traff. Gjennom titlene er det alt gjort; tittelen er ikke hemmelig, men initialene vises aldri i koordinatorens oppgaver. */
    String treff(String nr) {
        return medTittel() ? "" : " and (r.sak = any(:treffSaker" + nr + ") or r.tittel = any(" + titler(nr) + ") or r.sak = any(:treffInitialer" + nr
                + ") and 'koordinator' <> all(r.roller))";
    }

    /** Kolonnen med oppgavens id. */
    String oppgaven() {
        return "r." + id;
    }
}
