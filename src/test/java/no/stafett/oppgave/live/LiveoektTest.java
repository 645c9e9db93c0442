package no.stafett.oppgave.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.stream.IntStream;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Å lytte er ikke å bruke: økten går ut, og den som er ute, hører ikke mer. */
@Apptest
class LiveoektTest {

    private static final String HVEM = "barnehage.ansatt31";
    /** Så lenge går det mellom hver gang det skrives; innloggingen her er eldre. */
    private static final long ETT_MINUTT = 60_000;

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Lyttere lyttere;

    @AfterEach
    void slipp() {
        lyttere.slippAlle();
    }

    @Test
    void skal_ikke_holde_økten_i_live() throws Exception {
        Cookie økt = loggInn();
        long før = sistBrukt();
        Samtale.begynn(nett, lytter(økt));
        assertThat(status(get("/api/v1/oppgaver/puls").header("X-Stille", "ja").cookie(økt))).isEqualTo(200);
        assertThat(status(get("/oppgaver").header("X-Stille", "ja").cookie(økt))).isEqualTo(200);
        assertThat(sistBrukt()).isEqualTo(før);
        assertThat(status(get("/api/v1/meg").cookie(økt))).isEqualTo(200);
        assertThat(sistBrukt()).isGreaterThan(før);
    }

    @Test
    void skal_skrive_at_økten_er_brukt_høyst_én_gang_i_minuttet() throws Exception {
        Cookie økt = loggInn();
        long før = sistBrukt();
        assertThat(status(get("/api/v1/meg").cookie(økt))).isEqualTo(200);
        long etter = sistBrukt();
        assertThat(etter).isGreaterThan(før + ETT_MINUTT);
        assertThat(status(get("/api/v1/meg").cookie(økt))).isEqualTo(200);
        assertThat(sistBrukt()).isEqualTo(etter);
    }

    @Test
    void skal_regne_en_endring_som_bruk_hva_den_enn_sier_om_seg_selv() throws Exception {
        Cookie økt = loggInn();
        long før = sistBrukt();
        status(post("/oppgaver/finnes-ikke/ta").header("X-Stille", "ja").cookie(økt).with(csrf()));
        assertThat(sistBrukt()).isGreaterThan(før);
    }

    @Test
    void skal_slutte_når_økten_er_borte() throws Exception {
        Samtale samtale = Samtale.begynn(nett, lytter(loggInn()));
        lyttere.hjerteslag();
        samtale.ventPå("hjerte");
        assertThat(samtale.alt()).doesNotContain("event:slutt");
        sql.sql("delete from spring_session where principal_name = ?").param(HVEM).update();
        lyttere.hjerteslag();
        samtale.ventPå("slutt");
    }

    @Test
    void skal_slutte_når_en_rolle_er_en_annen() {
        Samtale samtale = Samtale.begynn(nett, "ressursperson");
        sql.sql("insert into rolle (person, rolle, enhet) select id, 'arkivar', null from person where brukernavn = 'ressursperson'").update();
        try {
            lyttere.hjerteslag();
            samtale.ventPå("slutt");
        } finally {
            sql.sql("delete from rolle where rolle = 'arkivar' and person = (select id from person where brukernavn = 'ressursperson')").update();
        }
    }

    @Test
    void skal_be_den_eldste_siden_spørre_selv_når_én_person_har_mange() {
        Samtale første = Samtale.begynn(nett, "barnehage.ansatt32");
        IntStream.range(0, Lyttere.FLEST).forEach(n -> Samtale.begynn(nett, "barnehage.ansatt32"));
        første.ventPå("fullt");
    }

    @Test
    void skal_ikke_samles_opp_eller_lagres_på_veien() {
        Samtale samtale = Samtale.begynn(nett, HVEM);
        assertThat(samtale.hode("X-Accel-Buffering")).isEqualTo("no");
        assertThat(samtale.hode("Cache-Control")).contains("no-store", "no-transform");
        assertThat(samtale.hode("Content-Type")).startsWith("text/event-stream");
    }

    @Test
    void skal_bare_være_for_dem_som_har_en_oppgaveliste() throws Exception {
        assertThat(status(get("/api/v1/live").accept("text/event-stream").with(httpBasic("forelder", "stafett")))).isEqualTo(403);
        assertThat(status(get("/api/v1/live").accept("text/event-stream"))).isEqualTo(401);
    }

    @Test
    void skal_ha_et_avtrykk_som_skifter_når_lista_gjør_det() {
        ApiKlient kollega = new ApiKlient(nett, "barnehage.ansatt33");
        String oppgave = kollega.oppgave(kollega.nySak());
        String før = kollega.get("/oppgaver/puls?fane=mine").tekst("avtrykk");
        assertThat(kollega.get("/oppgaver/puls?fane=mine").tekst("avtrykk")).isEqualTo(før);
        kollega.post("/oppgaver/" + oppgave + "/ta", null);
        assertThat(kollega.get("/oppgaver/puls?fane=mine").tekst("avtrykk")).isNotEqualTo(før);
    }

    private MockHttpServletRequestBuilder lytter(Cookie økt) {
        return get("/api/v1/live").accept("text/event-stream").cookie(økt);
    }

    private Cookie loggInn() throws Exception {
        Cookie økt = nett.perform(post("/logg-inn").param("brukernavn", HVEM).param("passord", "stafett").with(csrf())).andReturn()
                .getResponse().getCookie("stafett");
        sql.sql("update spring_session set last_access_time = last_access_time - 2 * ? where principal_name = ?").params(ETT_MINUTT, HVEM).update();
        return økt;
    }

    /** Siste økt; ett millisekund senere er senere. */
    private long sistBrukt() throws InterruptedException {
        Thread.sleep(5);
        return sql.sql("select max(last_access_time) from spring_session where principal_name = ?").param(HVEM).query(Long.class).single();
    }

    private int status(MockHttpServletRequestBuilder forespørsel) throws Exception {
        return nett.perform(forespørsel).andReturn().getResponse().getStatus();
    }
}
