package no.stafett.innsikt.maskin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.prosess.Stansproeve;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Siden over feil i programmet, slik systemadministratoren ser den. */
@Apptest
class MaskinfeilTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private UserDetailsService brukere;
    private Stansproeve proeve;
    private String sak;

    @BeforeEach
    void begynn(@Autowired ApplicationContext program) {
        proeve = new Stansproeve(program);
        sak = new ApiKlient(nett, "barnehage.ansatt33").nySak();
    }

    @AfterEach
    void rydd() {
        proeve.rydd(sak);
    }

    @Test
    void skal_vise_saksnummeret_og_slaget_og_aldri_hvem_det_gjelder() {
        proeve.stans(sak, "stansproeve");
        String siden = tekst(send("systemadmin", get("/organisasjon/feil")));
        assertThat(siden).contains(nummer(), "Feil: IllegalArgumentException", "Prøve som stanser", "/varsler/epost", "Alle kan brukes");
        assertThat(siden).doesNotContain("Ada", "Lindås", ">AL<", sak, Stansproeve.HEMMELIG);
        assertThat(tekst(send("systemadmin", get("/organisasjon/feil").cookie(new Cookie("spraak", "en"))))).contains("Fault: IllegalArgumentException");
        assertThat(send("barnehage.styrer", get("/organisasjon/feil")).getStatus()).isEqualTo(403);
        assertThat(tekst(send("systemadmin", get("/organisasjon")))).contains("href=\"/organisasjon/feil\"");
    }

    @Test
    void skal_prøve_det_som_er_valgt_igjen_og_skrive_det_i_sporet() {
        proeve.stans(sak, "stansproeve");
        proeve.rett(sak);
        Matcher jobb = Pattern.compile("value=\"([^\"]+)\"><label[^>]*><span>" + nummer()).matcher(tekst(send("systemadmin", get("/organisasjon/feil"))));
        assertThat(jobb.find()).isTrue();
        String noekkel = UUID.randomUUID().toString();
        for (int n = 0; n < 2; n++) {
            MockHttpServletResponse gjort = send("systemadmin", post("/organisasjon/feil/igjen").param("jobb", jobb.group(1)).param("noekkel", noekkel).with(csrf()));
            assertThat(gjort.getRedirectedUrl()).isEqualTo("/organisasjon/feil");
        }
        proeve.kjør(sak);
        assertThat(tekst(send("systemadmin", get("/organisasjon/feil")))).doesNotContain(nummer());
        assertThat(sql.sql("select count(*) from spor where sak = cast(? as uuid) and hendelse = 'JobbenProevesIgjen'").param(sak).query(Long.class).single())
                .as("gjort én gang, også når det er sendt to ganger").isEqualTo(1);
    }

    @Test
    void skal_ikke_vise_eller_røre_noe_i_en_annen_kommune() {
        proeve.stans(sak, "stansproeve");
        Matcher jobb = Pattern.compile("value=\"([^\"]+)\"><label[^>]*><span>" + nummer()).matcher(tekst(send("systemadmin", get("/organisasjon/feil"))));
        assertThat(jobb.find()).isTrue();
        sql.sql("insert into rolle select id, 'systemadmin', null from person where brukernavn = 'b.leder'").update();
        try {
            assertThat(tekst(send("b.leder", get("/organisasjon/feil")))).doesNotContain(nummer());
            send("b.leder", post("/organisasjon/feil/igjen").param("jobb", jobb.group(1)).with(csrf()));
            assertThat(tekst(send("systemadmin", get("/organisasjon/feil")))).as("står fortsatt").contains(nummer());
        } finally {
            sql.sql("delete from rolle where rolle = 'systemadmin' and person = (select id from person where brukernavn = 'b.leder')").update();
        }
    }

    /** Rommet vises aldri, men det prøves igjen når noe annet i kommunen blir det, og da står det i sporet slik bare rommet ser det. */
    @Test
    void skal_prøve_akuttrommene_i_egen_kommune_igjen_når_noe_er_valgt_og_skrive_det_skjermet() {
        String akutt = new ApiKlient(nett, "barnehage.ansatt33").nySak();
        try {
            proeve.stans(akutt, "akuttproeve");
            proeve.stans(sak, "stansproeve");
            send("systemadmin", post("/organisasjon/feil/igjen").with(csrf()));
            assertThat(prøvd(akutt)).as("ingenting er valgt").isZero();
            Matcher jobb = Pattern.compile("value=\"([^\"]+)\"><label[^>]*><span>" + nummer()).matcher(tekst(send("systemadmin", get("/organisasjon/feil"))));
            assertThat(jobb.find()).isTrue();
            send("systemadmin", post("/organisasjon/feil/igjen").param("jobb", jobb.group(1)).with(csrf()));
            assertThat(prøvd(akutt)).isEqualTo(1);
            assertThat(sql.sql("select bool_and(skjermet = (sak = cast(? as uuid))) from spor where sak in (cast(? as uuid), cast(? as uuid)) and hendelse = 'JobbenProevesIgjen'")
                    .params(akutt, akutt, sak).query(Boolean.class).single()).isTrue();
        } finally {
            proeve.rydd(akutt);
        }
    }

    @Test
    void skal_prøve_akuttrommene_igjen_av_seg_selv_for_ingen_kan_be_om_det(@Autowired Romvakt vakt) {
        proeve.stans(sak, "akuttproeve");
        proeve.rett(sak);
        vakt.prøv();
        assertThat(prøvd(sak)).isEqualTo(1);
        assertThat(sql.sql("select bool_and(skjermet and person = 'system') from spor where sak = cast(? as uuid) and hendelse = 'JobbenProevesIgjen'").param(sak).query(Boolean.class).single())
                .isTrue();
        vakt.prøv();
        assertThat(prøvd(sak)).as("den står ikke lenger").isEqualTo(1);
    }

    private long prøvd(String hva) {
        return sql.sql("select count(*) from spor where sak = cast(? as uuid) and hendelse = 'JobbenProevesIgjen'").param(hva).query(Long.class).single();
    }

    private String nummer() {
        return sql.sql("select saksnummer from sak where id = cast(? as uuid)").param(sak).query(String.class).single();
    }

    private static String tekst(MockHttpServletResponse svar) {
        try {
            return svar.getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MockHttpServletResponse send(String hvem, MockHttpServletRequestBuilder forespørsel) {
        try {
            return nett.perform(forespørsel.with(user(brukere.loadUserByUsername(hvem)))).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
