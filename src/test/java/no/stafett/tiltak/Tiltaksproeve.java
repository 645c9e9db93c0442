package no.stafett.tiltak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Omstartbar;
import no.stafett.Saksgang;
import no.stafett.felles.Forretningsklokke;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** En sak på nivå 1 der en kollega er med, og det prøvene av tiltakene trenger. */
abstract class Tiltaksproeve {

    static Omstartbar program;
    final ApiKlient mina = program.som("barnehage.ansatt");
    final ApiKlient kollega = program.som("barnehage.ansatt07");
    final ApiKlient styrer = program.som("barnehage.styrer");
    Saksgang gang;
    String tiltak;

    @BeforeAll
    static void åpne() {
        program = new Omstartbar("tiltak");
    }

    @AfterAll
    static void lukk() {
        program.close();
    }

    @BeforeEach
    void begynn() {
        gang = Saksgang.ny(mina).til("nivaa_1");
        gang.fullfoer(Map.of());
        tiltak = "/saker/" + gang.sak() + "/tiltak";
        slippInn(kollega);
    }

    void planlegg(Map<?, ?>... rader) {
        String id = gang.oppgave();
        mina.post("/oppgaver/" + id + "/ta", null);
        krev(mina.post("/oppgaver/" + id + "/fullfoer", Map.of("svar", Map.of("maal", "Ada er med i lek.", "evalueringsdato", idag().plusDays(70).toString(),
                "tiltak", List.of(rader)))));
    }

    static Map<String, Object> rad(String tiltak, Map<String, Object> mer) {
        Map<String, Object> rad = new HashMap<>(mer);
        rad.put("tiltak", tiltak);
        return rad;
    }

    static void fullfoer(ApiKlient hvem, String oppgave, Map<String, Object> svar) {
        krev(hvem.post("/oppgaver/" + oppgave + "/fullfoer", Map.of("svar", svar)));
    }

    static void krev(ApiKlient.Svar svar) {
        assertThat(svar.status()).as(svar.innhold().toString()).isBetween(200, 299);
    }

    String oppgave(ApiKlient hvem, String tittel) {
        return hvem.get("/oppgaver?fane=mine&antall=100").innhold().get("oppgaver").valueStream()
                .filter(o -> o.get("tittel").asString().equals(tittel) && o.get("sakId").asString().equals(gang.sak())).findFirst()
                .orElseThrow(() -> new AssertionError(tittel + " venter ikke")).get("oppgaveId").asString();
    }

    List<String> oppgaver(ApiKlient hvem) {
        return hvem.get("/oppgaver?fane=mine&antall=100").innhold().get("oppgaver").valueStream().filter(o -> o.get("sakId").asString().equals(gang.sak()))
                .map(o -> o.get("tittel").asString()).toList();
    }

    JsonNode oversikt() {
        return mina.get(tiltak).innhold();
    }

    JsonNode ett(String navn) {
        return oversikt().get("tiltak").valueStream().filter(t -> t.get("tiltak").asString().equals(navn)).findFirst().orElseThrow();
    }

    String tiltakId(String navn) {
        return ett(navn).get("tiltakId").asString();
    }

    void slippInn(ApiKlient hvem) {
        sql().sql("insert into sakstilgang (id, sak, person, rolle, omfang, grunn, gjennom_enhet, fra) "
                + "values (gen_random_uuid(), cast(? as uuid), cast(? as uuid), 'deltaker', 'alt', 'oppgave', cast(? as uuid), now())")
                .params(gang.sak(), id(hvem), mina.enhet()).update();
    }

    static JdbcClient sql() {
        return program.hent(JdbcClient.class);
    }

    static String id(ApiKlient hvem) {
        return hvem.get("/meg").tekst("personId");
    }

    static LocalDate idag() {
        return program.hent(Forretningsklokke.class).idag();
    }
}
