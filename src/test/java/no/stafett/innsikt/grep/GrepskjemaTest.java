package no.stafett.innsikt.grep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.felles.Forretningsklokke;
import no.stafett.innsikt.Stansvakt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Siden lederen gjør noe fra, kan være gammel, gjelde mange saker, eller ikke ha noen hun kan velge. */
@Apptest
class GrepskjemaTest {

    private static final String ANSATT = "barnehage.ansatt50";
    private static final String KOLLEGA = "barnehage.ansatt36";
    private static final String LEDER = Stanssaker.LEDER;

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Stansvakt vakt;
    @Autowired
    private Forretningsklokke klokke;
    @Autowired
    private UserDetailsService brukere;
    private Stanssaker saker;

    @BeforeEach
    void begynn() {
        saker = new Stanssaker(nett, sql, vakt, klokke, ANSATT);
    }

    @AfterEach
    void rydd() {
        saker.close();
    }

    @Test
    void skal_si_fra_og_vise_hvordan_det_er_når_en_annen_leder_var_der_siden_hun_åpnet_siden() {
        String sak = saker.undring();
        saker.som(ANSATT).post("/oppgaver/" + saker.som(ANSATT).oppgave(sak) + "/ta", null);
        String side = les("/innsikt/grep?grep=ny-ansvarlig&om=undring-uten-avgjoerelse&sak=" + saker.frisk(sak));
        assertThat(stand(side)).endsWith(saker.id(ANSATT));
        assertThat(saker.gjør(sak, "ny-ansvarlig", Map.of("person", saker.id(KOLLEGA), "grunn", "Hun er syk.")).status()).isEqualTo(200);
        saker.frisk(sak);
        MockHttpServletResponse svar = send(ny(sak, stand(side)));
        assertThat(svar.getStatus()).isEqualTo(409);
        assertThat(tekst(svar)).contains("Noen har gjort noe med saken siden du så den.", "Ansvarlig: " + navn(KOLLEGA), "Hun har sluttet.</textarea>");
        assertThat(saker.les(String.class, HAR_OPPGAVEN, sak)).isEqualTo(KOLLEGA);
        assertThat(send(ny(sak, stand(tekst(svar)))).getStatus()).as("nå har hun sett det").isEqualTo(302);
        assertThat(saker.les(String.class, HAR_OPPGAVEN, sak)).isEqualTo("barnehage.ansatt35");
    }

    private static final String HAR_OPPGAVEN = "select p.brukernavn from oppgave o join person p on p.id = o.behandler where o.sak = cast(? as uuid) and o.status = 'aapen'";

    private MockHttpServletRequestBuilder ny(String sak, String stand) {
        return grep("ny-ansvarlig", sak).param("om", "undring-uten-avgjoerelse").param("stand", stand).param("person", saker.id("barnehage.ansatt35")).param("grunn", "Hun har sluttet.");
    }

    @Test
    void skal_si_fra_i_api_et_når_dagen_er_en_annen_enn_den_lista_viste() {
        String sak = saker.evaluering(9);
        String sett = standen(sak);
        assertThat(saker.gjør(sak, "ny-dato", Map.of("dato", saker.i(10), "grunn", "x", "stand", sett)).status()).isEqualTo(200);
        assertThat(sql.sql("update tiltaksplan set evalueringsdato = ? where sak = cast(? as uuid) and gjelder").params(saker.idag().minusDays(6), sak).update()).isEqualTo(1);
        saker.frisk(sak);
        ApiKlient.Svar gammel = saker.gjør(sak, "ny-dato", Map.of("dato", saker.i(20), "grunn", "x", "stand", sett));
        assertThat(gammel.status()).isEqualTo(409);
        assertThat(gammel.tekst("kode")).isEqualTo("noen_var_der_foer");
        assertThat(saker.gjør(sak, "ny-dato", Map.of("dato", saker.i(20), "grunn", "x", "stand", standen(sak))).status()).isEqualTo(200);
    }

    /** Slik lista gir den for evalueringen. */
    private String standen(String sak) {
        return saker.som(LEDER).get("/innsikt/stoppede?antall=500").innhold().valueStream().filter(r -> sak.equals(r.path("sakId").asString("")))
                .flatMap(r -> r.get("grunner").valueStream()).filter(g -> "evaluering-forfalt".equals(g.get("regel").asString())).findFirst().orElseThrow().get("stand").asString();
    }

    @Test
    void skal_si_hva_som_er_galt_utfylt_før_noen_av_sakene_er_rørt() {
        String evaluering = saker.evaluering(9);
        String undring = saker.undring();
        MockHttpServletResponse langt = send(grep("ny-dato", evaluering, undring).param("dato", saker.i(20)).param("grunn", "x".repeat(501)));
        assertThat(langt.getStatus()).isEqualTo(422);
        assertThat(tekst(langt)).contains("id=\"feil-grunn\"", "500").doesNotContain("{0}");
        assertThat(send(grep("ny-dato", evaluering, undring).param("dato", saker.i(181)).param("grunn", "x")).getStatus()).isEqualTo(422);
        assertThat(send(grep("ny-ansvarlig", evaluering, undring).param("grunn", "x")).getStatus()).isEqualTo(422);
        assertThat(send(grep("utsett", evaluering, undring).param("dato", saker.i(91)).param("grunn", "x")).getStatus()).isEqualTo(422);
        for (String sak : List.of(evaluering, undring)) {
            assertThat(saker.les(Long.class, "select count(*) from innsikt_grep where sak = cast(? as uuid)", sak)).isZero();
        }
    }

    @Test
    void skal_si_hva_lederen_kan_gjøre_når_det_ikke_er_noen_å_velge() {
        String sak = saker.tiltak();
        sql.sql("update sakstilgang set til = now() where sak = cast(? as uuid) and person is not null and til is null").param(sak).update();
        lederenGjennomEnAnnenEnhet(sak);
        try {
            for (Map.Entry<String, String> språk : Map.of("nb", "Det er ingen å velge", "nn", "Det er ingen å velje", "en", "There is no one to choose").entrySet()) {
                String side = tekst(send(get("/innsikt/grep").param("grep", "ny-ansvarlig").param("om", "tiltak-uten-ansvarlig").param("sak", sak).cookie(new Cookie("spraak", språk.getKey()))));
                assertThat(innhold(side)).contains(språk.getValue(), "href=\"/saker/" + sak + "/deltakere\"").doesNotContain("name=\"person\"", "name=\"grunn\"", "??", "<button");
            }
        } finally {
            sql.sql("delete from sakstilgang where gjennom_enhet = cast(? as uuid)").param(ANNEN_ENHET).update();
            sql.sql("delete from enhet where id = cast(? as uuid)").param(ANNEN_ENHET).update();
        }
    }

    /** Den laveste id-en går foran: da er det ingen igjen som er med gjennom enheten saken er i. */
    private static final String ANNEN_ENHET = "00000000-0000-4000-8000-000000000050";

    private void lederenGjennomEnAnnenEnhet(String sak) {
        sql.sql("insert into enhet (id, kommune, tjeneste, navn) select cast(? as uuid), kommune, 'barnehage', 'Prøve' from sak where id = cast(? as uuid)").params(ANNEN_ENHET, sak).update();
        assertThat(sql.sql("""
                insert into sakstilgang (id, sak, person, rolle, omfang, grunn, fra, gjennom_enhet)
                select gen_random_uuid(), cast(? as uuid), id, 'deltaker', 'alt', 'prøve', now(), cast(? as uuid) from person where brukernavn = ?""")
                .params(sak, ANNEN_ENHET, LEDER).update()).isEqualTo(1);
    }

    @Test
    void skal_ikke_ha_noen_knapp_når_det_ikke_hjelper_noen_av_sakene() {
        String side = les("/innsikt/grep?grep=ny-dato&sak=" + saker.undring());
        assertThat(innhold(side)).contains("Dette hjelper ikke mot grunnen.", "Tilbake til lista").doesNotContain("<button", "name=\"dato\"");
    }

    private static String innhold(String side) {
        return side.substring(side.indexOf("<main"), side.indexOf("</main>"));
    }

    private static String stand(String side) {
        Matcher felt = Pattern.compile("name=\"stand\" value=\"([^\"]+)\"").matcher(side);
        assertThat(felt.find()).isTrue();
        return felt.group(1);
    }

    private String navn(String brukernavn) {
        return sql.sql("select navn from person where brukernavn = ?").param(brukernavn).query(String.class).single();
    }

    private static MockHttpServletRequestBuilder grep(String grep, String... saker) {
        return post("/innsikt/grep").param("grep", grep).param("sak", saker);
    }

    private String les(String sti) {
        return tekst(send(get(java.net.URI.create(sti))));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder forespørsel) {
        try {
            return nett.perform(forespørsel.with(user(brukere.loadUserByUsername(LEDER))).with(csrf())).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String tekst(MockHttpServletResponse svar) {
        return new String(svar.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
