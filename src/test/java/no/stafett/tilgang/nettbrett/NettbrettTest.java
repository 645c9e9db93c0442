package no.stafett.tilgang.nettbrett;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import no.stafett.Apptest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** To trykk: den ene låser, den andre velger navnet sitt. */
@Apptest
class NettbrettTest {

    private static final String MINA = "barnehage.ansatt";
    private static final String STYRER = "barnehage.styrer";

    @Autowired
    private MockMvc nett;
    @Autowired
    private UserDetailsService brukere;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private PlatformTransactionManager transaksjoner;

    @Test
    void skal_bytte_person_med_to_trykk_og_komme_tilbake_dit_hun_var() throws Exception {
        Cookie kapsel = delt();
        MockHttpServletResponse laast = som(MINA, post("/laas").param("sted", "/oppgaver/17b1-2").cookie(kapsel));
        assertThat(laast.getRedirectedUrl()).isEqualTo("/logg-inn?laast");
        loggInn(STYRER, kapsel);
        assertThat(loggInn(MINA, kapsel)).isEqualTo("/oppgaver/17b1-2");
        assertThat(loggInn(MINA, kapsel)).as("bare én gang").isEqualTo("/");
        assertThat(kjente(kapsel)).contains("Mina Vollan", "Trude Haugen");
    }

    @Test
    void skal_bare_vise_navn_på_det_delte_nettbrettet() throws Exception {
        delt();
        assertThat(siden(new Cookie("stafett-nettbrett", "x".repeat(43)))).doesNotContain("Hvem er du?");
        assertThat(nett.perform(get("/logg-inn")).andReturn().getResponse().getContentAsString()).doesNotContain("Hvem er du?");
    }

    @Test
    void skal_ikke_huske_en_side_som_er_en_annens_eller_et_søk() throws Exception {
        Cookie kapsel = delt();
        for (String sted : new String[] {"//ond.test/x", "https://ond.test", "/saker?q=Ada", "/\\ond.test", "/" + "a".repeat(400)}) {
            som(MINA, post("/laas").param("sted", sted).cookie(kapsel));
            assertThat(husket(kapsel)).as(sted).isZero();
            assertThat(loggInn(MINA, kapsel)).as(sted).isEqualTo("/");
        }
        som(MINA, post("/laas").param("sted", "/saker").cookie(kapsel));
        assertThat(husket(kapsel)).as("en av våre stier").isOne();
    }

    @Test
    void skal_ikke_huske_foreldre_eller_siden_i_akuttrommet() throws Exception {
        Cookie kapsel = delt();
        loggInn("forelder", kapsel);
        assertThat(sql.sql("select count(*) from nettbrettbruk b join person p on p.id = b.person where p.brukernavn = 'forelder'").query(Long.class).single()).isZero();
        som(MINA, post("/laas").param("sted", "/saker/17b1/akutt").cookie(kapsel));
        assertThat(loggInn(MINA, kapsel)).isEqualTo("/");
    }

    @Test
    void skal_ikke_huske_folk_fra_en_annen_kommune() throws Exception {
        Cookie kapsel = delt();
        loggInn("b.leder", kapsel);
        assertThat(kjente(kapsel)).contains("Mina Vollan").doesNotContain("b.leder");
        assertThat(sql.sql("select count(*) from nettbrettbruk b join person p on p.id = b.person where p.brukernavn = 'b.leder'").query(Long.class).single()).isZero();
    }

    @Test
    void skal_glemme_den_som_ber_om_det_og_alle_når_det_ikke_er_delt_lenger() throws Exception {
        Cookie kapsel = delt();
        loggInn(STYRER, kapsel);
        som(MINA, post("/nettbrett/glem-meg").cookie(kapsel));
        assertThat(kjente(kapsel)).doesNotContain("Mina Vollan").contains("Trude Haugen");
        MockHttpServletResponse slutt = som(STYRER, post("/nettbrett/slutt").cookie(kapsel));
        assertThat(slutt.getCookie("stafett-nettbrett").getMaxAge()).isZero();
        assertThat(siden(kapsel)).doesNotContain("Hvem er du?");
    }

    @Test
    void skal_glemme_den_som_ikke_har_brukt_det_på_en_måned() throws Exception {
        Cookie kapsel = delt();
        loggInn(STYRER, kapsel);
        sql.sql("update nettbrettbruk b set sist = sist - interval '31 days' from person p where p.id = b.person and p.brukernavn = :hvem").params(Map.of("hvem", MINA)).update();
        assertThat(kjente(kapsel)).doesNotContain("Mina Vollan").contains("Trude Haugen");
        loggInn(STYRER, kapsel);
        assertThat(sql.sql("select count(*) from nettbrettbruk b join nettbrett n on n.id = b.nettbrett where n.merke = ?")
                .param(Nettbrettkapsel.avtrykk(kapsel.getValue())).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void skal_bare_vise_låsen_på_delte_nettbrett() throws Exception {
        Cookie kapsel = delt();
        assertThat(som(MINA, get("/").cookie(kapsel)).getContentAsString()).contains("data-laas", "/nettbrett/glem-meg");
        assertThat(som(MINA, get("/")).getContentAsString()).doesNotContain("data-laas").contains("Dette er et delt nettbrett");
    }

    /** Hvem som var der, og siden de låste på, er ikke å lese uten nettbrettet i hånda, heller ikke for den som er logget inn. */
    @Test
    void skal_stå_i_databasen_bare_for_den_som_har_kapselen() throws Exception {
        Cookie kapsel = delt();
        som(MINA, post("/laas").param("sted", "/oppgaver/17b1-2").cookie(kapsel));
        UserDetails styrer = brukere.loadUserByUsername(STYRER);
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(styrer, null, styrer.getAuthorities()));
        try {
            assertThat(radene()).isZero();
            long her = new TransactionTemplate(transaksjoner).execute(t -> {
                sql.sql("select set_config('stafett.nettbrett', ?, true)").param(Nettbrettkapsel.avtrykk(kapsel.getValue())).query(String.class).single();
                return radene();
            });
            assertThat(her).isOne();
            assertThat(radene()).as("bare i den transaksjonen").isZero();
        } finally {
            SecurityContextHolder.clearContext();
        }
        assertThat(radene()).as("bakgrunnen rydder").isPositive();
        loggInn(MINA, kapsel);
    }

    private long radene() {
        return sql.sql("select count(*) from nettbrettbruk").query(Long.class).single();
    }

    private Cookie delt() throws Exception {
        Cookie kapsel = som(MINA, post("/nettbrett")).getCookie("stafett-nettbrett");
        assertThat(kapsel.isHttpOnly()).isTrue();
        return kapsel;
    }

    /** Sidene som er husket på dette nettbrettet. */
    private long husket(Cookie kapsel) {
        return sql.sql("select count(b.sted) from nettbrettbruk b join nettbrett n on n.id = b.nettbrett where n.merke = ?")
                .param(Nettbrettkapsel.avtrykk(kapsel.getValue())).query(Long.class).single();
    }

    private String loggInn(String hvem, Cookie kapsel) throws Exception {
        return nett.perform(post("/logg-inn").param("brukernavn", hvem).param("passord", "stafett").cookie(kapsel).with(csrf()))
                .andReturn().getResponse().getRedirectedUrl();
    }

    private String siden(Cookie kapsel) throws Exception {
        return nett.perform(get("/logg-inn").cookie(kapsel)).andReturn().getResponse().getContentAsString();
    }

    /** Navnene i lista over dem som er husket; demolista på samme side har alle. */
    private String kjente(Cookie kapsel) throws Exception {
        String siden = siden(kapsel);
        int fra = siden.indexOf("kjente-tittel");
        return fra < 0 ? "" : siden.substring(fra, siden.indexOf("</section>", fra));
    }

    private MockHttpServletResponse som(String hvem, MockHttpServletRequestBuilder kall) throws Exception {
        return nett.perform(kall.with(user(brukere.loadUserByUsername(hvem))).with(csrf())).andReturn().getResponse();
    }
}
