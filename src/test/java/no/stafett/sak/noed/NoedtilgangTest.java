package no.stafett.sak.noed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.felles.EnhetId;
import no.stafett.felles.SakId;
import no.stafett.sak.Sakstilgang;
import no.stafett.system.Klokkestiller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Nødtilgang har en grunn, varer i en time, meldes til lederen med en gang, og står i en egen oversikt. */
@Apptest
class NoedtilgangTest {

    private static final String GRUNN = "Barnet er hos oss nå, og barnehagen svarer ikke.";

    @Autowired
    private MockMvc nett;
    @Autowired
    private ApplicationContext program;
    private ApiKlient siv;
    private String sakId;
    private String saksnummer;

    @BeforeEach
    void meld() {
        ApiKlient mina = new ApiKlient(nett, "barnehage.ansatt");
        siv = new ApiKlient(nett, "helse.ansatt");
        sakId = mina.nySak();
        saksnummer = mina.get("/saker/" + sakId).tekst("saksnummer");
    }

    @AfterEach
    void stillKlokka() {
        Klokkestiller.nullstill(program);
    }

    private ApiKlient.Svar ta(ApiKlient den, String nummer, String grunn) {
        return den.post("/noedtilganger", Map.of("saksnummer", nummer, "begrunnelse", grunn));
    }

    private String side(String bruker, MockHttpServletRequestBuilder forespørsel) {
        try {
            return nett.perform(forespørsel.with(httpBasic(bruker, "stafett")).with(csrf())).andReturn().getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void skal_vise_saken_i_en_time_og_ikke_lenger() {
        assertThat(siv.get("/saker/" + sakId).status()).isEqualTo(404);
        assertThat(ta(siv, saksnummer, GRUNN).status()).isEqualTo(201);
        assertThat(siv.get("/saker/" + sakId).status()).isEqualTo(200);
        assertThat(side("helse.ansatt", get("/saker/" + sakId))).contains("Du har nødtilgang til saken til kl.");
        Klokkestiller.flytt(program, "PT59M");
        assertThat(siv.get("/saker/" + sakId).status()).isEqualTo(200);
        Klokkestiller.flytt(program, "PT2M");
        assertThat(siv.get("/saker/" + sakId).status()).isEqualTo(404);
    }

    @Test
    void skal_kunne_tas_igjen_når_den_er_løpt_ut() {
        ta(siv, saksnummer, GRUNN);
        Klokkestiller.flytt(program, "PT2H");
        assertThat(ta(siv, saksnummer, GRUNN).status()).isEqualTo(201);
        assertThat(siv.get("/saker/" + sakId).status()).isEqualTo(200);
    }

    @Test
    void skal_melde_det_til_lederen_med_en_gang_til_hun_har_sett_det() {
        ta(siv, saksnummer, GRUNN);
        String dagen = side("barnehage.styrer", get("/"));
        assertThat(dagen).contains("Siv Åsheim så sak " + saksnummer, GRUNN);
        assertThat(side("skole.rektor", get("/"))).doesNotContain(saksnummer);
        side("barnehage.styrer", post("/noedtilgang/" + idTil(dagen) + "/sett"));
        assertThat(side("barnehage.styrer", get("/"))).doesNotContain("Siv Åsheim så sak " + saksnummer);
        assertThat(side("barnehage.styrer", get("/sporing/noedtilgang"))).contains("Siv Åsheim så sak " + saksnummer, GRUNN, "Sett av leder");
    }

    /** Knappen ville gitt 404: det må en annen se. */
    @Test
    void skal_ikke_vise_lederen_hennes_egen_når_enheten_hennes_siden_kommer_med() {
        ApiKlient rektor = new ApiKlient(nett, "skole.rektor");
        ta(rektor, saksnummer, GRUNN);
        program.getBean(Sakstilgang.class).giLedereI(SakId.av(sakId), new EnhetId(UUID.fromString(rektor.enhet())), "invitasjon");
        assertThat(rektor.get("/saker/" + sakId).status()).isEqualTo(200);
        assertThat(side("skole.rektor", get("/"))).doesNotContain(saksnummer);
        assertThat(side("barnehage.styrer", get("/"))).contains("Randi Sletten så sak " + saksnummer);
    }

    @Test
    void skal_ikke_la_en_leder_som_er_inhabil_se_den_eller_merke_den_sett() throws Exception {
        ta(siv, saksnummer, GRUNN);
        String id = idTil(side("barnehage.styrer", get("/")));
        String styrer = new ApiKlient(nett, "barnehage.styrer").get("/meg").tekst("personId");
        side("barnehage.styrer", post("/saker/" + sakId + "/inhabil").param("person", styrer).param("slag", "slekt"));
        assertThat(side("barnehage.styrer", get("/")) + side("barnehage.styrer", get("/sporing/noedtilgang"))).doesNotContain(saksnummer);
        assertThat(nett.perform(post("/noedtilgang/" + id + "/sett").with(httpBasic("barnehage.styrer", "stafett")).with(csrf())).andReturn().getResponse()
                .getStatus()).isEqualTo(404);
    }

    private String idTil(String dagen) {
        String fra = dagen.substring(dagen.indexOf("Siv Åsheim så sak " + saksnummer));
        Matcher id = Pattern.compile("/noedtilgang/([0-9a-f-]{36})/sett").matcher(fra);
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    @Test
    void skal_stå_i_oversikten_til_personvernombudet_og_ikke_i_andres() {
        ta(siv, saksnummer, GRUNN);
        assertThat(side("personvern", get("/sporing/noedtilgang"))).contains(saksnummer, GRUNN);
        for (String annen : List.of("skole.rektor", "b.leder")) {
            assertThat(side(annen, get("/sporing/noedtilgang"))).doesNotContain(saksnummer);
        }
    }

    /** Å se er ikke å være med: ingenting hun sender, endrer saken eller gjør henne til deltaker. */
    @Test
    void skal_bare_være_lov_til_å_se() {
        ta(siv, saksnummer, GRUNN);
        String jeg = siv.get("/meg").tekst("personId");
        Map<String, Object> endringer = Map.of("/tiltak", Map.of("tiltak", "x", "ansvarlig", jeg),
                "/logg", Map.of("slag", "notat", "tekst", "x"), "/behandlingsgrunnlag", Map.of("grunnlag", "allmenn_interesse", "hjemmel", "x"),
                "/samtykker", Map.of("avgjoerelse", "gitt", "tjenester", List.of("ppt"), "samtykkerNavn", "Mor", "relasjon", "mor",
                        "informasjon", "x", "formaal", "x", "kanal", "muntlig", "gyldigTil", "2040-01-01"));
        endringer.forEach((sti, kropp) -> assertThat(siv.post("/saker/" + sakId + sti, kropp).status()).as(sti).isEqualTo(403));
        assertThat(new ApiKlient(nett, "barnehage.ansatt").get("/saker/" + sakId + "/tiltak").innhold().toString()).doesNotContain(jeg);
        Klokkestiller.flytt(program, "PT2H");
        assertThat(siv.get("/saker/" + sakId).status()).isEqualTo(404);
    }

    @Test
    void skal_gjelde_også_en_kollega_i_enheten_og_ikke_stå_i_veien_for_akutt() throws Exception {
        ApiKlient kollega = new ApiKlient(nett, "barnehage.ansatt31");
        assertThat(ta(kollega, saksnummer, GRUNN).status()).isEqualTo(201);
        assertThat(kollega.post("/saker/" + sakId + "/logg", Map.of("slag", "notat", "tekst", "x")).status()).isEqualTo(403);
        assertThat(nett.perform(post("/saker/" + sakId + "/akutt").with(httpBasic("barnehage.ansatt31", "stafett")).with(csrf()))
                .andReturn().getResponse().getStatus()).isEqualTo(302);
    }

    @Test
    void skal_ikke_kunne_merkes_som_sett_av_den_som_tok_den() {
        ApiKlient styrer = new ApiKlient(nett, "barnehage.styrer");
        String annen = new ApiKlient(nett, "helse.ansatt").nySak();
        ta(styrer, new ApiKlient(nett, "helse.ansatt").get("/saker/" + annen).tekst("saksnummer"), GRUNN);
        assertThat(side("barnehage.styrer", get("/"))).doesNotContain("Trude Haugen så sak");
        assertThat(side("helse.leder", get("/"))).contains("Trude Haugen så sak");
    }

    @Test
    void skal_vise_denne_måneden_når_den_det_spørres_om_ikke_finnes() {
        ta(siv, saksnummer, GRUNN);
        for (String måned : List.of("+999999999-12", "-999999999-01")) {
            assertThat(side("personvern", get("/sporing/noedtilgang").param("maaned", måned))).contains(saksnummer);
        }
    }

    @Test
    void skal_stå_i_sporet_som_nødtilgang() {
        ta(siv, saksnummer, GRUNN);
        siv.get("/saker/" + sakId);
        assertThat(new ApiKlient(nett, "barnehage.styrer").get("/saker/" + sakId + "/sporing").innhold().toString()).contains("noedtilgang");
    }

    @Test
    void skal_si_nei_til_et_ukjent_nummer_en_annen_kommunes_sak_og_en_grunn_som_ikke_er_en_grunn() {
        assertThat(ta(siv, "1900-000001", GRUNN).status()).isEqualTo(422);
        assertThat(ta(new ApiKlient(nett, "b.leder"), saksnummer, GRUNN).innhold().toString())
                .isEqualTo(ta(new ApiKlient(nett, "b.leder"), "1900-000001", GRUNN).innhold().toString());
        assertThat(ta(siv, saksnummer, "         Fordi         ").status()).isEqualTo(422);
        assertThat(ta(new ApiKlient(nett, "systemadmin"), saksnummer, GRUNN).status()).isEqualTo(403);
        assertThat(siv.get("/saker/" + sakId).status()).isEqualTo(404);
        assertThat(side("barnehage.styrer", get("/"))).doesNotContain("så sak " + saksnummer);
    }

    @Test
    void skal_ikke_varsle_om_den_som_alt_ser_saken() {
        assertThat(ta(new ApiKlient(nett, "barnehage.ansatt"), saksnummer, GRUNN).innhold().path("til").isNull()).isTrue();
        assertThat(side("barnehage.styrer", get("/"))).doesNotContain("så sak " + saksnummer);
    }

    @Test
    void skal_ta_vare_på_det_som_er_skrevet_når_nummeret_er_feil() {
        assertThat(side("helse.ansatt", post("/noedtilgang").param("saksnummer", "feil").param("begrunnelse", GRUNN)))
                .contains("Kommunen har ingen sak med dette nummeret.", GRUNN);
    }
}
