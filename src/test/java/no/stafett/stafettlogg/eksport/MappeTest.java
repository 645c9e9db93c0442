package no.stafett.stafettlogg.eksport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import jakarta.servlet.http.Cookie;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Pdfproeve;
import no.stafett.Proevebase;
import no.stafett.Zipproeve;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;

/** Saken med filene: alt leseren får se, som de ble lagt ved, med ei liste arkivet kan lese. */
@Apptest
class MappeTest {

    private static final String MINA = "barnehage.ansatt";
    private static final long ALT = 524_288_000;

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Mappefiler filer;
    private final Proevebase base = Proevebase.åpen("stafett");
    private ApiKlient mina;
    private String sak;
    private String saksnummer;

    @BeforeEach
    void ny() {
        mina = new ApiKlient(nett, MINA);
        sak = mina.nySak();
        saksnummer = mina.get("/saker/" + sak).tekst("saksnummer");
    }

    @AfterEach
    void fullGrense() {
        ReflectionTestUtils.setField(filer, "grense", ALT);
    }

    @ParameterizedTest
    @CsvSource({"nb, Filene i mappa", "nn, Filene ligg saman", "en, The files in the folder"})
    void skal_ha_PDF_en_filene_og_ei_liste_på_hvert_språk(String språk, String ord) throws Exception {
        byte[] stor = new Random(1).ints(700_000, 'a', 'z').collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().getBytes(UTF_8);
        String post = innlegg("Språkkartlegging.");
        legg(post, "kart.txt", stor);
        legg(innlegg("Brev."), "kart.txt", "Brevet.".getBytes(UTF_8));
        Map<String, byte[]> mappe = mappe(MINA, språk);
        assertThat(mappe.keySet()).containsExactly("sak-" + saksnummer + ".pdf", "innhold.xml", "vedlegg/001-kart.txt", "vedlegg/002-kart.txt");
        assertThat(mappe.get("vedlegg/001-kart.txt")).isEqualTo(stor);
        byte[] pdf = mappe.get("sak-" + saksnummer + ".pdf");
        assertThat(Pdfproeve.brudd(pdf)).isEmpty();
        assertThat(Pdfproeve.tekst(pdf)).contains(ord, "vedlegg/002-kart.txt", sum(stor));
        assertThat(new String(mappe.get("innhold.xml"), UTF_8)).contains("<mappeID>" + saksnummer, "<referanseDokumentfil>vedlegg/001-kart.txt",
                "<filstoerrelse>700000<", "<sjekksum>" + sum(stor), "<sjekksum>" + sum(pdf), "<tilknyttetRegistreringSom>Hoveddokument");
    }

    @Test
    void skal_føre_hver_fil_som_går_ut_i_sporet() throws Exception {
        String fil = legg(innlegg("Brev."), "brev.txt", "Brevet.".getBytes(UTF_8));
        MockHttpServletResponse svar = hent(MINA, "nb");
        assertThat(svar.getContentType()).isEqualTo("application/zip");
        assertThat(svar.getHeader("Content-Disposition")).startsWith("attachment").contains("sak-" + saksnummer + ".zip").doesNotContain("Ada");
        assertThat(svar.getHeader("Cache-Control")).contains("no-store");
        assertThat(sql.sql("select fakta ->> 'vedlegg' from spor where sak = cast(? as uuid) and hendelse = 'SakEksportert'").param(sak)
                .query(String.class).list()).containsExactly("[\"" + fil + "\"]");
        assertThat(sql.sql("select count(*) from spor where sak = cast(? as uuid) and sted = 'sak.eksport.zip' and utfall = 'vist'").param(sak)
                .query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void skal_bare_gis_til_den_som_ser_saken() throws Exception {
        for (String annen : List.of("barnehage.ansatt07", "skole.rektor", "ppt.ansatt", "b.ansatt")) {
            assertThat(hent(annen, "nb").getStatus()).as(annen).isEqualTo(404);
        }
        assertThat(nett.perform(get("/api/v1/saker/" + sak + "/eksport.zip").with(httpBasic("barnehage.styrer", "stafett"))).andReturn().getResponse()
                .getStatus()).isEqualTo(200);
        assertThat(mappe(MINA, "nb").keySet()).containsExactly("sak-" + saksnummer + ".pdf", "innhold.xml");
    }

    @Test
    void skal_følge_innlegget_når_det_flyttes_og_når_det_rettes() throws Exception {
        String post = innlegg("Om et annet barn.");
        legg(post, "feil.txt", "x".getBytes(UTF_8));
        String rettes = innlegg("Det sto feil.");
        legg(rettes, "beholdt.txt", "y".getBytes(UTF_8));
        mina.post("/saker/" + sak + "/logg/" + rettes + "/rett", Map.of("versjon", 1, "dato", mina.get("/saker/" + sak + "/logg/" + rettes).innhold()
                .at("/post/dato").asString(), "tekst", "Rettet.", "synligForForesatt", false, "grunn", "Feil ord."));
        String riktig = mina.nySak();
        mina.post("/saker/" + sak + "/logg/" + post + "/flytt", Map.of("tilSakId", riktig));
        assertThat(mappe(MINA, "nb").keySet()).contains("vedlegg/001-beholdt.txt").noneMatch(navn -> navn.contains("feil"));
        sak = riktig;
        assertThat(mappe(MINA, "nb").keySet()).contains("vedlegg/001-feil.txt");
    }

    @Test
    void skal_si_hva_som_ikke_er_med_og_hvor_det_er() throws Exception {
        legg(innlegg("Stort."), "stor.txt", "Altfor mye til mappa.".getBytes(UTF_8));
        String endret = legg(innlegg("Endret."), "endret.txt", "Om Ada.".getBytes(UTF_8));
        legg(innlegg("Lite."), "liten.txt", "Kort.".getBytes(UTF_8));
        ReflectionTestUtils.setField(filer, "grense", 12L);
        base.kjør("update vedlegg set innhold = set_byte(innhold, 0, get_byte(innhold, 0) # 1) where id = '" + endret + "'");
        Map<String, byte[]> mappe = mappe(MINA, "nb");
        assertThat(mappe.keySet()).containsExactly("sak-" + saksnummer + ".pdf", "innhold.xml", "vedlegg/003-liten.txt");
        assertThat(Pdfproeve.tekst(mappe.get("sak-" + saksnummer + ".pdf")).replaceAll("\\s+", " ")).contains("stor.txt", "for mappa er full. Hent fila fra innlegget",
                "endret.txt", "for fila kunne ikke åpnes");
        assertThat(new String(mappe.get("innhold.xml"), UTF_8)).doesNotContain("stor.txt", "endret.txt");
    }

    @Test
    void skal_si_i_PDF_en_alene_at_filene_ikke_er_der() throws Exception {
        legg(innlegg("Brev."), "brev.txt", "Brevet.".getBytes(UTF_8));
        byte[] pdf = nett.perform(get("/saker/" + sak + "/eksport.pdf").with(httpBasic(MINA, "stafett"))).andReturn().getResponse().getContentAsByteArray();
        assertThat(Pdfproeve.tekst(pdf).replaceAll("\\s+", " ")).contains("brev.txt", "ligger ikke i PDF-en");
    }

    private String innlegg(String tekst) {
        return mina.post("/saker/" + sak + "/logg", Map.of("slag", "dokument", "tekst", tekst)).innhold().at("/post/postId").asString();
    }

    private String legg(String post, String navn, byte[] fil) throws Exception {
        nett.perform(multipart("/api/v1/saker/" + sak + "/logg/" + post + "/vedlegg").file(new MockMultipartFile("fil", navn, "text/plain", fil))
                .header("Idempotency-Key", UUID.randomUUID()).with(httpBasic(MINA, "stafett")));
        return mina.get("/saker/" + sak + "/logg/" + post).innhold().at("/post/vedlegg/0/vedleggId").asString();
    }

    private Map<String, byte[]> mappe(String hvem, String språk) throws Exception {
        return Zipproeve.filer(hent(hvem, språk).getContentAsByteArray());
    }

    private MockHttpServletResponse hent(String hvem, String språk) throws Exception {
        return nett.perform(get("/saker/" + sak + "/eksport.zip").cookie(new Cookie("spraak", språk)).with(httpBasic(hvem, "stafett"))).andReturn().getResponse();
    }

    private static String sum(byte[] fil) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(fil));
    }
}
