package no.stafett.innsikt.grep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.ApiKlient;
import no.stafett.Saksgang;
import no.stafett.felles.Forretningsklokke;
import no.stafett.innsikt.Stansvakt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Saker som står fast hos én ansatt i Solstua barnehage: tatt fram gjennom API-et, og så eldre enn de er. */
public final class Stanssaker implements AutoCloseable {

    public static final String LEDER = "barnehage.styrer";

    private final MockMvc nett;
    private final JdbcClient sql;
    private final Stansvakt vakt;
    private final Forretningsklokke klokke;
    private final String hos;
    private final List<String> alle = new ArrayList<>();

    public Stanssaker(MockMvc nett, JdbcClient sql, Stansvakt vakt, Forretningsklokke klokke, String hos) {
        this.nett = nett;
        this.sql = sql;
        this.vakt = vakt;
        this.klokke = klokke;
        this.hos = hos;
    }

    public ApiKlient som(String brukernavn) {
        return new ApiKlient(nett, brukernavn);
    }

    /** Meldt for førti dager siden, og ikke avgjort. */
    public String undring() {
        return eldre(som(hos).nySak(), 40);
    }

    /** På nivå 1 med en plan, der evalueringen skulle vært for så mange dager siden. Tiltaket har verken ansvarlig eller frist, og det er nytt. */
    public String evaluering(int dager) {
        Saksgang gang = Saksgang.ny(som(hos)).til("nivaa_1");
        gang.fullfoer(Map.of());
        assertThat(gang.fullfoer(Map.of()).status()).isEqualTo(200);
        sett("update tiltaksplan set evalueringsdato = '" + idag().minusDays(dager) + "', opprettet = (opprettet at time zone 'Europe/Oslo' - interval '60 days') at time zone 'Europe/Oslo' where sak = cast(? as uuid)", gang.sak());
        return frisk(gang.sak());
    }

    /** Tiltaket har vært uten ansvarlig og frist i ti dager. */
    public String tiltak() {
        String sak = evaluering(-30);
        sett("update tiltakshendelse set tid = (tid at time zone 'Europe/Oslo' - interval '10 days') at time zone 'Europe/Oslo' where sak = cast(? as uuid)", sak);
        return frisk(sak);
    }

    /** På nivå 1, der ingen er enige om hvem som har pinnen. */
    public String utenHolder() {
        String sak = Saksgang.ny(som(hos)).til("nivaa_1").sak();
        sett("update stafettpinne set avtalt = false, fra = (fra at time zone 'Europe/Oslo' - interval '40 days') at time zone 'Europe/Oslo' where sak = cast(? as uuid) and til is null", sak);
        return frisk(sak);
    }

    /** På nivå 2 i tretti dager uten noe møte. */
    public String utenMoete() {
        String sak = Saksgang.ny(som(hos)).til("nivaa_1").til("nivaa_2").sak();
        sett("update svar set tid = (tid at time zone 'Europe/Oslo' - interval '31 days') at time zone 'Europe/Oslo' where sak = cast(? as uuid)", sak);
        return eldre(sak, 30);
    }

    private String eldre(String sak, int dager) {
        sett("update sak set opprettet = (opprettet at time zone 'Europe/Oslo' - interval '" + dager + " days') at time zone 'Europe/Oslo' where id = cast(? as uuid)", sak);
        sett("update nivaaendring set tid = (tid at time zone 'Europe/Oslo' - interval '" + dager + " days') at time zone 'Europe/Oslo' where sak = cast(? as uuid)", sak);
        return frisk(sak);
    }

    public String frisk(String sak) {
        alle.add(sak);
        vakt.frisk(List.of(UUID.fromString(sak)));
        return sak;
    }

    /** Grunnene lederen ser nå; tomt når saken ikke står der. */
    public List<String> grunner(String sak) {
        return som(LEDER).get("/innsikt/stoppede?antall=500").innhold().valueStream().filter(r -> sak.equals(r.path("sakId").asString("")))
                .flatMap(r -> r.get("grunner").valueStream()).map(g -> g.get("regel").asString()).toList();
    }

    public ApiKlient.Svar gjør(String sak, String hva, Map<String, ?> kropp) {
        return som(LEDER).post("/innsikt/" + sak + "/" + hva, kropp);
    }

    public JsonNode angre(ApiKlient.Svar gjort) {
        assertThat(gjort.status()).as(gjort.innhold().toString()).isEqualTo(200);
        ApiKlient.Svar svar = som(LEDER).post("/innsikt/grep/" + gjort.tekst("grepId") + "/angre", null);
        assertThat(svar.status()).as(svar.innhold().toString()).isEqualTo(200);
        return svar.innhold();
    }

    public String id(String brukernavn) {
        return sql.sql("select id::text from person where brukernavn = ?").param(brukernavn).query(String.class).single();
    }

    public String i(int dager) {
        return idag().plusDays(dager).toString();
    }

    public LocalDate idag() {
        return klokke.idag();
    }

    public <T> T les(Class<T> type, String spørsmål, String sak) {
        return sql.sql(spørsmål).param(sak).query(type).optional().orElse(null);
    }

    private void sett(String setning, String sak) {
        assertThat(sql.sql(setning).param(sak).update()).isPositive();
    }

    @Override
    public void close() {
        for (String sak : alle) {
            sql.sql("update sak set status = 'avsluttet' where id = cast(? as uuid)").param(sak).update();
            vakt.frisk(List.of(UUID.fromString(sak)));
        }
    }
}
