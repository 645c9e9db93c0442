package no.stafett.stafettlogg.vedlegg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Proevebase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Viruskontrollen er satt opp: det den sier, avgjør, og sier den ingenting, slipper ingenting inn. */
@Apptest
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ViruskontrollTest {

    private static final String MINA = "barnehage.ansatt";
    private static final String TEKST = "Språkkartlegging.";

    @Autowired
    private MockMvc nett;
    @Autowired
    private Viruskontroll virus;
    private final Proevebase base = Proevebase.åpen("stafett");
    private Liksomclamd clamd;
    private ApiKlient mina;
    private String sak;
    private String post;

    @BeforeEach
    void skriv() {
        mina = new ApiKlient(nett, MINA);
        sak = mina.nySak();
        post = mina.post("/saker/" + sak + "/logg", Map.of("slag", "dokument", "tekst", TEKST)).innhold().at("/post/postId").asString();
    }

    @AfterEach
    void slåAv() throws IOException {
        sett("", Duration.ofSeconds(30));
        if (clamd != null) {
            clamd.close();
        }
    }

    @Test
    void skal_sende_hele_fila_og_slippe_inn_den_som_er_i_orden() throws Exception {
        slåPå(Liksomclamd.somSvarer("stream: OK\0"));
        byte[] fil = FilkontrollTest.bytes("En lang tekst. ".repeat(20_000));
        MockHttpServletResponse svar = last(fil);
        assertThat(svar.getStatus()).isEqualTo(201);
        assertThat(svar.getContentAsString()).contains("\"virussjekk\":true");
        assertThat(clamd.mottatt()).singleElement().isEqualTo(fil);
    }

    @Test
    void skal_si_nei_til_en_fil_med_virus() throws Exception {
        slåPå(Liksomclamd.somSvarer("stream: Win.Test.EICAR_HDB-1 FOUND\0"));
        MockHttpServletResponse svar = last(FilkontrollTest.bytes("Noe."));
        assertThat(svar.getStatus()).isEqualTo(422);
        assertThat(svar.getContentAsString()).contains("fil_farlig").doesNotContain("EICAR");
        ingentingErLagtVed();
    }

    static Stream<Named<Liksomclamd.Oppfoersel>> kanIkkeKontrollere() {
        return Stream.of(
                Named.of("sier at noe er galt", svarer("INSTREAM size limit exceeded. ERROR\0")),
                Named.of("svarer på noe annet", svarer("PONG\0")),
                Named.of("sier at noe annet er i orden", svarer("stream: Det er ikke OK\0")),
                Named.of("svarer tomt", svarer("\0")),
                Named.of("slutter midt i svaret", svarer("stream: O")),
                Named.of("leser og tier", (c, linje) -> c.les(linje)),
                Named.of("verken leser eller svarer", (c, linje) -> { }),
                Named.of("legger på", (c, linje) -> linje.close()),
                Named.of("legger på midt i fila", (c, linje) -> {
                    linje.getInputStream().readNBytes(100_000);
                    linje.setSoLinger(true, 0);
                    linje.close();
                }),
                Named.of("leser alt og legger på", (c, linje) -> {
                    c.les(linje);
                    linje.close();
                }),
                Named.of("snakker uten å slutte", (c, linje) -> {
                    c.les(linje);
                    while (true) {
                        linje.getOutputStream().write('x');
                    }
                }),
                Named.of("drypper", (c, linje) -> {
                    c.les(linje);
                    while (true) {
                        linje.getOutputStream().write('x');
                        Thread.sleep(100);
                    }
                }));
    }

    private static Liksomclamd.Oppfoersel svarer(String svar) {
        return (c, linje) -> {
            c.les(linje);
            Liksomclamd.svar(linje, svar);
        };
    }

    @ParameterizedTest
    @MethodSource("kanIkkeKontrollere")
    void skal_si_nei_høflig_når_den_ikke_kan_kontrollere(Liksomclamd.Oppfoersel oppførsel) throws Exception {
        slåPå(new Liksomclamd(oppførsel));
        byte[] stor = new byte[8 * 1024 * 1024];
        Arrays.fill(stor, (byte) 'a');
        long start = System.nanoTime();
        MockHttpServletResponse svar = last(stor);
        assertThat(svar.getStatus()).isEqualTo(503);
        assertThat(svar.getContentAsString(StandardCharsets.UTF_8)).contains("fil_ikke_kontrollert", "Prøv igjen om litt");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        ingentingErLagtVed();
    }

    @Test
    void skal_si_nei_høflig_når_ingen_er_der() throws Exception {
        slåPå(Liksomclamd.somSvarer("stream: OK\0"));
        clamd.close();
        assertThat(last(FilkontrollTest.bytes("Noe.")).getStatus()).isEqualTo(503);
        ingentingErLagtVed();
    }

    @Test
    void skal_si_det_på_siden_og_la_teksten_stå() throws Exception {
        slåPå(new Liksomclamd((c, linje) -> linje.close()));
        String side = "/saker/" + sak + "/logg/" + post;
        var svar = nett.perform(multipart(side + "/vedlegg").file(fil(FilkontrollTest.bytes("Noe."))).with(csrf()).with(httpBasic(MINA, "stafett"))).andReturn();
        assertThat(svar.getResponse().getStatus()).isEqualTo(302);
        String vist = send(get(side).cookie(svar.getResponse().getCookies())).getContentAsString(StandardCharsets.UTF_8);
        assertThat(vist).contains("Viruskontrollen svarer ikke. Prøv igjen om litt.", TEKST).doesNotContain("a.txt");
    }

    @Test
    void skal_verken_holde_innlegget_låst_eller_en_forbindelse_opptatt_mens_det_ventes() throws Exception {
        CompletableFuture<String> sett = new CompletableFuture<>();
        slåPå(new Liksomclamd((c, linje) -> {
            c.les(linje);
            Thread.sleep(1500);
            sett.complete(ventendeOgLåste());
            Liksomclamd.svar(linje, "stream: OK\0");
        }));
        assertThat(last(FilkontrollTest.bytes("Noe.")).getStatus()).isEqualTo(201);
        assertThat(sett.join()).isEqualTo("0 venter, innlegget er ledig");
    }

    @Test
    void skal_ikke_spørre_for_en_som_ikke_kan_legge_ved_eller_om_en_fil_vi_uansett_sier_nei_til() throws Exception {
        slåPå(Liksomclamd.somSvarer("stream: OK\0"));
        var kall = multipart("/api/v1/saker/" + sak + "/logg/" + post + "/vedlegg").file(fil(FilkontrollTest.bytes("Noe.")));
        assertThat(nett.perform(kall.with(httpBasic("ppt.ansatt", "stafett"))).andReturn().getResponse().getStatus()).isEqualTo(404);
        assertThat(last(new byte[] {'M', 'Z', 0, 1}).getStatus()).isEqualTo(422);
        assertThat(clamd.forbindelser()).isZero();
    }

    /** Sett av en som går forbi programmet: transaksjoner som står åpne uten å gjøre noe, og om innlegget kan låses. */
    private String ventendeOgLåste() throws Exception {
        try (Connection c = base.som("postgres"); Statement s = c.createStatement()) {
            ResultSet venter = s.executeQuery("select count(*) from pg_stat_activity where datname = current_database() and state = 'idle in transaction' "
                    + "and xact_start < clock_timestamp() - interval '1 second'");
            venter.next();
            String antall = venter.getInt(1) + " venter, ";
            s.executeQuery("select 1 from loggpost where id = '" + post + "' for update nowait");
            return antall + "innlegget er ledig";
        } catch (java.sql.SQLException låst) {
            return låst.getMessage();
        }
    }

    private void slåPå(Liksomclamd ny) {
        clamd = ny;
        sett(ny.adresse(), Duration.ofSeconds(3));
    }

    /** Alle prøvene deler et oppsett der den er av. */
    private void sett(String adresse, Duration frist) {
        ReflectionTestUtils.setField(virus, "adresse", adresse);
        ReflectionTestUtils.setField(virus, "frist", frist);
    }

    private void ingentingErLagtVed() {
        var innlegg = mina.get("/saker/" + sak + "/logg/" + post).innhold();
        assertThat(innlegg.at("/post/vedlegg")).isEmpty();
        assertThat(innlegg.at("/post/tekst").asString()).isEqualTo(TEKST);
    }

    private MockHttpServletResponse last(byte[] innhold) throws Exception {
        return send(multipart("/api/v1/saker/" + sak + "/logg/" + post + "/vedlegg").file(fil(innhold)).header("Idempotency-Key", UUID.randomUUID().toString()));
    }

    private static MockMultipartFile fil(byte[] innhold) {
        return new MockMultipartFile("fil", "a.txt", "text/plain", innhold);
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> kall) throws Exception {
        return nett.perform(kall.with(httpBasic(MINA, "stafett"))).andReturn().getResponse();
    }
}
