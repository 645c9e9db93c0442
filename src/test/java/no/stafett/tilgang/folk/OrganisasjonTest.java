package no.stafett.tilgang.folk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.felles.Forretningsklokke;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Siden der lederen og systemadministratoren legger inn folk og vikarer. */
@Apptest
class OrganisasjonTest {

    private static int nummer;

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Forretningsklokke klokke;
    private String barnehagen;
    private String epost;

    @BeforeEach
    void begynn() {
        barnehagen = new ApiKlient(nett, "barnehage.styrer").enhet();
        epost = "proeve" + ++nummer + "@granvik.test";
    }

    @AfterEach
    void rydd() {
        sql.sql("update vikariat set avsluttet = now(), avsluttet_av = registrert_av where avsluttet is null").update();
        sql.sql("delete from rolleoenske").update();
        sql.sql("delete from rolle where person in (select id from person where epost like 'proeve%')").update();
        sql.sql("update person set aktiv = false where epost like 'proeve%'").update();
    }

    @Test
    void skal_legge_inn_en_person_som_kan_logge_inn_og_ikke_ser_noen_sak() {
        new ApiKlient(nett, "barnehage.ansatt").nySak();
        assertThat(leggInn("barnehage.styrer", barnehagen, "Nina Prøvestein", epost, "ansatt").getStatus()).isEqualTo(302);
        assertThat(tekst(send("barnehage.styrer", get("/organisasjon")))).contains("Nina Prøvestein", epost);
        ApiKlient ny = new ApiKlient(nett, epost);
        assertThat(ny.enhet()).isEqualTo(barnehagen);
        assertThat(ny.get("/saker").innhold()).isEmpty();
        assertThat(sql.sql("select count(*) from spor where hendelse = 'PersonRegistrert' and fakta::text like '%Prøvestein%'")
                .query(Integer.class).single()).as("navn i sporet").isZero();
    }

    @Test
    void skal_la_det_som_ble_skrevet_stå_når_noe_er_galt() {
        MockHttpServletResponse svar = leggInn("barnehage.styrer", barnehagen, "Nina <b>Prøvestein", "ikke en adresse", "ansatt");
        assertThat(svar.getStatus()).isEqualTo(422);
        assertThat(tekst(svar)).contains("Skriv navnet.", "Skriv en e-postadresse", "ikke en adresse", "Nina &lt;b&gt;Prøvestein");
    }

    @Test
    void skal_ikke_la_en_leder_lage_ledere_eller_legge_inn_folk_hos_andre() {
        assertThat(leggInn("barnehage.styrer", barnehagen, "Nina Prøvestein", epost, "leder").getStatus()).isEqualTo(422);
        assertThat(leggInn("barnehage.styrer", barnehagen, "Nina Prøvestein", epost, "systemadmin").getStatus()).isEqualTo(422);
        assertThat(leggInn("barnehage.styrer", "kommunen", "Nina Prøvestein", epost, "systemadmin").getStatus()).isEqualTo(404);
        assertThat(leggInn("skole.rektor", barnehagen, "Nina Prøvestein", epost, "ansatt").getStatus()).isEqualTo(404);
        assertThat(leggInn("b.leder", barnehagen, "Nina Prøvestein", epost, "ansatt").getStatus()).isEqualTo(404);
        assertThat(leggInn("barnehage.ansatt", barnehagen, "Nina Prøvestein", epost, "ansatt").getStatus()).isEqualTo(403);
        assertThat(leggInn("systemadmin", barnehagen, "Nina Prøvestein", epost, "leder").getStatus()).isEqualTo(302);
        assertThat(leggInn("systemadmin", "kommunen", "Nina Prøvestein", epost, "koordinator").getStatus()).isEqualTo(302);
    }

    @Test
    void skal_ikke_gi_seg_selv_en_rolle_eller_hente_fram_en_fra_en_annen_kommune() {
        assertThat(leggInn("systemadmin", barnehagen, "Knut Strand", "systemadmin", "leder").getStatus()).isEqualTo(422);
        sql.sql("update person set epost = 'proeve.knut@granvik.test' where brukernavn = 'systemadmin'").update();
        try {
            assertThat(tekst(leggInn("systemadmin", barnehagen, "Knut Strand", "proeve.knut@granvik.test", "leder"))).contains("kan ikke brukes");
        } finally {
            sql.sql("update person set epost = null where brukernavn = 'systemadmin'").update();
        }
        leggInn("b.leder", new ApiKlient(nett, "b.leder").enhet(), "Nina Prøvestein", epost, "ansatt");
        assertThat(tekst(leggInn("barnehage.styrer", barnehagen, "Nina Prøvestein", epost, "ansatt"))).contains("kan ikke brukes");
    }

    @Test
    void skal_gi_den_som_alt_er_lagt_inn_rollen_i_tillegg() {
        leggInn("skole.rektor", new ApiKlient(nett, "skole.rektor").enhet(), "Nina Prøvestein", epost, "ansatt");
        assertThat(leggInn("barnehage.styrer", barnehagen, "Et annet navn", epost, "ansatt").getStatus()).isEqualTo(302);
        assertThat(new ApiKlient(nett, epost).get("/meg").innhold().get("roller")).hasSize(2);
        assertThat(new ApiKlient(nett, epost).get("/meg").tekst("navn")).isEqualTo("Nina Prøvestein");
        assertThat(tekst(leggInn("barnehage.styrer", barnehagen, "Nina Prøvestein", epost, "ansatt"))).contains("alt lagt inn her");
    }

    /** Uten nøkkel: to ledere, eller to trykk. */
    @Test
    void skal_bli_én_person_når_to_legger_henne_inn_på_én_gang() throws Exception {
        List<Integer> svar = samtidig(() -> leggInn("barnehage.styrer", barnehagen, "Nina Prøvestein", epost, "ansatt"));
        assertThat(svar).containsExactlyInAnyOrder(302, 422, 422, 422);
        assertThat(sql.sql("select count(*) from person where epost = ?").param(epost).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void skal_bli_ett_vikariat_når_to_setter_det_inn_på_én_gang() throws Exception {
        List<Integer> svar = samtidig(() -> settInn(klokke.idag().toString(), klokke.idag().plusDays(6).toString()));
        assertThat(svar).containsExactlyInAnyOrder(302, 422, 422, 422);
    }

    @Test
    void skal_sette_inn_en_vikar_og_angre() {
        String sak = new ApiKlient(nett, "barnehage.ansatt").nySak();
        ApiKlient vikar = new ApiKlient(nett, "barnehage.ansatt33");
        assertThat(settInn(klokke.idag().toString(), klokke.idag().plusDays(6).toString()).getStatus()).isEqualTo(302);
        assertThat(vikar.get("/saker/" + sak).status()).isEqualTo(200);
        assertThat(tekst(send("barnehage.ansatt33", get("/oppgaver")))).contains("Du er vikar for Mina Vollan");
        String siden = tekst(send("barnehage.styrer", get("/organisasjon")));
        assertThat(siden).contains("Kollega 33 er vikar for Mina Vollan");
        Matcher id = Pattern.compile("/organisasjon/vikarer/([0-9a-f-]{36})/avslutt").matcher(siden);
        assertThat(id.find()).isTrue();
        assertThat(send("skole.rektor", post("/organisasjon/vikarer/" + id.group(1) + "/avslutt")).getStatus()).isEqualTo(404);
        assertThat(vikar.get("/saker/" + sak).status()).isEqualTo(200);
        assertThat(send("barnehage.styrer", post("/organisasjon/vikarer/" + id.group(1) + "/avslutt")).getStatus()).isEqualTo(302);
        assertThat(vikar.get("/saker/" + sak).status()).isEqualTo(404);
    }

    @Test
    void skal_ikke_ta_imot_umulige_vikariater() {
        LocalDate idag = klokke.idag();
        assertThat(tekst(settInn(idag.plusDays(3).toString(), idag.toString()))).contains("Velg siste dag");
        assertThat(settInn(idag.minusDays(9).toString(), idag.minusDays(1).toString()).getStatus()).isEqualTo(422);
        assertThat(settInn(idag.toString(), idag.plusYears(2).toString()).getStatus()).isEqualTo(422);
        assertThat(tekst(settInn("i morgen", "9999-99-99"))).contains("Velg første dag.", "Velg siste dag");
        settInn(idag.toString(), idag.plusDays(6).toString());
        assertThat(tekst(settInn(idag.plusDays(6).toString(), idag.plusDays(8).toString()))).contains("Hun er alt vikar");
    }

    /** En mistanke er personlig: rommet er for den som er i det, ikke for vikaren. */
    @Test
    void skal_ikke_se_akuttrommet_til_den_hun_er_vikar_for() {
        String sak = new ApiKlient(nett, "barnehage.ansatt").nySak();
        settInn(klokke.idag().toString(), klokke.idag().plusDays(6).toString());
        send("barnehage.ansatt", post("/saker/" + sak + "/akutt"));
        assertThat(sql.sql("select id from oppgave where sak = cast(? as uuid) and skjermet").param(sak).query(String.class).list()).isNotEmpty()
                .allSatisfy(id -> assertThat(new ApiKlient(nett, "barnehage.ansatt33").get("/oppgaver/" + id).status()).isEqualTo(404));
        assertThat(sql.sql("select count(*) from vikaroppgaver((select id from person where brukernavn = 'barnehage.ansatt33'), now()) v "
                + "join oppgave o on o.id = v.oppgave where o.skjermet").query(Integer.class).single()).isZero();
    }

    private MockHttpServletResponse settInn(String fra, String til) {
        return send("barnehage.styrer", post("/organisasjon/vikarer").param("enhet", barnehagen).param("fravaerende", id("barnehage.ansatt"))
                .param("vikar", id("barnehage.ansatt33")).param("fra", fra).param("til", til));
    }

    private MockHttpServletResponse leggInn(String av, String enhet, String navn, String adresse, String rolle) {
        return send(av, post("/organisasjon/personer").param("enhet", enhet).param("navn", navn).param("epost", adresse).param("rolle", rolle));
    }

    private static List<Integer> samtidig(Callable<MockHttpServletResponse> kall) throws Exception {
        ExecutorService tråder = Executors.newFixedThreadPool(4);
        try {
            List<Integer> svar = new ArrayList<>();
            for (Future<MockHttpServletResponse> ett : tråder.invokeAll(Collections.nCopies(4, kall))) {
                svar.add(ett.get().getStatus());
            }
            return svar;
        } finally {
            tråder.shutdown();
        }
    }

    private String id(String brukernavn) {
        return new ApiKlient(nett, brukernavn).get("/meg").tekst("personId");
    }

    private MockHttpServletResponse send(String bruker, MockHttpServletRequestBuilder forespørsel) {
        try {
            return nett.perform(forespørsel.with(httpBasic(bruker, "stafett")).with(csrf())).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String tekst(MockHttpServletResponse svar) {
        return new String(svar.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
