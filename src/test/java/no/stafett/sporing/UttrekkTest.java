package no.stafett.sporing;

import static no.stafett.Pdfproeve.brudd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.sql.Timestamp;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Pdfproeve;
import no.stafett.felles.Forretningsklokke;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;

/** Ombudet finner saken på nummeret, og gir den som spør, et uttrekk av hvem som har lest (SEC-38). Den som signerer, får vite det på forsiden. */
@Apptest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UttrekkTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private UserDetailsService brukere;
    @Autowired
    private Navnevisning navnevisning;
    @Autowired
    private Gjennomgang gjennomgang;
    private ApiKlient mina;
    private String sak;
    private String saksnummer;

    @BeforeEach
    void lesSaken() {
        mina = new ApiKlient(nett, "barnehage.ansatt");
        sak = mina.nySak();
        saksnummer = mina.get("/saker/" + sak).tekst("saksnummer");
        mina.get("/saker/" + sak);
        new ApiKlient(nett, "barnehage.styrer").get("/saker/" + sak);
        new ApiKlient(nett, "skole.ansatt").get("/saker/" + sak);
    }

    @AfterEach
    void skjulNavn() {
        navnevisning.sett("9901", false);
    }

    @Test
    void skal_finne_saken_paa_nummeret() throws Exception {
        assertThat(side("personvern", "/sporing/sak?saksnummer=%20" + saksnummer).getRedirectedUrl()).isEqualTo("/saker/" + sak + "/sporing");
        assertThat(side("personvern", "/sporing/sak?saksnummer=0000-1").getRedirectedUrl()).startsWith("/sporing");
        assertThat(side("personvern", "/sporing").getContentAsString()).contains("name=\"saksnummer\"").doesNotContain("??");
        assertThat(side("barnehage.styrer", "/sporing").getContentAsString()).doesNotContain("name=\"saksnummer\"");
        assertThat(side("barnehage.styrer", "/sporing/sak?saksnummer=" + saksnummer).getStatus()).isEqualTo(403);
    }

    @Test
    void skal_ikke_finne_en_sak_i_en_annen_kommune() {
        ApiKlient kari = new ApiKlient(nett, "b.ansatt");
        String deres = kari.get("/saker/" + kari.nySak()).tekst("saksnummer");
        assertThat(side("personvern", "/sporing/sak?saksnummer=" + deres).getRedirectedUrl()).startsWith("/sporing");
    }

    @ParameterizedTest
    @CsvSource({"nb, Hvem som har lest sak", "nn, Kven som har lese sak", "en, Who has read case"})
    void skal_vaere_PDF_A_2b_med_naar_hvem_og_hvorfor(String språk, String ord) throws Exception {
        byte[] pdf = uttrekk("personvern", språk).getContentAsByteArray();
        assertThat(brudd(pdf)).isEmpty();
        assertThat(Pdfproeve.spraak(pdf)).isEqualTo(språk);
        assertThat(tekst(pdf)).contains(ord, saksnummer, "Solstua barnehage", "Hans Rød").doesNotContain("??", "Mina Vollan", "Trude Haugen", "Lia skole",
                "Lindås");
    }

    @Test
    void skal_ha_navn_naar_kommunen_har_bestemt_det_og_aldri_enheten_ved_adressesperre() throws Exception {
        navnevisning.sett("9901", true);
        assertThat(tekst(uttrekk("barnehage.styrer", "nb").getContentAsByteArray())).contains("Mina Vollan", "Solstua barnehage");
        mina.post("/saker/" + sak + "/adressesperre", Map.of("grad", "fortrolig", "klarerte", List.of()));
        assertThat(tekst(uttrekk("barnehage.styrer", "nb").getContentAsByteArray())).contains("Mina Vollan").doesNotContain("Solstua");
    }

    @Test
    void skal_selv_staa_i_sporet_og_gis_av_API_et_ogsaa() throws Exception {
        MockHttpServletResponse svar = nett.perform(get("/api/v1/saker/" + sak + "/sporing/uttrekk.pdf").with(httpBasic("personvern", "stafett"))).andReturn()
                .getResponse();
        assertThat(tekst(svar.getContentAsByteArray())).contains(saksnummer);
        assertThat(sql.sql("select hendelse || ' ' || formaal from spor where sak = cast(? as uuid) and (hendelse = 'SporetTattUt' or sted like '%uttrekk%') order by id")
                .param(sak).query(String.class).list()).containsExactly("SporetTattUt saksarbeid", "Lest kontroll");
    }

    @Test
    void skal_si_paa_forsiden_at_en_maaned_venter_til_den_er_signert() throws Exception {
        YearMonth forrige = gjennomgang.denneMaaneden().minusMonths(1);
        sql.sql("insert into spor (tid, person, sak, hendelse, fakta, slag, kommune, rolle, enhet, formaal, sted, utfall) select ?, p.id::text, cast(? as uuid), 'Lest', '{}', "
                + "'lesing', '9901', 'eier', r.enhet, 'oppfoelging', 'sak', 'vist' from person p join rolle r on r.person = p.id where p.brukernavn = 'barnehage.ansatt'")
                .params(Timestamp.from(forrige.atDay(5).atTime(12, 0).atZone(Forretningsklokke.NORGE).toInstant()), sak).update();
        String venter = "Gå gjennom og signer " + forrige.format(DateTimeFormatter.ofPattern("MMMM yyyy", Locale.forLanguageTag("nb")));
        assertThat(side("personvern", "/").getContentAsString()).contains(venter);
        assertThat(side("barnehage.styrer", "/").getContentAsString()).contains(venter);
        assertThat(List.of("barnehage.ansatt", "skole.rektor", "systemadmin").stream().map(hvem -> innhold(hvem, "/"))).noneMatch(s -> s.contains(venter));
        sql.sql("insert into sporing_gjennomgang (id, kommune, maaned, enhet, vurdering, av, tid) select ?, '9901', ?, r.enhet, 'signert', p.id, now() "
                + "from person p join rolle r on r.person = p.id where p.brukernavn = 'barnehage.styrer'").params(UUID.randomUUID(), forrige.atDay(1)).update();
        assertThat(innhold("barnehage.styrer", "/")).doesNotContain(venter);
        assertThat(innhold("personvern", "/")).contains(venter);
    }

    private MockHttpServletResponse uttrekk(String hvem, String språk) {
        return side(hvem, "/saker/" + sak + "/sporing/uttrekk.pdf", språk);
    }

    private String innhold(String hvem, String sti) {
        try {
            return side(hvem, sti).getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MockHttpServletResponse side(String hvem, String sti) {
        return side(hvem, sti, "nb");
    }

    private MockHttpServletResponse side(String hvem, String sti, String språk) {
        try {
            return nett.perform(get(java.net.URI.create(sti)).cookie(new Cookie("spraak", språk)).with(user(brukere.loadUserByUsername(hvem)))).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String tekst(byte[] pdf) throws Exception {
        return Pdfproeve.tekst(pdf).replaceAll("\\s+", " ");
    }
}
