package no.stafett.oppgave.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Lista som side: adressen er hele utvalget, og det den ikke kjenner, sier den fra om. */
@Apptest
class ListesideTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private UserDetailsService brukere;
    private ApiKlient mina;

    @BeforeEach
    void begynn() {
        mina = new ApiKlient(nett, "barnehage.ansatt");
        mina.nySak();
    }

    @AfterEach
    void rydd() {
        sql.sql("delete from oppgavevisning").update();
    }

    @Test
    void skal_vise_lista_og_si_hva_i_adressen_den_ikke_kjenner() {
        MockHttpServletResponse svar = hent("/oppgaver?fane=ledige&sorter=alder&antall=100&nivaa=9&tjeneste=tull");
        assertThat(svar.getStatus()).isEqualTo(200);
        assertThat(innhold(svar)).contains("Adressen ber om noe vi ikke kjenner: nivaa, tjeneste.");
    }

    @Test
    void skal_vise_første_side_når_merket_ikke_er_vårt() {
        assertThat(innhold(hent("/oppgaver?fane=ledige&etter=tull"))).contains("vi ikke kjenner: etter");
    }

    @Test
    void skal_vise_akkurat_de_samme_radene_fra_adressen_som_ble_sendt() {
        String adresse = "/oppgaver?fane=ledige&nivaa=0&sorter=prioritet&antall=10&kolonner=alder";
        assertThat(rader(hent(adresse))).isNotEmpty().isEqualTo(rader(hent(adresse)));
    }

    @Test
    void skal_si_hvilken_fane_og_hvor_mange_i_tittelen() {
        long ledige = mina.get("/oppgaver/tall").innhold().get("ledige").asLong();
        assertThat(innhold(hent("/oppgaver?fane=ledige"))).contains("Ledige (" + ledige + ") – Oppgaver");
    }

    @Test
    void skal_bare_vise_kolonnene_som_er_valgt() {
        String rad = "/oppgaver?fane=enheten&sorter=alder&antall=100&kolonner=";
        assertThat(innhold(hent(rad + "nivaa"))).contains("class=\"nivaa\"");
        assertThat(innhold(hent(rad + "ingen"))).doesNotContain("class=\"nivaa\"");
        assertThat(innhold(hent(rad + "alder"))).contains("Ny i dag");
    }

    @Test
    void skal_lagre_et_utvalg_og_ha_det_som_lenke_med_tall() {
        MockHttpServletResponse lagret = send(post("/oppgaver/visninger").param("navn", "Ledige på nivå 0").param("valg", "fane=ledige&nivaa=0"));
        assertThat(lagret.getRedirectedUrl()).isEqualTo("/oppgaver?fane=ledige&nivaa=0");
        assertThat(innhold(hent("/oppgaver"))).contains("Ledige på nivå 0").contains("href=\"/oppgaver?fane=ledige&amp;nivaa=0\"");
    }

    @Test
    void skal_beholde_det_som_ble_skrevet_når_navnet_ikke_kan_brukes() {
        String langt = "Et navn som er så langt at det ikke er plass til det ".repeat(2).strip();
        MockHttpServletResponse svar = send(post("/oppgaver/visninger").param("navn", langt).param("valg", "fane=ledige"));
        assertThat(svar.getStatus()).isEqualTo(422);
        assertThat(innhold(svar)).contains(langt).contains("høyst 60 tegn").contains("aria-current=\"page\"");
    }

    @Test
    void skal_ikke_falle_om_når_utvalget_som_skulle_lagres_er_tull() {
        assertThat(send(post("/oppgaver/visninger").param("navn", "x").param("valg", "fane=%zz")).getStatus()).isEqualTo(422);
    }

    @Test
    void skal_kunne_slette_et_utvalg_og_angre() {
        String id = mina.post("/oppgaver/visninger", Map.of("navn", "Mitt", "valg", "fane=ledige")).tekst("visningId");
        assertThat(send(post("/oppgaver/visninger/" + id + "/slett").param("tilbake", "/oppgaver?fane=enheten")).getRedirectedUrl())
                .isEqualTo("/oppgaver?fane=enheten");
        assertThat(send(post("/oppgaver/visninger/" + id + "/angre")).getRedirectedUrl()).isEqualTo("/oppgaver?fane=ledige");
        assertThat(innhold(hent("/oppgaver"))).contains("Mitt");
    }

    @Test
    void skal_aldri_sende_noen_til_en_annen_side_enn_lista() {
        assertThat(Listeadresse.trygg("//ondt.example/oppgaver")).isEqualTo("/oppgaver");
        assertThat(Listeadresse.trygg("/oppgaver?fane=mine&kolonner=nivaa&kolonner=alder&etter=ZnJpc3Q_-")).startsWith("/oppgaver?fane=mine");
        assertThat(Listeadresse.trygg("/oppgaver/1/ta")).isEqualTo("/oppgaver");
    }

    private static String rader(MockHttpServletResponse svar) {
        return innhold(svar).lines().filter(linje -> linje.contains("data-rad")).reduce("", String::concat);
    }

    private MockHttpServletResponse hent(String adresse) {
        return send(get(URI.create(adresse)).header("Accept", "text/html"));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder forespoersel) {
        try {
            return nett.perform(forespoersel.with(user(brukere.loadUserByUsername("barnehage.ansatt"))).with(csrf())).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String innhold(MockHttpServletResponse svar) {
        return new String(svar.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
