package no.stafett.stafettlogg.moetemodus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.Map;
import java.util.UUID;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Møtemodus: referatet, tiltakene og evalueringsoppgaven på én gang eller ikke i det hele tatt, én gang og aldri to. */
@Apptest
class MoetemodusTest extends Moetemodusproeve {

    @Test
    void skal_lære_bort_hva_møtemodus_er_før_noe_møte_er_i_gang() {
        assertThat(side(MINA, modus)).contains("Ingen møter er i gang").contains("Begynn et møte nå");
        assertThat(side(STYRER, modus)).doesNotContain("Begynn et møte nå");
        begynnMøtet();
        assertThat(side(MINA, modus)).contains("Avslutt møtet").contains("Mina Vollan");
        assertThat(side(STYRER, modus)).contains("Den som fører loggen, skriver referatet");
    }

    @Test
    void skal_skrive_referatet_vurdere_tiltakene_og_fullføre_evalueringen_på_én_gang() {
        String oppgave = tilEvaluering();
        begynnMøtet();
        assertThat(side(MINA, modus)).contains("Fullfør oppgaven når møtet avsluttes").contains("Hadde det ønsket effekt?");
        MockHttpServletResponse svar = send(MINA, avslutt(oppgave, UUID.randomUUID()));
        assertThat(svar.getStatus()).as(innhold(svar)).isEqualTo(302);
        assertThat(referater()).hasSize(1);
        assertThat(referater().get(0)).contains("Leken går bedre.", "Vi fortsetter til jul.", "Gjennomført. Noe effekt", "Mina, mor og far");
        assertThat(mina.get("/oppgaver/" + oppgave).innhold().get("status").asString()).isEqualTo("fullfoert");
        assertThat(vurderinger()).isEqualTo(1);
        assertThat(status()).isEqualTo("holdt");
        assertThat(side(MINA, "/saker/" + sak + "/logg")).contains("Leken går bedre.");
    }

    @Test
    void skal_ikke_gjøre_noe_når_evalueringen_mangler_svar_og_beholde_alt_på_siden() {
        String oppgave = tilEvaluering();
        begynnMøtet();
        MockHttpServletResponse nei = send(MINA, post(modus + "/" + møte).with(csrf()).param("tekst", "Leken går bedre.").param("avtaler", "Videre.")
                .param("fullfoer." + oppgave, "ja").param("noekkel", UUID.randomUUID().toString()));
        assertThat(nei.getStatus()).isEqualTo(422);
        assertThat(innhold(nei)).contains("href=\"#samletVurdering." + oppgave + "\"").contains("Leken går bedre.");
        assertThat(referater()).isEmpty();
        assertThat(status()).isEqualTo("planlagt");
        assertThat(mina.get("/oppgaver/" + oppgave).innhold().get("status").asString()).isEqualTo("aapen");
        MockHttpServletResponse uten = send(MINA, post(modus + "/" + møte).with(csrf()).param("tekst", "Bare litt."));
        assertThat(uten.getStatus()).isEqualTo(422);
        assertThat(innhold(uten)).contains("href=\"#avtaler\"").contains("Bare litt.");
    }

    @Test
    void skal_ta_med_det_noen_alt_har_skrevet_i_oppgaven() {
        String oppgave = tilEvaluering();
        mina.post("/oppgaver/" + oppgave + "/ta", null);
        mina.put("/oppgaver/" + oppgave + "/utkast", Map.of("svar", Map.of("samarbeidet", "Godt samarbeid.")), Map.of("If-None-Match", "*"));
        begynnMøtet();
        assertThat(side(MINA, modus)).contains("Godt samarbeid.").contains("name=\"antallTjenester." + oppgave + "\"");
        assertThat(send(MINA, avslutt(oppgave, UUID.randomUUID())).getStatus()).isEqualTo(302);
        assertThat(side(MINA, "/saker/" + sak)).contains("Godt samarbeid.");
    }

    @Test
    void skal_la_oppgaven_stå_åpen_når_en_annen_har_den_eller_det_velges() {
        String oppgave = tilEvaluering();
        new ApiKlient(nett, STYRER).post("/oppgaver/" + oppgave + "/ta", null);
        begynnMøtet();
        String hos = mina.get("/oppgaver/" + oppgave).tekst("behandler");
        assertThat(side(MINA, modus)).contains(hos + " har oppgaven");
        assertThat(send(MINA, avslutt(oppgave, UUID.randomUUID())).getStatus()).isEqualTo(302);
        assertThat(mina.get("/oppgaver/" + oppgave).innhold().get("status").asString()).isEqualTo("aapen");
        assertThat(referater()).hasSize(1);
        assertThat(vurderinger()).as("tiltaket er likevel vurdert").isEqualTo(1);
    }

    @Test
    void skal_huske_det_som_skrives_bare_for_den_som_skriver_og_bare_i_møtet() {
        begynnMøtet();
        String noekkel = UUID.randomUUID().toString();
        assertThat(send(MINA, put(modus + "/" + møte + "/kladd/" + noekkel).with(csrf()).contentType("application/json")
                .content("{\"svar\": {\"tekst\": [\"Halvferdig møte.\"], \"samtykkeVist\": [\"ja\"]}}")).getStatus()).isEqualTo(204);
        assertThat(side(MINA, modus)).contains("Halvferdig møte.").contains("value=\"" + noekkel + "\"");
        assertThat(side(STYRER, modus)).doesNotContain("Halvferdig");
        assertThat(side(MINA, "/saker/" + sak + "/logg")).doesNotContain("Halvferdig");
        send(MINA, post(modus + "/" + møte).with(csrf()).param("noekkel", noekkel).param("tekst", "Hele møtet.").param("avtaler", "Greit."));
        assertThat(side(MINA, modus + "?moete=" + møte)).contains("Møtet er avsluttet.").doesNotContain("Halvferdig");
    }

    @Test
    void skal_ikke_slippe_til_den_som_bare_leser_eller_ikke_ser_saken() {
        begynnMøtet();
        MockHttpServletRequestBuilder hennes = post(modus + "/" + møte).with(csrf()).param("tekst", "x").param("avtaler", "y");
        assertThat(send(STYRER, hennes).getStatus()).isEqualTo(403);
        assertThat(send("skole.rektor", post(modus + "/" + møte).with(csrf()).param("tekst", "x").param("avtaler", "y")).getStatus()).isEqualTo(404);
        assertThat(send("skole.rektor", get(modus + "?moete=" + møte)).getStatus()).isEqualTo(404);
        assertThat(send("skole.rektor", put(modus + "/" + møte + "/kladd/" + UUID.randomUUID()).with(csrf()).contentType("application/json")
                .content("{\"svar\": {}}")).getStatus()).isEqualTo(404);
        String annen = mina.nySak();
        assertThat(send(MINA, get("/saker/" + annen + "/moete?moete=" + møte)).getStatus()).as("møtet hører til en annen sak").isEqualTo(404);
        assertThat(send(MINA, post("/saker/" + annen + "/moete/" + møte).with(csrf()).param("tekst", "x").param("avtaler", "y")).getStatus()).isEqualTo(404);
    }

    @Test
    void skal_gi_referatet_på_papir_med_plass_til_underskrifter() {
        begynnMøtet();
        assertThat(send(MINA, get("/saker/" + sak + "/moeter/" + møte + "/referat")).getStatus()).isEqualTo(404);
        send(MINA, post(modus + "/" + møte).with(csrf()).param("tekst", "Hele møtet.").param("avtaler", "Mor ringer.").param("samtykkeVist", "ja"));
        assertThat(side(MINA, "/saker/" + sak + "/moeter/" + møte + "/referat")).contains("Mor ringer.", "Underskrifter", "Mina Vollan",
                "Samtykket som gjelder, ble gått gjennom.");
    }

    private String status() {
        return mina.get("/saker/" + sak + "/moeter/" + møte).innhold().at("/moete/status").asString();
    }

    private String side(String bruker, String sti) {
        MockHttpServletResponse svar = send(bruker, get(sti));
        assertThat(svar.getStatus()).as(sti).isEqualTo(200);
        return innhold(svar);
    }
}
