package no.stafett.stafettlogg.foresatte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksferd;
import no.stafett.felles.Forretningsklokke;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

/** Hvem som er foresatt, kan endre seg mens saken går; samtykket følger dem som har foreldreansvar nå. */
@Apptest
class ForesatteTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Forretningsklokke klokke;
    private ApiKlient mina;
    private ApiKlient ppt;
    private Saksferd sak;
    private String sti;

    @BeforeEach
    void meld() {
        mina = new ApiKlient(nett, "barnehage.ansatt");
        ppt = new ApiKlient(nett, "ppt.ansatt");
        sak = Saksferd.meld(navn -> new ApiKlient(nett, navn), List.of("barnehage.ansatt", "barnehage.styrer", "ppt.ansatt"));
        sti = "/saker/" + sak.sakId() + "/foresatte";
    }

    private void slippInnPpt() {
        List.of("trinn_0_1", "trinn_0_2", "trinn_0_3", "trinn_0_4").forEach(trinn -> sak.gjør(trinn, Map.of()));
        sak.gjør("trinn_0_5", Map.of("utfall", "nivaa_2"));
        sak.fyll("trinn_2_1", "samtykke", Map.of("tjenester", List.of("ppt"), "samtykkerNavn", "Mor Lindås", "relasjon", "mor"));
        sak.gjør("trinn_2_1", Map.of("mottaker", mina.enhetI("ppt")));
        sak.gjør("trinn_in_1", Map.of("godtatt", "ja"));
        assertThat(ppt.get("/saker/" + sak.sakId()).status()).isEqualTo(200);
    }

    private static Map<String, Object> far(boolean ansvar) {
        return Map.of("navn", "Far Lindås", "relasjon", "Far", "foreldreansvar", ansvar);
    }

    private JsonNode den(String navn) {
        return mina.get(sti).innhold().valueStream().filter(f -> f.get("navn").asString().equals(navn)).findFirst().orElseThrow();
    }

    private MockHttpServletResponse side(MockHttpServletRequestBuilder forespørsel) {
        return side("barnehage.ansatt", forespørsel);
    }

    private MockHttpServletResponse side(String bruker, MockHttpServletRequestBuilder forespørsel) {
        try {
            return nett.perform(forespørsel.with(httpBasic(bruker, "stafett")).with(csrf())).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** En far som må si ja, og ikke har gjort det: PPT ser ikke saken før han gjør det. */
    @Test
    void skal_lukke_for_de_andre_når_en_til_må_samtykke() {
        slippInnPpt();
        assertThat(mina.post(sti, far(true)).status()).isEqualTo(201);
        assertThat(ppt.get("/saker/" + sak.sakId()).status()).isEqualTo(404);
        assertThat(sak.venter()).contains("trinn_sb_1");
    }

    @Test
    void skal_ikke_lukke_når_den_nye_er_uten_foreldreansvar() {
        slippInnPpt();
        mina.post(sti, far(false));
        assertThat(ppt.get("/saker/" + sak.sakId()).status()).isEqualTo(200);
    }

    /** Det den som ikke er foresatt lenger, sa, teller ikke: hennes ja åpner ikke. */
    @Test
    void skal_ikke_bygge_på_det_en_tidligere_foresatt_sa() {
        slippInnPpt();
        mina.post(sti + "/" + den("Mor Lindås").get("foresattId").asString() + "/avslutt", null);
        assertThat(ppt.get("/saker/" + sak.sakId()).status()).isEqualTo(404);
        assertThat(den("Mor Lindås").get("til").isNull()).isFalse();
    }

    @Test
    void skal_beholde_det_som_sto_når_noe_rettes_og_si_fra_når_en_annen_rettet() throws Exception {
        JsonNode mor = den("Mor Lindås");
        String id = mor.get("foresattId").asString();
        Map<String, Object> rettet = Map.of("navn", "Eva Lindås", "relasjon", "Mor", "foreldreansvar", true, "versjon", 1);
        assertThat(mina.put(sti + "/" + id, rettet, Map.of()).status()).isEqualTo(200);
        assertThat(den("Eva Lindås").get("versjon").asInt()).isEqualTo(2);
        assertThat(mina.put(sti + "/" + id, Map.of("navn", "Anna Lindås", "relasjon", "Mor", "foreldreansvar", true, "versjon", 1), Map.of()).status()).isEqualTo(409);
        String siden = side(get("/saker/" + sak.sakId() + "/foresatte")).getContentAsString(StandardCharsets.UTF_8);
        assertThat(siden).contains("Eva Lindås", "Mor Lindås", "Det som sto før (1)");
    }

    @Test
    void skal_kunne_gjøres_på_siden_og_ta_vare_på_det_som_er_skrevet() throws Exception {
        String her = "/saker/" + sak.sakId() + "/foresatte";
        MockHttpServletResponse feil = side(post(her).param("navn", " ").param("relasjon", "Far").param("foreldreansvar", "true"));
        assertThat(feil.getStatus()).isEqualTo(422);
        assertThat(feil.getContentAsString(StandardCharsets.UTF_8)).contains("Skriv navnet.");
        String nøkkel = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(side(post(her).param("navn", "Jo Lindås").param("relasjon", "Far").param("_foreldreansvar", "on").param("noekkel", nøkkel)).getStatus()).isEqualTo(302);
        }
        assertThat(mina.get(sti).innhold().valueStream().filter(f -> f.get("navn").asString().equals("Jo Lindås"))).hasSize(1);
        String id = den("Jo Lindås").get("foresattId").asString();
        side(post(her + "/" + id + "/avslutt"));
        assertThat(den("Jo Lindås").get("til").isNull()).isFalse();
        assertThat(side(get("/saker/" + sak.sakId())).getContentAsString(StandardCharsets.UTF_8)).doesNotContain("Jo Lindås");
        side(post(her + "/" + id + "/ta-inn-igjen"));
        assertThat(den("Jo Lindås").get("til").isNull()).isTrue();
    }

    /** Tiltaket hjemme kan ikke stå igjen hos en som ikke er foresatt lenger. */
    @Test
    void skal_gi_tiltaket_hjemme_tilbake_når_den_foresatte_er_ute() {
        String mor = den("Mor Lindås").get("foresattId").asString();
        mina.post("/saker/" + sak.sakId() + "/tiltak", Map.of("tiltak", "Lese sammen", "ansvarlig", "foresatt:" + mor));
        assertThat(mina.get("/saker/" + sak.sakId() + "/tiltak").innhold().toString()).contains("Lese sammen", "Mor Lindås");
        mina.post(sti + "/" + mor + "/avslutt", null);
        assertThat(mina.get("/saker/" + sak.sakId() + "/tiltak").innhold().at("/tiltak/0/status").asString()).isEqualTo("uten_ansvarlig");
    }

    @Test
    void skal_bare_endres_av_den_som_fører_loggen_og_lederen() {
        slippInnPpt();
        assertThat(ppt.get(sti).status()).isEqualTo(200);
        assertThat(ppt.post(sti, far(false)).status()).isEqualTo(403);
        assertThat(new ApiKlient(nett, "skole.ansatt").post(sti, far(false)).status()).isEqualTo(404);
        assertThat(new ApiKlient(nett, "barnehage.styrer").post(sti, far(false)).status()).isEqualTo(201);
    }

    /** Den nye blir spurt; sier hun ja, kan PPT få saken igjen. Det den andre sa, står. */
    @Test
    void skal_kunne_deles_igjen_når_den_nye_har_samtykket() {
        slippInnPpt();
        mina.post(sti, far(true));
        assertThat(kanDelesMedPpt()).isFalse();
        mina.post("/saker/" + sak.sakId() + "/samtykker", Map.of("avgjoerelse", "gitt", "samtykkerNavn", "Far Lindås", "relasjon", "far", "tjenester",
                List.of("ppt"), "opplysningstype", "alminnelig", "kanal", "muntlig", "gyldigTil", klokke.idag().plusDays(90).toString()));
        assertThat(kanDelesMedPpt()).isTrue();
        assertThat(mina.get("/saker/" + sak.sakId() + "/samtykker").innhold().at("/samtykker").toString()).contains("Mor Lindås", "Far Lindås");
    }

    /** En rettet skrivefeil er den samme personen; et annet navn og en annen relasjon er en annen. */
    @Test
    void skal_la_samtykket_følge_en_skrivefeil_men_ikke_en_annen_person() {
        slippInnPpt();
        String mor = den("Mor Lindås").get("foresattId").asString();
        mina.post(sti, Map.of("navn", "Ola Berg", "relasjon", "Mor", "foreldreansvar", false));
        rett(mor, "Eva Lindås", "Mor", 1);
        assertThat(ppt.get("/saker/" + sak.sakId()).status()).isEqualTo(200);
        rett(mor, "Per Lindås", "Far", 2);
        assertThat(ppt.get("/saker/" + sak.sakId()).status()).isEqualTo(404);
    }

    /** Hun har pinnen, en oppgave og et tiltak i sitt eget barns sak. */
    @Test
    void skal_gi_alt_videre_når_den_foresatte_arbeider_med_saken() {
        List.of("trinn_0_1", "trinn_0_2", "trinn_0_3", "trinn_0_4").forEach(trinn -> sak.gjør(trinn, Map.of()));
        sak.gjør("trinn_0_5", Map.of("utfall", "nivaa_1"));
        sak.gjør("trinn_1_1", Map.of());
        sak.gjør("trinn_1_2", Map.of());
        assertThat(holder()).isEqualTo(id("barnehage.ansatt"));
        mina.post("/oppgaver/" + mina.oppgave(sak.sakId()) + "/ta", null);
        mina.post("/saker/" + sak.sakId() + "/tiltak", Map.of("tiltak", "Lesestund", "ansvarlig", id("barnehage.ansatt")));
        ApiKlient leder = new ApiKlient(nett, "barnehage.styrer");
        assertThat(leder.post(sti, far("barnehage.ansatt")).status()).isEqualTo(201);
        assertThat(mina.get("/saker/" + sak.sakId()).status()).isEqualTo(404);
        assertThat(holder()).isEqualTo(id("barnehage.styrer"));
        assertThat(sql.sql("select count(*) from oppgave where sak = cast(? as uuid) and status = 'aapen' and behandler = cast(? as uuid)")
                .params(sak.sakId(), id("barnehage.ansatt")).query(Integer.class).single()).isZero();
        assertThat(leder.get("/saker/" + sak.sakId() + "/tiltak").innhold().toString()).contains("ansvarlig_inhabil");
        assertThat(sql.sql("select count(*) from spor where sak = cast(? as uuid) and hendelse = 'InhabilitetMeldt'").param(sak.sakId())
                .query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void skal_komme_til_forsiden_når_hun_skriver_inn_seg_selv() {
        assertThat(side(post("/saker/" + sak.sakId() + "/foresatte").param("navn", "Mina Vollan").param("relasjon", "Mor").param("_foreldreansvar", "on").param("brukernavn", "Barnehage.Ansatt "))
                .getRedirectedUrl()).isEqualTo("/");
        assertThat(mina.get("/saker/" + sak.sakId()).status()).isEqualTo(404);
    }

    /** Var koblingen en feil, kan lederen oppheve at hun er inhabil; står hun der, kan ingen det. */
    @Test
    void skal_være_inhabil_så_lenge_hun_står_som_foresatt() {
        String far = mina.post(sti, far("barnehage.ansatt35")).tekst("foresattId");
        String rad = sql.sql("select id from inhabilitet where sak = cast(? as uuid) and avsluttet is null").param(sak.sakId()).query(String.class).single();
        assertThat(side("barnehage.styrer", post("/inhabil/" + rad + "/avslutt")).getStatus()).isEqualTo(404);
        assertThat(mina.get(sti).innhold().toString()).contains("barnehage.ansatt35");
        mina.post(sti + "/" + far + "/avslutt", null);
        assertThat(inhabil("barnehage.ansatt35")).isTrue();
        assertThat(side("barnehage.styrer", post("/inhabil/" + rad + "/avslutt")).getStatus()).isEqualTo(302);
        assertThat(inhabil("barnehage.ansatt35")).isFalse();
        mina.post(sti + "/" + far + "/ta-inn-igjen", null);
        assertThat(inhabil("barnehage.ansatt35")).isTrue();
    }

    @Test
    void skal_ikke_finne_andre_enn_dem_som_arbeider_i_kommunen() {
        for (String ukjent : List.of("b.ansatt", "forelder", "finnes.ikke", "%")) {
            ApiKlient.Svar svar = mina.post(sti, far(ukjent));
            assertThat(svar.status()).as(ukjent).isEqualTo(422);
            assertThat(svar.innhold().toString()).contains("brukernavn");
        }
        assertThat(side(post("/saker/" + sak.sakId() + "/foresatte").param("navn", "Far").param("relasjon", "Far").param("_foreldreansvar", "on").param("brukernavn", "finnes.ikke"))
                .getStatus()).isEqualTo(422);
    }

    /** Innsynet hun har som foresatt, slutter i samme øyeblikk, og kommer igjen når det var en feil. */
    @Test
    void skal_ikke_se_saken_som_foresatt_etter_at_hun_er_ute() {
        String far = mina.post(sti, far("barnehage.ansatt35")).tekst("foresattId");
        String hun = id("barnehage.ansatt35");
        sql.sql("insert into sakstilgang (id, sak, person, rolle, omfang, grunn, fra) values (gen_random_uuid(), cast(? as uuid), cast(? as uuid), 'foresatt', 'alt', 'foresatt', now())")
                .params(sak.sakId(), hun).update();
        assertThat(ser(hun)).isTrue();
        mina.post(sti + "/" + far + "/avslutt", null);
        assertThat(ser(hun)).isFalse();
        mina.post(sti + "/" + far + "/ta-inn-igjen", null);
        assertThat(ser(hun)).isTrue();
        mina.put(sti + "/" + far, Map.of("navn", "Far Lindås", "relasjon", "Far", "foreldreansvar", false, "versjon", 1), Map.of());
        assertThat(ser(hun)).as("det var ikke henne likevel").isFalse();
    }

    @Test
    void skal_bli_én_når_to_legger_til_den_samme_og_én_retting_når_to_retter() throws Exception {
        assertThat(samtidig(List.of(() -> mina.post(sti, far(false)).status(),
                () -> new ApiKlient(nett, "barnehage.styrer").post(sti, far(false)).status()))).containsExactlyInAnyOrder(201, 422);
        String mor = den("Mor Lindås").get("foresattId").asString();
        assertThat(samtidig(List.of(() -> rett(mor, "Eva Lindås", "Mor", 1), () -> rett(mor, "Anna Lindås", "Mor", 1)))).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void skal_ikke_merke_at_det_er_et_akuttrom() throws Exception {
        String her = "/saker/" + sak.sakId() + "/foresatte";
        String før = utenTegn(side(get(her)).getContentAsString(StandardCharsets.UTF_8));
        side(post("/saker/" + sak.sakId() + "/akutt"));
        assertThat(utenTegn(side(get(her)).getContentAsString(StandardCharsets.UTF_8))).isEqualTo(før);
        assertThat(mina.post(sti, far(true)).status()).isEqualTo(201);
        assertThat(sql.sql("select count(*) from oppgave where sak = cast(? as uuid) and skjermet and status = 'aapen'").param(sak.sakId())
                .query(Integer.class).single()).isPositive();
    }

    @Test
    void skal_bare_leses_når_saken_er_avsluttet() throws Exception {
        List.of("trinn_0_1", "trinn_0_2", "trinn_0_3", "trinn_0_4").forEach(trinn -> sak.gjør(trinn, Map.of()));
        sak.gjør("trinn_0_5", Map.of("utfall", "avslutt"));
        assertThat(mina.get("/saker/" + sak.sakId()).tekst("status")).isNotEqualTo("aapen");
        assertThat(mina.post(sti, far(false)).status()).isEqualTo(403);
        assertThat(side(get("/saker/" + sak.sakId() + "/foresatte")).getContentAsString(StandardCharsets.UTF_8)).contains("Mor Lindås").doesNotContain("Legg til en foresatt");
    }

    @Test
    void skal_ikke_ta_imot_det_som_ikke_er_et_navn() {
        for (String navn : List.of("a".repeat(1_000_000), "123", "\u202Eabc", "")) {
            assertThat(side(post("/saker/" + sak.sakId() + "/foresatte").param("navn", navn).param("relasjon", "Far").param("foreldreansvar", "true")).getStatus()).isEqualTo(422);
        }
        String mor = den("Mor Lindås").get("foresattId").asString();
        assertThat(side(post("/saker/" + sak.sakId() + "/foresatte/" + mor).param("navn", "Eva").param("relasjon", "Mor").param("versjon", "x")).getStatus()).isEqualTo(422);
        assertThat(side(post("/saker/" + sak.sakId() + "/foresatte/" + UUID.randomUUID()).param("navn", "Eva").param("relasjon", "Mor").param("foreldreansvar", "true").param("versjon", "1"))
                .getStatus()).isEqualTo(404);
    }

    @Test
    void skal_kunne_føres_av_vikaren_men_ikke_av_den_som_er_inhabil() {
        ApiKlient vikar = new ApiKlient(nett, "barnehage.ansatt35");
        assertThat(vikar.post(sti, far(false)).status()).isEqualTo(404);
        String idag = klokke.idag().toString();
        side("barnehage.styrer", post("/organisasjon/vikarer").param("enhet", mina.enhet()).param("fravaerende", id("barnehage.ansatt"))
                .param("vikar", id("barnehage.ansatt35")).param("fra", idag).param("til", idag));
        try {
            assertThat(vikar.post(sti, far(false)).status()).isEqualTo(201);
            side("barnehage.styrer", post("/saker/" + sak.sakId() + "/inhabil").param("person", id("barnehage.ansatt35")).param("slag", "slekt"));
            assertThat(vikar.get(sti).status()).isEqualTo(404);
        } finally {
            sql.sql("update vikariat set avsluttet = now(), avsluttet_av = registrert_av where avsluttet is null").update();
        }
    }

    private static Map<String, Object> far(String brukernavn) {
        return Map.of("navn", "Far Lindås", "relasjon", "Far", "foreldreansvar", false, "brukernavn", brukernavn);
    }

    private int rett(String id, String navn, String relasjon, int versjon) {
        return mina.put(sti + "/" + id, Map.of("navn", navn, "relasjon", relasjon, "foreldreansvar", true, "versjon", versjon), Map.of()).status();
    }

    private boolean kanDelesMedPpt() {
        return mina.get("/saker/" + sak.sakId() + "/samtykker").innhold().get("tjenester").valueStream()
                .filter(t -> t.get("tjeneste").asString().equals("ppt")).findFirst().orElseThrow().get("kanDeles").asBoolean();
    }

    private String id(String brukernavn) {
        return new ApiKlient(nett, brukernavn).get("/meg").tekst("personId");
    }

    private String holder() {
        return sql.sql("select holder from stafettpinne where sak = cast(? as uuid) and til is null").param(sak.sakId()).query(String.class).single();
    }

    private boolean ser(String person) {
        return sql.sql("select exists (select 1 from synlige_saker(cast(? as uuid), now()) v where v.sak = cast(? as uuid))").params(person, sak.sakId())
                .query(Boolean.class).single();
    }

    private boolean inhabil(String brukernavn) {
        return sql.sql("select exists (select 1 from inhabilitet where sak = cast(? as uuid) and person = cast(? as uuid) and avsluttet is null)")
                .params(sak.sakId(), id(brukernavn)).query(Boolean.class).single();
    }

    private static String utenTegn(String side) {
        return side.replaceAll("name=\"(_csrf|noekkel)\"[^>]*>", "").replaceAll("<meta name=\"csrf\"[^>]*>", "");
    }

    private static List<Integer> samtidig(List<Callable<Integer>> kall) throws Exception {
        ExecutorService tråder = Executors.newFixedThreadPool(kall.size());
        try {
            List<Integer> svar = new ArrayList<>();
            for (Future<Integer> f : tråder.invokeAll(kall)) {
                svar.add(f.get());
            }
            return svar;
        } finally {
            tråder.shutdown();
        }
    }
}
