package no.stafett.stafettlogg.vedlegg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Filer ved innlegg: legges ved, hentes, følger innlegget, og er bare for dem som ser saken. */
@Apptest
class VedleggTest {

    private static final String MINA = "barnehage.ansatt";

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    private ApiKlient mina;
    private String sak;
    private String post;

    @BeforeEach
    void skriv() {
        mina = new ApiKlient(nett, MINA);
        sak = mina.nySak();
        post = mina.post("/saker/" + sak + "/logg", Map.of("slag", "dokument", "tekst", "Språkkartlegging.")).innhold().at("/post/postId").asString();
    }

    @Test
    void skal_komme_ut_igjen_som_den_kom_inn_og_aldri_åpnes_i_nettleseren() throws Exception {
        byte[] stor = FilkontrollTest.bytes(new Random(1).ints(900_000, 'a', 'z').collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString());
        assertThat(last(MINA, "kart.html", stor, null).getStatus()).isEqualTo(201);
        var vedlegg = mina.get("/saker/" + sak + "/logg/" + post).innhold().at("/post/vedlegg/0");
        assertThat(vedlegg.get("navn").asString()).isEqualTo("kart.txt");
        MockHttpServletResponse ut = hent(MINA, vedlegg.get("vedleggId").asString());
        assertThat(ut.getContentAsByteArray()).isEqualTo(stor);
        assertThat(ut.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(ut.getHeader("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(ut.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(ut.getContentType()).isEqualTo("application/octet-stream");
        assertThat(sql.sql("select count(*) from spor where sak = cast(? as uuid) and (hendelse = 'VedleggLagtTil' or sted = 'sak.logg.vedlegg' and utfall = 'vist')")
                .param(sak).query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void skal_si_nei_til_det_som_er_farlig_av_feil_slag_eller_for_stort() throws Exception {
        assertThat(kode(last(MINA, "program.pdf", new byte[] {'M', 'Z', 0, 1}, null))).isEqualTo("fil_feil_slag");
        assertThat(kode(last(MINA, "tom.pdf", new byte[0], null))).isEqualTo("fil_tom");
        byte[] forStor = new byte[10 * 1024 * 1024 + 1];
        Arrays.fill(forStor, (byte) 'a');
        MockHttpServletResponse nei = last(MINA, "stor.txt", forStor, null);
        assertThat(nei.getStatus()).isEqualTo(413);
        assertThat(mina.get("/saker/" + sak + "/logg/" + post).innhold().at("/post/vedlegg")).isEmpty();
    }

    @Test
    void skal_legges_ved_en_gang_når_det_samme_sendes_to_ganger() throws Exception {
        String noekkel = UUID.randomUUID().toString();
        assertThat(last(MINA, "a.txt", FilkontrollTest.bytes("Hei."), noekkel).getStatus()).isEqualTo(201);
        assertThat(last(MINA, "a.txt", FilkontrollTest.bytes("Hei."), noekkel).getStatus()).isEqualTo(201);
        assertThat(mina.get("/saker/" + sak + "/logg/" + post).innhold().at("/post/vedlegg")).hasSize(1);
    }

    @Test
    void skal_bare_være_for_dem_som_ser_saken_og_bare_lastes_opp_av_dem_som_kan_endre_innlegget() throws Exception {
        String id = id(last(MINA, "a.txt", FilkontrollTest.bytes("Hemmelig."), null));
        for (String annen : List.of("barnehage.ansatt07", "skole.rektor", "ppt.ansatt", "b.ansatt")) {
            assertThat(hent(annen, id).getStatus()).as(annen).isEqualTo(404);
            assertThat(last(annen, "b.txt", FilkontrollTest.bytes("x"), null).getStatus()).isEqualTo(404);
        }
        assertThat(hent("barnehage.styrer", id).getStatus()).isEqualTo(200);
        assertThat(last("barnehage.styrer", "b.txt", FilkontrollTest.bytes("x"), null).getStatus()).isEqualTo(403);
    }

    @Test
    void skal_følge_innlegget_når_det_flyttes() throws Exception {
        String id = id(last(MINA, "a.txt", FilkontrollTest.bytes("Om et annet barn."), null));
        String riktig = mina.nySak();
        mina.post("/saker/" + sak + "/logg/" + post + "/flytt", Map.of("tilSakId", riktig));
        assertThat(hent(MINA, id).getStatus()).isEqualTo(404);
        sak = riktig;
        assertThat(hent(MINA, id).getStatus()).isEqualTo(200);
    }

    @Test
    void skal_kunne_legges_ved_på_siden_og_si_hva_som_er_galt() throws Exception {
        String side = "/saker/" + sak + "/logg/" + post;
        assertThat(send(MINA, multipart(side + "/vedlegg").file(fil("kart.pdf", FilkontrollTest.pdf())).with(csrf())).getStatus()).isEqualTo(302);
        String vist = new String(send(MINA, get(side)).getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(vist).contains("kart.pdf").contains("ingen viruskontroll");
        MockHttpServletResponse nei = send(MINA, multipart(side + "/vedlegg").file(fil("x.pdf", new byte[] {0, 1})).with(csrf()));
        assertThat(nei.getStatus()).isEqualTo(302);
    }

    private MockHttpServletResponse last(String hvem, String navn, byte[] innhold, String noekkel) throws Exception {
        var kall = multipart("/api/v1/saker/" + sak + "/logg/" + post + "/vedlegg").file(fil(navn, innhold));
        return send(hvem, noekkel == null ? kall : kall.header("Idempotency-Key", noekkel));
    }

    private static MockMultipartFile fil(String navn, byte[] innhold) {
        return new MockMultipartFile("fil", navn, "application/octet-stream", innhold);
    }

    private MockHttpServletResponse hent(String hvem, String id) throws Exception {
        return send(hvem, get("/saker/" + sak + "/logg/" + post + "/vedlegg/" + id));
    }

    private MockHttpServletResponse send(String hvem, AbstractMockHttpServletRequestBuilder<?> kall) throws Exception {
        return nett.perform(kall.with(httpBasic(hvem, "stafett"))).andReturn().getResponse();
    }

    private static String kode(MockHttpServletResponse svar) throws Exception {
        assertThat(svar.getStatus()).isEqualTo(422);
        return felt(svar, "kode");
    }

    private static String id(MockHttpServletResponse svar) throws Exception {
        assertThat(svar.getStatus()).isEqualTo(201);
        return felt(svar, "vedleggId");
    }

    private static String felt(MockHttpServletResponse svar, String felt) throws Exception {
        return new tools.jackson.databind.json.JsonMapper().readTree(svar.getContentAsString(StandardCharsets.UTF_8)).path(felt).asString();
    }
}
