package no.stafett.stafettlogg.eksport;

import static no.stafett.Pdfproeve.brudd;
import static no.stafett.Pdfproeve.tekst;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.text.Normalizer;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Eksempelsaker;
import no.stafett.Pdfproeve;
import no.stafett.Saksgang;
import no.stafett.felles.Forretningsklokke;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Saken som PDF: er PDF/A-2b, har det leseren får se og ikke noe mer, også på arabisk og tigrinja. */
@Apptest
class EksportTest {

    private static final String MINA = "barnehage.ansatt";

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Forretningsklokke klokke;
    private ApiKlient mina;

    @BeforeEach
    void loggInn() {
        mina = new ApiKlient(nett, MINA);
    }

    @ParameterizedTest
    @CsvSource({"nb, Slik sto det før", "nn, Slik stod det før", "en, What it said before"})
    void skal_være_PDF_A_2b_på_hvert_språk_for_en_full_sak(String språk, String ord) throws Exception {
        String sak = full();
        byte[] pdf = hent(MINA, sak, språk).getContentAsByteArray();
        assertThat(brudd(pdf)).isEmpty();
        assertThat(Pdfproeve.spraak(pdf)).isEqualTo(språk);
        assertThat(tekst(pdf)).contains(ord).contains("Ada Lindås").contains("Mor Lindås").contains("Med i lek hver dag.").contains("Vi ble enige.")
                .contains("Det sto feil.").contains("Rettet tekst.").contains("Feil ord.").contains("Vi vil prøve tiltak.");
    }

    @Test
    void skal_være_PDF_A_2b_også_for_en_tom_sak_og_en_med_samtykker() throws Exception {
        assertThat(brudd(hent(MINA, mina.nySak(), "nb").getContentAsByteArray())).isEmpty();
        byte[] nivå2 = hent(MINA, Eksempelsaker.lag(nett).nivaa2(), "nb").getContentAsByteArray();
        assertThat(brudd(nivå2)).isEmpty();
        assertThat(tekst(nivå2)).contains("Ali Lindås").contains("Det som står i planen");
    }

    @Test
    void skal_ha_med_planen_det_den_førte_til_møtene_og_grunnlaget() throws Exception {
        String sak = full();
        ApiKlient styrer = new ApiKlient(nett, "barnehage.styrer");
        var tiltak = mina.post("/saker/" + sak + "/tiltak", Map.of("tiltak", "Lesegruppe hver uke.", "problem", "Leser lite.", "arena", "barnehage",
                "start", "2026-01-05", "frist", "2031-03-01")).innhold();
        assertThat(tiltak.toString()).contains("Lesegruppe");
        assertThat(mina.post("/saker/" + sak + "/behandlingsgrunnlag", Map.of("grunnlag", "allmenn_interesse", "hjemmel", "Barnehageloven § 41.")).status())
                .isEqualTo(201);
        assertThat(styrer.post("/saker/" + sak + "/delingshjemler", Map.of("tjeneste", "ppt", "hjemmel", "Forvaltningsloven § 13 b.", "begrunnelse",
                "PPT må vite hva som er prøvd.")).status()).isEqualTo(201);
        mina.post("/saker/" + sak + "/moeter", Map.of("slag", "samarbeidsmoete", "formaal", "Bli enige om veien.", "start", om(3), "slutt", om(4), "tolk", "tigrinja"));
        byte[] pdf = hent(MINA, sak, "nb").getContentAsByteArray();
        assertThat(brudd(pdf)).isEmpty();
        assertThat(tekst(pdf)).contains("Mål", "Med i lek hver dag.", "Planen evalueres", "Lesegruppe hver uke.", "I barnehagen", "Barnehageloven § 41.",
                "Oppgave i allmennhetens", "Forvaltningsloven § 13 b.", "PPT må vite hva som er prøvd.", "Bli enige om veien.", "tigrinja");
    }

    @Test
    void skal_kunne_leses_på_arabisk_og_tigrinja() throws Exception {
        String sak = mina.nySak();
        skriv(sak, "آدا تلعب مع الأطفال");
        skriv(sak, "ኣዳ ምስ ቆልዑት ትጻወት");
        skriv(sak, "Mor sa «مرحبا» da hun kom.");
        byte[] pdf = hent(MINA, sak, "nb").getContentAsByteArray();
        assertThat(brudd(pdf)).isEmpty();
        assertThat(Normalizer.normalize(tekst(pdf), Normalizer.Form.NFKC)).contains("آدا تلعب مع الأطفال").contains("ኣዳ ምስ ቆልዑት ትጻወት").contains("«مرحبا»");
    }

    @Test
    void skal_tåle_alt_noen_kan_skrive() throws Exception {
        String sak = mina.nySak();
        skriv(sak, "<b>&amp; ]]> </head><script>alert(1)</script> \u0001\u000b\u001f\uFFFE 😀 $0 \\1 " + "x".repeat(3000));
        skriv(sak, "En linje.\n\n".repeat(900));
        byte[] pdf = hent(MINA, sak, "nb").getContentAsByteArray();
        assertThat(brudd(pdf)).isEmpty();
        assertThat(tekst(pdf)).contains("</head><script>alert(1)</script>").contains("$0");
    }

    @Test
    void skal_ikke_ha_med_det_leseren_ikke_ser() throws Exception {
        Saksgang gang = Saksgang.ny(mina);
        gang.fullfoer(Map.of("akuttSjekk", "ja"));
        String sak = gang.sak();
        String annen = mina.nySak();
        String flyttet = mina.post("/saker/" + sak + "/logg", Map.of("slag", "notat", "tekst", "Om et annet barn.")).innhold().at("/post/postId").asString();
        mina.post("/saker/" + sak + "/logg/" + flyttet + "/flytt", Map.of("tilSakId", annen));
        String innhold = tekst(hent(MINA, sak, "nb").getContentAsByteArray());
        assertThat(innhold).doesNotContain("Om et annet barn.").contains("Et innlegg ble flyttet ut herfra").doesNotContainIgnoringCase("akutt")
                .doesNotContain(annen);
    }

    @Test
    void skal_si_hvilke_innlegg_som_ikke_er_for_alle_tjenester() throws Exception {
        String sak = mina.nySak();
        mina.post("/saker/" + sak + "/logg", Map.of("slag", "notat", "tekst", "Hun bruker briller.", "opplysninger", "helse"));
        assertThat(tekst(hent(MINA, sak, "nb").getContentAsByteArray())).contains("Hun bruker briller.", "Helse: ikke for alle tjenester");
    }

    @Test
    void skal_bare_gis_til_den_som_ser_saken_og_stå_i_sporet() throws Exception {
        String sak = mina.nySak();
        for (String annen : List.of("barnehage.ansatt07", "skole.rektor", "ppt.ansatt", "b.ansatt")) {
            assertThat(hent(annen, sak, "nb").getStatus()).as(annen).isEqualTo(404);
            assertThat(new ApiKlient(nett, annen).get("/saker/" + sak + "/eksport.pdf").status()).isEqualTo(404);
        }
        assertThat(eksporter(sak)).isZero();
        MockHttpServletResponse svar = hent(MINA, sak, "nb");
        assertThat(svar.getContentType()).isEqualTo("application/pdf");
        assertThat(svar.getHeader("Content-Disposition")).startsWith("attachment").contains(".pdf").doesNotContain("Ada");
        assertThat(svar.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(svar.getHeader("Cache-Control")).contains("no-store");
        assertThat(brudd(nett.perform(get("/api/v1/saker/" + sak + "/eksport.pdf").with(httpBasic(MINA, "stafett"))).andReturn().getResponse()
                .getContentAsByteArray())).isEmpty();
        assertThat(eksporter(sak)).isEqualTo(2);
        assertThat(sql.sql("select count(*) from spor where sak = cast(? as uuid) and slag = 'lesing' and sted = 'sak.eksport.pdf' and utfall = 'vist'")
                .param(sak).query(Integer.class).single()).isEqualTo(2);
    }

    private String om(int timer) {
        return klokke.instant().plus(timer, ChronoUnit.HOURS).toString();
    }

    private String full() {
        Saksgang gang = Saksgang.ny(mina).med(Map.of("begrunnelse", "Vi vil prøve tiltak.")).til("nivaa_1");
        gang.fullfoer(Map.of());
        gang.fullfoer(Map.of("maal", "Med i lek hver dag."));
        String logg = "/saker/" + gang.sak() + "/logg";
        mina.post(logg, Map.of("slag", "referat", "tekst", "Vi ble enige."));
        var post = mina.post(logg, Map.of("slag", "notat", "tekst", "Det sto feil.")).innhold().get("post");
        mina.post(logg + "/" + post.get("postId").asString() + "/rett", Map.of("versjon", 1, "dato", post.get("dato").asString(), "tekst", "Rettet tekst.",
                "synligForForesatt", false, "grunn", "Feil ord."));
        return gang.sak();
    }

    private void skriv(String sak, String tekst) {
        assertThat(mina.post("/saker/" + sak + "/logg", Map.of("slag", "notat", "tekst", tekst)).status()).isEqualTo(201);
    }

    private int eksporter(String sak) {
        return sql.sql("select count(*) from spor where sak = cast(? as uuid) and hendelse = 'SakEksportert'").param(sak).query(Integer.class).single();
    }

    private MockHttpServletResponse hent(String hvem, String sak, String språk) throws Exception {
        return nett.perform(get("/saker/" + sak + "/eksport.pdf").cookie(new Cookie("spraak", språk)).with(httpBasic(hvem, "stafett"))).andReturn().getResponse();
    }
}
