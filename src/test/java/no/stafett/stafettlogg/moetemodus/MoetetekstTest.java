package no.stafett.stafettlogg.moetemodus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Det som er skrevet i et møte, blir ikke borte: verken når det er for langt, eller når saken avsluttes imens. */
@Apptest
class MoetetekstTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private PlatformTransactionManager transaksjoner;
    private ApiKlient mina;
    private String sak;
    private String møte;

    @BeforeEach
    void begynn() {
        mina = new ApiKlient(nett, "barnehage.ansatt");
        sak = mina.nySak();
    }

    @Test
    void skal_si_fra_når_det_som_er_skrevet_om_et_tiltak_er_for_langt_og_ikke_kutte_det() {
        medTiltak();
        begynnMøtet();
        String tiltak = mina.get("/saker/" + sak + "/tiltak").innhold().at("/tiltak/0/tiltakId").asString();
        String langt = "x".repeat(500) + "slutten";
        MockHttpServletResponse svar = send(referat().param("kommentar." + tiltak, langt));
        assertThat(svar.getStatus()).isEqualTo(422);
        assertThat(innhold(svar)).contains(langt).contains("href=\"#kommentar." + tiltak + "\"").contains("Skriv høyst 500 tegn");
        assertThat(sql.sql("select count(*) from tiltaksvurdering where sak = cast(? as uuid)").param(sak).query(Integer.class).single()).isZero();
        assertThat(send(referat().param("kommentar." + tiltak, langt.substring(7))).getStatus()).isEqualTo(302);
    }

    @Test
    void skal_vise_det_som_er_skrevet_når_saken_avsluttes_imens() {
        begynnMøtet();
        String noekkel = UUID.randomUUID().toString();
        send(put("/saker/" + sak + "/moete/" + møte + "/kladd/" + noekkel).with(csrf()).contentType("application/json")
                .content("{\"svar\": {\"tekst\": [\"Mor fortalte om natta.\"]}}"));
        Saksgang.i(mina, sak).til("avslutt");
        for (String som : new String[] {"", "notat"}) {
            MockHttpServletResponse svar = send(referat().param("noekkel", noekkel).param("som", som));
            assertThat(svar.getStatus()).isEqualTo(409);
            assertThat(innhold(svar)).contains("Leken går bedre.").contains("Saken er avsluttet imens");
        }
        assertThat(innhold(send(get("/saker/" + sak + "/moete?moete=" + møte)))).contains("Mor fortalte om natta.").contains("Saken er avsluttet imens")
                .doesNotContain("Avslutt møtet");
    }

    /** Den som avslutter saken, låser den før møtene. Holdt møtet sin egen lås først, ventet de på hverandre. */
    @Test
    void skal_låse_saken_før_møtet_så_den_som_avslutter_saken_slipper_til() throws Exception {
        begynnMøtet();
        CompletableFuture<MockHttpServletResponse> lagres = new TransactionTemplate(transaksjoner).execute(t -> {
            sql.sql("select id from sak where id = cast(? as uuid) for no key update").param(sak).query(UUID.class).single();
            CompletableFuture<MockHttpServletResponse> svar = CompletableFuture.supplyAsync(() -> send(referat()));
            vent();
            assertThat(svar).as("den venter på saken").isNotDone();
            sql.sql("select id from moete where id = cast(? as uuid) for update nowait").param(møte).query(UUID.class).single();
            return svar;
        });
        assertThat(lagres.get(30, TimeUnit.SECONDS).getStatus()).isEqualTo(302);
    }

    private static void vent() {
        try {
            TimeUnit.MILLISECONDS.sleep(1500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void medTiltak() {
        Saksgang gang = Saksgang.i(mina, sak).med(Map.of("tiltak", "En voksen starter leken.")).til("nivaa_1");
        gang.fullfoer(Map.of());
        gang.fullfoer(Map.of());
    }

    private void begynnMøtet() {
        String videre = send(post("/saker/" + sak + "/moete").with(csrf()).param("noekkel", UUID.randomUUID().toString())).getRedirectedUrl();
        møte = videre.substring(videre.lastIndexOf('=') + 1);
    }

    private MockHttpServletRequestBuilder referat() {
        return post("/saker/" + sak + "/moete/" + møte).with(csrf()).param("tekst", "Leken går bedre.").param("avtaler", "Vi fortsetter.");
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder forespørsel) {
        try {
            return nett.perform(forespørsel.with(httpBasic("barnehage.ansatt", "stafett")).header("Accept", "text/html")).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String innhold(MockHttpServletResponse svar) {
        return new String(svar.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
