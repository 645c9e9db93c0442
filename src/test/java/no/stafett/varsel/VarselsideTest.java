package no.stafett.varsel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.innsikt.Lederbilde;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Varslene slik mottakeren bruker dem, og at ingen andre kommer til dem. */
@Apptest
class VarselsideTest extends Varselproeve {

    @Autowired
    private UserDetailsService brukere;
    @Autowired
    private Varselrydding rydding;
    @Autowired
    private Postvei vei;
    private String oppgave;
    private Varsel varsel;

    @BeforeEach
    void varsle() {
        oppgave = nyOppgave();
        fordeler().fordel();
        varsel = ser(KOLLEGA).get(0);
    }

    @Test
    void skal_vise_varselet_og_tallet_i_toppen() throws Exception {
        assertThat(side(KOLLEGA, get("/varsler")).getContentAsString(StandardCharsets.UTF_8)).contains("Ny oppgave: " + varsel.tittel(), varsel.saksnummer(),
                "Varsler, 1 ulest");
    }

    @Test
    void skal_lære_hva_som_kommer_når_det_er_tomt() throws Exception {
        assertThat(side("skole.rektor", get("/varsler")).getContentAsString(StandardCharsets.UTF_8)).contains("Ingen varsler", "Varsler, ingen uleste");
    }

    @Test
    void skal_åpne_oppgaven_og_være_lest() {
        assertThat(side(KOLLEGA, post("/varsler/" + varsel.id() + "/aapne").with(csrf())).getRedirectedUrl()).isEqualTo("/oppgaver/" + oppgave);
        assertThat(teller(KOLLEGA)).isZero();
    }

    @Test
    void skal_ikke_la_en_annen_åpne_eller_lese_det() {
        assertThat(side("barnehage.ansatt02", post("/varsler/" + varsel.id() + "/aapne").with(csrf())).getStatus()).isEqualTo(404);
        assertThat(new ApiKlient(nett, "barnehage.ansatt02").post("/varsler/" + varsel.id() + "/lest", null).status()).isEqualTo(404);
        assertThat(teller(KOLLEGA)).isEqualTo(1);
    }

    @Test
    void skal_ikke_kunne_åpne_det_når_hun_ikke_lenger_ser_oppgaven() {
        new ApiKlient(nett, "barnehage.ansatt02").post("/oppgaver/" + oppgave + "/ta", null);
        assertThat(side(KOLLEGA, post("/varsler/" + varsel.id() + "/aapne").with(csrf())).getStatus()).isEqualTo(404);
    }

    @Test
    void skal_merke_alle_som_lest() {
        nyOppgave();
        fordeler().fordel();
        assertThat(new ApiKlient(nett, KOLLEGA).post("/varsler/lest", null).innhold().get("antall").asInt()).isEqualTo(2);
        assertThat(new ApiKlient(nett, KOLLEGA).get("/varsler").innhold().get("uleste").asInt()).isZero();
    }

    @Test
    void skal_gi_varslene_i_API_et() {
        ApiKlient.Svar svar = new ApiKlient(nett, KOLLEGA).get("/varsler");
        assertThat(svar.innhold().get("uleste").asInt()).isEqualTo(1);
        assertThat(svar.innhold().at("/varsler/0/oppgaveId").asString()).isEqualTo(oppgave);
    }

    @Test
    void skal_huske_valgene() {
        ApiKlient kollega = new ApiKlient(nett, KOLLEGA);
        assertThat(kollega.get("/varsler/valg").tekst("forfalt")).isEqualTo("daglig");
        assertThat(kollega.put("/varsler/valg", Map.of("nyOppgave", "straks", "forfalt", "ingen", "omtalt", "app", "overlevering", "straks",
                "utloept", "app", "spraak", "nn"), Map.of()).status()).isEqualTo(200);
        assertThat(kollega.get("/varsler/valg").tekst("forfalt")).isEqualTo("ingen");
        side(KOLLEGA, post("/varsler/valg").param("ny_oppgave", "daglig").param("spraak", "en").with(csrf()));
        assertThat(kollega.get("/varsler/valg").tekst("nyOppgave")).isEqualTo("daglig");
        assertThat(kollega.get("/varsler/valg").tekst("spraak")).isEqualTo("en");
    }

    @Test
    void skal_si_nei_til_et_valg_som_ikke_finnes() {
        assertThat(new ApiKlient(nett, KOLLEGA).send(org.springframework.http.HttpMethod.PUT, "/varsler/valg", """
                {"nyOppgave":"sms","forfalt":"app","omtalt":"app","overlevering":"app","utloept":"app","spraak":"nb"}""", Map.of()).status()).isEqualTo(422);
    }

    /** Uten e-posttjener stanser demoen e-posten og viser hva som ville stått i den. */
    @Test
    void skal_vise_posten_i_demoen_bare_til_den_som_ville_fått_den() throws Exception {
        velger(KOLLEGA, Varselslag.NY_OPPGAVE, Varselmaate.STRAKS);
        nyOppgave();
        fordeler().fordel();
        Arbeidstid tid = new Arbeidstid(klokke, "07:00", "17:00", "07:30");
        new Epostsamler(sql, tid, vei, 15).samle();
        assertThat(new Postgang(new Utboks(sql, klokke, new Lederbilde(sql, klokke)), vei, tid).send()).isEqualTo(1);
        assertThat(side(KOLLEGA, get("/demo/post")).getContentAsString(StandardCharsets.UTF_8)).contains("Du har en ny oppgave i Stafett", "Stoppet i demoen",
                KOLLEGA + "@demo.invalid");
        assertThat(side("barnehage.ansatt02", get("/demo/post")).getContentAsString(StandardCharsets.UTF_8)).contains("Ingen e-post");
    }

    @Test
    void skal_vise_systemadministratoren_i_kommunen_hvilken_epost_som_kanskje_ikke_kom_fram() throws Exception {
        for (String tilstand : new String[] {"uviss", "avvist", "annen"}) {
            sql.sql("insert into epost (id, mottaker, noekkel, opprettet, tilstand, avgjort, forsoek, feil) values (gen_random_uuid(), ?, ?, now(), ?, now(), 2, 'Brudd')")
                    .params(person("annen".equals(tilstand) ? "b.leder" : KOLLEGA).verdi(), "prøve/" + tilstand,
                    "annen".equals(tilstand) ? "uviss" : tilstand).update();
        }
        String siden = side("systemadmin", get("/varsler/epost")).getContentAsString(StandardCharsets.UTF_8);
        assertThat(siden).contains("Uviss: 1. Ikke tatt imot: 1.", bruker(KOLLEGA).navn(), "Forsøkt 2 ganger", "Feil: Brudd")
                .doesNotContain(varsel.saksnummer(), oppgave, varsel.tittel()).as("den i en annen kommune").doesNotContain(bruker("b.leder").navn());
        assertThat(side("systemadmin", get("/organisasjon")).getContentAsString(StandardCharsets.UTF_8)).contains("/varsler/epost");
        assertThat(side("barnehage.styrer", get("/varsler/epost")).getStatus()).isEqualTo(403);
    }

    @Test
    void skal_rydde_det_som_er_lest_og_det_ingen_ser_lenger() {
        sql.sql("update varsel set lest = now() - interval '31 days' where id = ?").param(varsel.id()).update();
        rydding.rydd();
        assertThat(har(KOLLEGA)).isEmpty();
        assertThat(har("barnehage.ansatt02")).containsExactly("ny_oppgave");
        new ApiKlient(nett, "barnehage.ansatt03").post("/oppgaver/" + oppgave + "/ta", null);
        rydding.rydd();
        assertThat(har("barnehage.ansatt02")).isEmpty();
        assertThat(har("barnehage.ansatt03")).containsExactly("ny_oppgave");
    }

    private MockHttpServletResponse side(String navn, MockHttpServletRequestBuilder forespoersel) {
        try {
            return nett.perform(forespoersel.header("Accept", "text/html").with(user(brukere.loadUserByUsername(navn)))).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
