package no.stafett.stafettlogg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Ingen tekst går tapt: det som ble skrevet i en oppgave som så falt bort, står på sakssiden, men bare for den som skrev. */
@Apptest
class EtterlattTest {
    private static final String TEKST = "Leken ute går bedre når vi er få.";

    @Autowired
    private MockMvc nett;
    private String sak;

    @BeforeEach
    void skriv() {
        ApiKlient mina = new ApiKlient(nett, "barnehage.ansatt");
        Saksgang gang = Saksgang.ny(mina).til("nivaa_1");
        sak = gang.sak();
        while (!"tiltakslogg".equals(mina.get("/oppgaver/" + gang.oppgave()).tekst("skjemaId"))) {
            gang.fullfoer(Map.of());
        }
        String oppgave = gang.oppgave();
        mina.post("/oppgaver/" + oppgave + "/ta", null);
        String felt = mina.get("/oppgaver/" + oppgave).innhold().at("/skjema/components").valueStream()
                .filter(k -> "textarea".equals(k.path("type").asString())).findFirst().orElseThrow().get("key").asString();
        mina.put("/oppgaver/" + oppgave + "/utkast", Map.of("svar", Map.of(felt, TEKST)), Map.of("If-None-Match", "*"));
        assertThat(side("barnehage.ansatt")).as("oppgaven er åpen ennå").doesNotContain(TEKST);
        mina.post("/demo/klokke", Map.of("flytt", "P100D"));
        assertThat(gang.oppgave()).as("evalueringen tok over").isNotEqualTo(oppgave);
    }

    @Test
    void skal_vise_teksten_til_den_som_skrev_og_ingen_andre() {
        assertThat(side("barnehage.ansatt")).contains("Tekst du ikke rakk å levere").contains(TEKST);
        assertThat(side("barnehage.styrer")).contains("Hvem er med").doesNotContain(TEKST);
    }

    private String side(String brukernavn) {
        try {
            return nett.perform(get("/saker/" + sak).with(httpBasic(brukernavn, "stafett"))).andReturn().getResponse()
                    .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
