package no.stafett.stafettlogg.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import no.stafett.felles.Forretningsklokke;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Loggen gjennom API-et: det som skrives, det saken selv forteller, rettinger, flytting, og hvem som får hva. */
@Apptest
class LoggApiTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Forretningsklokke klokke;
    private ApiKlient mina;
    private ApiKlient styrer;
    private String sak;
    private String logg;

    @BeforeEach
    void meld() {
        mina = som("barnehage.ansatt");
        styrer = som("barnehage.styrer");
        sak = mina.nySak();
        logg = "/saker/" + sak + "/logg";
    }

    @Test
    void skal_vise_det_som_er_skrevet_nyeste_først_en_side_om_gangen() {
        skriv(mina, "notat", "Det første.");
        skriv(mina, "referat", "Det andre.");
        skriv(mina, "lysglimt", "Ada lo høyt.");
        JsonNode første = mina.get(logg + "?antall=2").innhold();
        assertThat(tekster(første)).containsExactly("Ada lo høyt.", "Det andre.");
        assertThat(første.get("totalt").asInt()).isEqualTo(4);
        skriv(mina, "notat", "Skrevet mens noen blar.");
        JsonNode andre = mina.get(logg + "?antall=2&etter=" + første.get("neste").asString()).innhold();
        assertThat(tekster(andre)).containsExactly("Det første.", "");
        assertThat(andre.get("neste").isNull()).isTrue();
        assertThat(tekster(mina.get(logg + "?slag=referat").innhold())).containsExactly("Det andre.");
        assertThat(Stream.of("tull", "9999_" + UUID.randomUUID(), "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z_x")
                .map(merke -> mina.get(logg + "?etter=" + merke).status())).containsOnly(422);
    }

    @Test
    void skal_la_saken_fortelle_om_nivåer_planen_og_pinnen() {
        Saksgang gang = Saksgang.i(mina, sak).med(Map.of("begrunnelse", "Vi vil prøve tiltak i gruppa.")).til("nivaa_1");
        gang.fullfoer(Map.of());
        gang.fullfoer(Map.of("maal", "Med i lek hver dag."));
        List<JsonNode> poster = mina.get(logg).innhold().get("poster").valueStream().toList();
        assertThat(poster.stream().map(p -> p.get("slag").asString())).contains("tiltak", "overlevering", "nivaaendring");
        assertThat(poster.stream().map(p -> p.get("overskrift").asString(""))).contains("Saken begynte på nivå 0",
                "Saken gikk fra nivå 0 til nivå 1", "Mina Vollan ble stafettholder");
        JsonNode nivå = poster.stream().filter(p -> p.get("overskrift").asString("").endsWith("nivå 1")).findFirst().orElseThrow();
        assertThat(nivå.get("tekst").asString()).isEqualTo("Vi vil prøve tiltak i gruppa.");
        JsonNode plan = poster.stream().filter(p -> p.get("slag").asString().equals("tiltak")).findFirst().orElseThrow();
        assertThat(plan.get("felter").valueStream().map(f -> f.get("verdi").asString())).contains("Med i lek hver dag.");
        assertThat(plan.get("kanEndres").asBoolean()).isFalse();
    }

    @Test
    void skal_beholde_det_som_sto_der_før_når_noe_rettes() {
        String post = skriv(mina, "notat", "Ada er fem år.");
        assertThat(rett(mina, post, 1, "Ada er seks år.", "Feil alder.").status()).isEqualTo(200);
        JsonNode ett = mina.get(logg + "/" + post).innhold();
        assertThat(ett.at("/post/tekst").asString()).isEqualTo("Ada er seks år.");
        assertThat(ett.at("/post/versjon").asInt()).isEqualTo(2);
        assertThat(ett.at("/post/rettet").isNull()).isFalse();
        assertThat(ett.at("/eldre/0/tekst").asString()).isEqualTo("Ada er fem år.");
        assertThat(ett.at("/eldre/0/av").asString()).isEqualTo("Mina Vollan");
        assertThat(ett.at("/eldre/0/grunn").asString()).isEqualTo("Feil alder.");
        assertThat(endringer(sak)).contains("LoggpostSkrevet", "LoggpostRettet");
    }

    @Test
    void skal_ikke_lage_en_versjon_når_ingenting_er_endret() {
        String post = skriv(mina, "notat", "Det samme.");
        assertThat(rett(mina, post, 1, " Det samme. ", "Ser over.").innhold().get("eldre")).isEmpty();
    }

    @Test
    void skal_si_fra_når_en_annen_rettet_i_mellomtiden() throws Exception {
        String post = skriv(mina, "notat", "Slik var det.");
        List<ApiKlient.Svar> svar = samtidig(() -> rett(mina, post, 1, "Den ene.", "Rettet."), () -> rett(mina, post, 1, "Den andre.", "Rettet."));
        assertThat(svar.stream().map(ApiKlient.Svar::status)).containsExactlyInAnyOrder(200, 409);
        ApiKlient.Svar nei = svar.stream().filter(s -> s.status() == 409).findFirst().orElseThrow();
        assertThat(nei.tekst("kode")).isEqualTo("loggpost_rettet");
        assertThat(mina.get(logg + "/" + post).innhold().get("eldre")).hasSize(1);
    }

    @Test
    void skal_skrive_en_gang_når_det_samme_sendes_to_ganger() throws Exception {
        String noekkel = UUID.randomUUID().toString();
        Map<String, Object> kropp = Map.of("slag", "notat", "tekst", "Bare én gang.");
        List<ApiKlient.Svar> svar = samtidig(() -> mina.post(logg, kropp, noekkel), () -> mina.post(logg, kropp, noekkel));
        assertThat(svar.stream().map(ApiKlient.Svar::status)).containsExactly(201, 201);
        assertThat(svar.stream().map(s -> s.innhold().at("/post/postId").asString()).distinct()).hasSize(1);
        assertThat(mina.get(logg + "?slag=notat").innhold().get("poster")).hasSize(1);
    }

    @Test
    void skal_ikke_vise_eller_ta_imot_noe_fra_den_som_ikke_ser_saken() {
        String post = skriv(mina, "notat", "Bare for dem som er med.");
        for (String annen : List.of("barnehage.ansatt07", "skole.rektor", "ppt.ansatt", "b.ansatt")) {
            ApiKlient den = som(annen);
            assertThat(den.get(logg).status()).as(annen).isEqualTo(404);
            assertThat(den.get(logg + "/" + post).status()).isEqualTo(404);
            assertThat(den.post(logg, Map.of("slag", "notat", "tekst", "Hei.")).status()).isEqualTo(404);
            assertThat(rett(den, post, 1, "Noe annet.", "Fordi.").status()).isEqualTo(404);
            assertThat(den.post(logg + "/" + post + "/flytt", Map.of("tilSakId", sak)).status()).isEqualTo(404);
        }
        for (String utenSak : List.of("systemadmin", "personvern", "forelder")) {
            assertThat(som(utenSak).get(logg).status()).as(utenSak).isIn(401, 403, 404);
        }
        String annenSak = mina.nySak();
        assertThat(mina.get("/saker/" + annenSak + "/logg/" + post).status()).as("innlegget står i en annen sak").isEqualTo(404);
    }

    @Test
    void skal_la_lederen_lese_men_ikke_skrive_eller_rette() {
        String post = skriv(mina, "notat", "Et notat.");
        assertThat(styrer.get(logg).innhold().get("kanSkrive")).isEmpty();
        assertThat(styrer.post(logg, Map.of("slag", "notat", "tekst", "Fra lederen.")).status()).isEqualTo(403);
        assertThat(rett(styrer, post, 1, "Endret.", "Fordi.").status()).isEqualTo(403);
    }

    @Test
    void skal_ikke_ta_imot_for_mye_for_lite_eller_feil() {
        assertThat(mina.post(logg, Map.of("slag", "notat", "tekst", "a".repeat(1_000_000))).status()).isEqualTo(422);
        assertThat(mina.post(logg, Map.of("slag", "lysglimt", "tekst", "a".repeat(501))).status()).isEqualTo(422);
        assertThat(mina.post(logg, Map.of("slag", "overlevering", "tekst", "Nei.")).status()).isEqualTo(422);
        assertThat(mina.post(logg, Map.of("slag", "notat", "tekst", "  ")).status()).isEqualTo(422);
        assertThat(mina.post(logg, Map.of("slag", "notat", "tekst", "I morgen.", "dato", klokke.idag().plusDays(1).toString())).status()).isEqualTo(422);
        assertThat(mina.post(logg, Map.of("slag", "notat", "tekst", "a\u0000b")).status()).isEqualTo(422);
        assertThat(mina.get(logg + "?slag=notat").innhold().get("poster")).isEmpty();
    }

    @Test
    void skal_si_nei_til_et_sidemerke_vi_ikke_har_laget() {
        String id = "_" + java.util.UUID.randomUUID();
        for (String merke : List.of("0000-01-01T00:00:00Z" + id, "-9999-01-01T00:00:00Z" + id, "2026-01-01T00:00:00Z", "_", "2026-13-01T00:00:00Z" + id)) {
            assertThat(mina.get(logg + "?etter=" + merke).status()).as(merke).isIn(400, 422);
        }
        String frist = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString("0000-01-01 x".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(mina.get("/oppgaver?fane=mine&etter=" + frist).status()).isIn(400, 422);
    }

    @Test
    void skal_flytte_det_som_ble_skrevet_i_feil_barns_logg_uten_å_røpe_den_andre() {
        String riktig = mina.nySak();
        String post = skriv(mina, "notat", "Gjelder det andre barnet.");
        rett(mina, post, 1, "Gjelder det andre barnet helt.", "Ufullstendig.");
        assertThat(mina.post(logg + "/" + post + "/flytt", Map.of("tilSakId", riktig)).status()).isEqualTo(200);
        assertThat(mina.get(logg + "/" + post).status()).isEqualTo(404);
        String her = mina.get(logg).innhold().toString();
        assertThat(her).doesNotContain("andre barnet").doesNotContain(riktig).doesNotContain(post).contains("flyttet ut herfra");
        JsonNode der = mina.get("/saker/" + riktig + "/logg/" + post).innhold();
        assertThat(der.at("/post/flyttetHit").isNull()).isFalse();
        assertThat(der.get("eldre")).hasSize(1);
        assertThat(der.toString()).doesNotContain(sak);
        assertThat(endringer(sak)).contains("LoggpostFlyttetBort").doesNotContain(riktig);
        assertThat(endringer(riktig)).contains("LoggpostFlyttetHit").doesNotContain(sak);
    }

    @Test
    void skal_bare_flyttes_til_en_sak_den_som_flytter_kan_skrive_i() {
        String post = skriv(mina, "notat", "Skal ikke hvor som helst.");
        String fremmed = som("b.ansatt").nySak();
        assertThat(Stream.of(sak, fremmed, UUID.randomUUID().toString()).map(til ->
                mina.post(logg + "/" + post + "/flytt", Map.of("tilSakId", til)).status())).containsOnly(422);
        assertThat(mina.get(logg + "/" + post).status()).isEqualTo(200);
    }

    @Test
    void skal_vise_lederen_hvem_som_kan_ha_lest_det_som_sto_i_feil_logg() {
        String post = skriv(mina, "notat", "Feil sted.");
        styrer.get(logg);
        mina.post(logg + "/" + post + "/flytt", Map.of("tilSakId", mina.nySak()));
        JsonNode merke = mina.get(logg).innhold().get("poster").get(0);
        assertThat(merke.get("slag").asString()).isEqualTo("flyttet");
        String lesere = logg + "/" + merke.get("postId").asString() + "/lesere";
        assertThat(mina.get(lesere).status()).isEqualTo(403);
        assertThat(som("skole.rektor").get(lesere).status()).isEqualTo(404);
        assertThat(styrer.get(lesere).innhold().get("lesere").valueStream().map(l -> l.get("navn").asString())).isNotEmpty()
                .contains(styrer.get("/meg").tekst("navn"));
        assertThat(styrer.get(logg + "/" + UUID.randomUUID() + "/lesere").status()).isEqualTo(404);
    }

    @Test
    void skal_ikke_fortelle_noe_fra_det_skjermede_rommet() {
        mina.post("/saker/" + sak + "/akutt", Map.of());
        assertThat(mina.get(logg).innhold().get("totalt").asInt()).isEqualTo(1);
    }

    private String skriv(ApiKlient hvem, String slag, String tekst) {
        ApiKlient.Svar svar = hvem.post(logg, Map.of("slag", slag, "tekst", tekst));
        assertThat(svar.status()).as(svar.innhold().toString()).isEqualTo(201);
        return svar.innhold().at("/post/postId").asString();
    }

    private ApiKlient.Svar rett(ApiKlient hvem, String post, int versjon, String tekst, String grunn) {
        Map<String, Object> kropp = new HashMap<>(Map.of("versjon", versjon, "dato", LocalDate.ofInstant(klokke.instant(), Forretningsklokke.NORGE).toString(),
                "tekst", tekst, "synligForForesatt", false, "grunn", grunn));
        return hvem.post(logg + "/" + post + "/rett", kropp);
    }

    private static List<String> tekster(JsonNode side) {
        return side.get("poster").valueStream().map(p -> p.get("tekst").asString()).toList();
    }

    /** Hendelsene og fakta om dem, slik de står i sporet. */
    private String endringer(String sakId) {
        return String.join("\n", sql.sql("select hendelse || ' ' || fakta from spor where sak = cast(? as uuid) and slag = 'endring'")
                .param(sakId).query(String.class).list());
    }

    private ApiKlient som(String brukernavn) {
        return new ApiKlient(nett, brukernavn);
    }

    private static List<ApiKlient.Svar> samtidig(Callable<ApiKlient.Svar> en, Callable<ApiKlient.Svar> to) throws Exception {
        ExecutorService tråder = Executors.newFixedThreadPool(2);
        try {
            List<ApiKlient.Svar> svar = new ArrayList<>();
            for (Future<ApiKlient.Svar> ett : tråder.invokeAll(List.of(en, to))) {
                svar.add(ett.get());
            }
            return svar;
        } finally {
            tråder.shutdown();
        }
    }
}
