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

    /** Id-ene til de første radene i rekkefølgen, med det de er sortert på. @param vilkaar begynner med {@code and} */
    String foerste(String vilkaar, Sortering sorter, boolean etter) {
        String rader = "select r." + id + " id, " + sorter.kolonner("r") + " from " + tabell + " r where "
                + (noekkel == null ? "" : noekkel + " = g.verdi and ") + hvilke + vilkaar
                + (etter ? " and " + sorter.etter("r", id) : "") + " order by " + sorter.rekkefoelge("r", id) + " limit :antall";
        return noekkel == null ? "(" + rader + ")"
                : "(select x.* from unnest(cast(" + verdier + " as " + type + ")) g(verdi) cross join lateral (" + rader + ") x)";
    }

    /** Id-ene til alle radene. */
    String alle(String vilkaar) {
        return "select r." + id + " id from " + tabell + " r where " + (noekkel == null ? "" : noekkel + " = any(" + verdier + ") and ")
                + hvilke + vilkaar;
    }

    /** Om samme oppgave kan stå her flere ganger: en som kan tas av flere av gruppene. */
    boolean gjentar() {
        return this == GRUPPENE;
    }

    /** Kolonnen med oppgavens id. */
    String oppgaven() {
        return "r." + id;
    }
}
