package no.stafett.stafettlogg.svar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Leverte skjemaer som rettes, og som ble levert i feil barns sak. */
@Apptest
class SvarApiTest {

    private static final String ORDENE = "Bjørnar fra naboenheten";

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    private ApiKlient mina;
    private String sak;
    private Saksgang gang;

    @BeforeEach
    void meld() {
        mina = som("barnehage.ansatt");
        sak = mina.nySak();
        gang = Saksgang.i(mina, sak);
    }

    @Test
    void skal_beholde_det_som_sto_der_før_når_et_levert_skjema_rettes() {
        gang.fullfoer(Map.of("hva", "Ada er fem år."));
        String svar = svar("Undring");
        assertThat(rett(mina, svar, 1, Map.of("hva", "Ada er seks år.")).innhold().get("versjon").asInt()).isEqualTo(2);
        JsonNode ett = les(svar);
        assertThat(ett.at("/svar/hva").asString()).isEqualTo("Ada er seks år.");
        assertThat(ett.get("rettet").isNull()).isFalse();
        assertThat(ett.at("/eldre/0/rettet/av").asString()).isEqualTo("Mina Vollan");
        assertThat(ett.at("/eldre/0/rettet/grunn").asString()).isEqualTo("Det var feil.");
        assertThat(ett.get("eldre").toString()).contains("Ada er fem år.");
        assertThat(endringer()).contains("SvarRettet").doesNotContain("seks år");
    }

    @Test
    void skal_vise_rettingen_i_loggen_når_skjemaet_står_der() {
        gang.til("nivaa_1");
        fyll("lysglimt", Map.of("tekst", "Ada lo høt.", "synligForForesatt", true));
        JsonNode post = poster("lysglimt").get(0);
        assertThat(post.get("kanRetteSvar").asBoolean()).isTrue();
        rett(mina, post.get("svarId").asString(), 1, Map.of("tekst", "Ada lo høyt."));
        JsonNode etter = poster("lysglimt").get(0);
        assertThat(etter.get("tekst").asString()).isEqualTo("Ada lo høyt.");
        assertThat(etter.get("rettet").isNull()).isFalse();
        assertThat(etter.get("synligForForesatt").asBoolean()).isTrue();
    }

    @Test
    void skal_ikke_lage_en_versjon_når_ingenting_er_endret() {
        gang.fullfoer(Map.of("hva", "Det samme."));
        String svar = svar("Undring");
        assertThat(rett(mina, svar, 1, Map.of()).innhold().get("versjon").asInt()).isEqualTo(1);
        assertThat(les(svar).get("eldre")).isEmpty();
    }

    @Test
    void skal_ikke_rette_det_som_førte_saken_videre() {
        gang.til("nivaa_1");
        String svar = svar("Beslutning");
        assertThat(les(svar).get("bundne").valueStream().map(JsonNode::asString)).contains("utfall", "begrunnelse");
        ApiKlient.Svar nei = rett(mina, svar, 1, Map.of("utfall", "nivaa_2"));
        assertThat(nei.status()).isEqualTo(422);
        assertThat(nei.innhold().toString()).contains("utfall", "er_bundet", "angres");
        assertThat(rett(mina, svar, 1, Map.of("deltok", "Mina og mor")).status()).isEqualTo(200);
        assertThat(les(svar).at("/svar/utfall").asString()).isEqualTo("nivaa_1");
    }

    @Test
    void skal_kontrollere_rettingen_som_da_skjemaet_ble_levert() {
        gang.fullfoer(Map.of());
        String svar = svar("Undring");
        assertThat(rett(mina, svar, 1, Map.of("hva", "")).innhold().toString()).contains("hva", "paakrevd");
        assertThat(rett(mina, svar, 1, Map.of("finnesIkke", "x")).status()).isEqualTo(422);
        assertThat(rett(mina, svar, 1, Map.of("akuttSjekk", "ja")).status()).as("det bare den som svarte, vet").isEqualTo(422);
        assertThat(mina.post(sti(svar) + "/rett", Map.of("versjon", 1, "svar", les(svar).get("svar"), "grunn", " ")).status()).isEqualTo(422);
        assertThat(les(svar).get("versjon").asInt()).isEqualTo(1);
    }

    @Test
    void skal_la_én_av_to_som_retter_samtidig_vite_at_hun_må_lese_på_nytt() throws Exception {
        gang.fullfoer(Map.of());
        String svar = svar("Undring");
        List<ApiKlient.Svar> begge = samtidig(() -> rett(mina, svar, 1, Map.of("hva", "Den ene.")),
                () -> rett(som("barnehage.styrer"), svar, 1, Map.of("hva", "Den andre.")));
        assertThat(begge.stream().map(ApiKlient.Svar::status)).containsExactlyInAnyOrder(200, 409);
        assertThat(begge.stream().filter(s -> s.status() == 409).findFirst().orElseThrow().tekst("kode")).isEqualTo("svar_rettet");
        assertThat(les(svar).get("eldre")).hasSize(1);
    }

    @Test
    void skal_la_én_vinne_når_det_rettes_og_strykes_samtidig() throws Exception {
        gang.fullfoer(Map.of());
        String svar = svar("Undring");
        List<ApiKlient.Svar> begge = samtidig(() -> rett(mina, svar, 1, Map.of("hva", ORDENE)), () -> slett(som("barnehage.styrer"), svar, 1));
        assertThat(begge.stream().map(ApiKlient.Svar::status)).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void skal_ikke_finnes_for_den_som_ikke_ser_saken_eller_i_en_annen_sak() {
        gang.fullfoer(Map.of());
        String svar = svar("Undring");
        for (String annen : List.of("barnehage.ansatt07", "skole.rektor", "b.ansatt")) {
            assertThat(som(annen).get(sti(svar)).status()).as(annen).isEqualTo(404);
            assertThat(som(annen).post(sti(svar) + "/rett", Map.of("versjon", 1, "svar", Map.of(), "grunn", "x")).status()).isEqualTo(404);
            assertThat(slett(som(annen), svar, 1).status()).isEqualTo(404);
        }
        assertThat(mina.get("/saker/" + mina.nySak() + "/logg/svar/" + svar).status()).isEqualTo(404);
        assertThat(mina.get(sti(UUID.randomUUID().toString())).status()).isEqualTo(404);
    }

    @Test
    void skal_ta_et_annet_barns_tekst_ut_av_saken_og_føre_den_i_den_riktige() {
        gang.til("nivaa_1");
        gang.fullfoer(Map.of());
        String plan = lagPlan();
        rett(mina, plan, 1, Map.of("barnetsStemme", ORDENE + " sier nei."));
        String riktig = mina.nySak();
        ApiKlient.Svar strøket = stryk(mina, plan, 2, riktig);
        assertThat(strøket.status()).as(strøket.innhold().toString()).isEqualTo(200);
        assertThat(sted()).as("ordene i denne saken").isEmpty();
        String der = mina.get("/saker/" + riktig + "/logg/" + strøket.innhold().at("/postIder/0").asString()).innhold().toString();
        assertThat(der).contains(ORDENE, "Tiltaksplan").doesNotContain(sak);
        assertThat(mina.get("/saker/" + sak + "/logg").innhold().toString()).contains("ble strøket").doesNotContain(riktig, ORDENE);
        assertThat(mina.get("/saker/" + sak + "/tiltak").innhold().toString()).doesNotContain(ORDENE);
        assertThat(endringer()).contains("SvarStroeket", "LoggpostFlyttetBort").doesNotContain(riktig);
    }

    @Test
    void skal_la_det_saken_gikk_videre_på_stå_når_en_beslutning_strykes() {
        gang.tilBeslutning();
        gang.fullfoer(Map.of("utfall", "nivaa_1", "begrunnelse", ORDENE));
        String svar = svar("Beslutning");
        assertThat(slett(mina, svar, 1).status()).isEqualTo(200);
        assertThat(sted()).isEmpty();
        JsonNode ett = les(svar);
        assertThat(ett.at("/svar/utfall").asString()).isEqualTo("nivaa_1");
        assertThat(ett.at("/stroeket/av").asString()).isEqualTo("Mina Vollan");
        assertThat(ett.get("kanEndres").asBoolean()).isFalse();
        assertThat(gang.saken().get("nivaa").asInt()).isEqualTo(1);
        assertThat(rett(mina, svar, 2, Map.of()).status()).as("det strøkne rettes ikke").isEqualTo(409);
    }

    @Test
    void skal_måtte_fylle_ut_et_påkrevd_verktøy_på_nytt_når_det_ble_fylt_ut_for_et_annet_barn() {
        fyll("signaler_mistrivsel", Map.of("andreSignaler", ORDENE));
        assertThat(sted()).containsExactly("svar");
        assertThat(mina.get("/oppgaver/" + gang.oppgave()).innhold().get("andreVerktoey").toString()).contains("\"besvart\":true");
        assertThat(slett(mina, svar("Signaler på mistrivsel"), 1).status()).isEqualTo(200);
        String verktoey = mina.get("/oppgaver/" + gang.oppgave()).innhold().get("andreVerktoey").toString();
        assertThat(verktoey).doesNotContain("\"besvart\":true");
    }

    @Test
    void skal_vise_lederen_hvem_som_kan_ha_lest_det() {
        gang.fullfoer(Map.of());
        som("barnehage.styrer").get("/saker/" + sak + "/logg");
        assertThat(som("barnehage.ansatt44").get("/oppgaver/" + gang.oppgave()).status()).isEqualTo(200);
        slett(mina, svar("Undring"), 1);
        String merke = mina.get("/saker/" + sak + "/logg").innhold().at("/poster/0/postId").asString();
        ApiKlient.Svar lesere = som("barnehage.styrer").get("/saker/" + sak + "/logg/" + merke + "/lesere");
        assertThat(lesere.innhold().get("lesere").toString()).contains("Trude Haugen", "Kollega 44");
    }

    @Test
    void skal_ikke_slettes_av_en_som_hverken_leverte_det_eller_leder() {
        gang.til("nivaa_1");
        gang.fullfoer(Map.of());
        String svar = svar("Undring");
        sql.sql("update svar set person = (select id from person where brukernavn = 'barnehage.styrer') where id = cast(? as uuid)").param(svar).update();
        ApiKlient.Svar nei = slett(mina, svar, 1);
        assertThat(nei.status()).isEqualTo(422);
        assertThat(nei.innhold().toString()).contains("bare_foeres");
        assertThat(stryk(mina, svar, 1, mina.nySak()).status()).isEqualTo(200);
    }

    @Test
    void skal_ikke_føres_i_en_sak_hun_ikke_kan_skrive_i_eller_strykes_uten_at_det_er_ment() {
        gang.fullfoer(Map.of());
        String svar = svar("Undring");
        assertThat(Stream.of(sak, som("b.ansatt").nySak(), UUID.randomUUID().toString()).map(til -> stryk(mina, svar, 1, til).status())).containsOnly(422);
        assertThat(mina.post(sti(svar) + "/feil-sak", Map.of("versjon", 1, "grunn", "Feil sak.")).status()).isEqualTo(422);
        assertThat(les(svar).get("stroeket").isNull()).isTrue();
    }

    @Test
    void skal_trekke_et_samtykke_og_ikke_stryke_det() {
        gang.til("nivaa_2");
        fyll("samtykke", samtykke(LocalDate.parse(mina.get("/demo/klokke").tekst("naa").substring(0, 10))));
        String svar = svar("Samtykke");
        assertThat(slett(mina, svar, 1).tekst("kode")).isEqualTo("samtykket_trekkes");
        assertThat(rett(mina, svar, 1, Map.of("samtykkerNavn", "En annen")).status()).isEqualTo(422);
    }

    /** Går videre til et trinn som har verktøyet, og fyller det ut der. */
    private void fyll(String verktoey, Map<String, Object> nytt) {
        for (int n = 0; n < 6; n++) {
            ApiKlient.Svar svar = gang.verktoey(verktoey, nytt);
            if (svar.status() != 404) {
                assertThat(svar.status()).as(svar.innhold().toString()).isEqualTo(201);
                return;
            }
            gang.fullfoer(Map.of());
        }
        throw new AssertionError("Fant ikke " + verktoey);
    }

    private static Map<String, Object> samtykke(LocalDate idag) {
        return new HashMap<>(Map.of("samtykkerNavn", "Mor Lindås", "relasjon", "mor", "foreldreansvar", "felles", "avgjoerelse", "gitt",
                "tjenester", List.of("ppt"), "opplysningstype", "alminnelig", "formaal", "Hjelp.", "informasjon", "Språk.",
                "kanal", "muntlig", "gyldigTil", idag.plusMonths(6).toString()));
    }

    private String lagPlan() {
        String id = gang.oppgave();
        mina.post("/oppgaver/" + id + "/ta", null);
        ApiKlient.Svar svar = mina.post("/oppgaver/" + id + "/fullfoer", Map.of("svar", Map.of("maal", ORDENE + " er med i lek.",
                "evalueringsdato", mina.get("/demo/klokke").tekst("naa").substring(0, 3) + "9-01-15",
                "tiltak", List.of(Map.of("tiltak", ORDENE + " får lesehjelp", "problem", ORDENE + " leser lite")))));
        assertThat(svar.status()).as(svar.innhold().toString()).isEqualTo(200);
        return svar("Tiltaksplan");
    }

    /** Tabellene der ordene står i denne saken. */
    private List<String> sted() {
        return Stream.of("svar", "svarversjon", "loggpost", "loggversjon", "tiltak", "tiltaksplan", "tiltakshendelse", "tiltaksvurdering", "avklaring", "utkast")
                .filter(tabell -> sql.sql("select exists (select 1 from " + tabell + " t where t.sak = cast(? as uuid) and t::text like '%' || ? || '%')")
                        .params(sak, ORDENE).query(Boolean.class).single()).toList();
    }

    private List<JsonNode> poster(String slag) {
        return mina.get("/saker/" + sak + "/logg?slag=" + slag).innhold().get("poster").valueStream().toList();
    }

    /** Det nyeste skjemaet med denne tittelen. */
    private String svar(String tittel) {
        return mina.get("/saker/" + sak + "/logg/svar").innhold().valueStream().filter(s -> s.get("tittel").asString().equals(tittel)).findFirst()
                .orElseThrow(() -> new AssertionError("Ingen har levert " + tittel)).get("svarId").asString();
    }

    private JsonNode les(String svar) {
        return mina.get(sti(svar)).innhold();
    }

    private ApiKlient.Svar rett(ApiKlient hvem, String svar, int versjon, Map<String, Object> nytt) {
        Map<String, Object> hele = new HashMap<>();
        les(svar).get("svar").properties().forEach(felt -> hele.put(felt.getKey(), felt.getValue()));
        hele.putAll(nytt);
        return hvem.post(sti(svar) + "/rett", Map.of("versjon", versjon, "svar", hele, "grunn", "Det var feil."));
    }

    private ApiKlient.Svar stryk(ApiKlient hvem, String svar, int versjon, String til) {
        return hvem.post(sti(svar) + "/feil-sak", Map.of("versjon", versjon, "grunn", "Skjemaet ble åpnet fra feil sak.", "tilSakId", til));
    }

    private ApiKlient.Svar slett(ApiKlient hvem, String svar, int versjon) {
        return hvem.post(sti(svar) + "/feil-sak", Map.of("versjon", versjon, "grunn", "Skjemaet ble åpnet fra feil sak.", "slett", true));
    }

    private String sti(String svar) {
        return "/saker/" + sak + "/logg/svar/" + svar;
    }

    private String endringer() {
        return String.join("\n", sql.sql("select hendelse || ' ' || fakta from spor where sak = cast(? as uuid) and slag = 'endring'")
                .param(sak).query(String.class).list());
    }

    private ApiKlient som(String brukernavn) {
        return new ApiKlient(nett, brukernavn);
    }

    private static List<ApiKlient.Svar> samtidig(Callable<ApiKlient.Svar> en, Callable<ApiKlient.Svar> to) throws Exception {
        ExecutorService tråder = Executors.newFixedThreadPool(2);
        try {
            return tråder.invokeAll(List.of(en, to)).stream().map(svar -> {
                try {
                    return svar.get();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }).toList();
        } finally {
            tråder.shutdown();
        }
    }
}
