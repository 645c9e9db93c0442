package no.stafett.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Det en adresse ber om, leses og prøves likt for alle listene i API-et. */
@Apptest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AdresseleserTest {

    @Autowired
    private MockMvc nett;

    @Test
    void skal_si_fra_om_alt_som_er_galt_på_en_gang() {
        assertThat(feil("/oppgaver?nivaa=tre&fane=tull&antall=0&enhet=1&oeving=kanskje")).isEqualTo(Map.of("nivaa", "feil_type", "fane", "ugyldig_valg", "antall", "min",
                "enhet", "feil_type", "oeving", "feil_type"));
        assertThat(feil("/oppgaver?nivaa=4&antall=101&soek=%25")).isEqualTo(Map.of("nivaa", "max", "antall", "max", "soek", "ugyldig_valg"));
    }

    @Test
    void skal_ta_et_tomt_valg_som_ikke_valgt_og_det_første_av_to() {
        assertThat(feil("/oppgaver?nivaa=&enhet=&oeving=")).isEmpty();
        assertThat(feil("/oppgaver?nivaa=1&nivaa=9")).isEmpty();
    }

    private Map<String, String> feil(String sti) {
        ApiKlient.Svar svar = new ApiKlient(nett, "barnehage.ansatt11").get(sti);
        if (svar.status() == 200) {
            return Map.of();
        }
        assertThat(svar.status()).isEqualTo(422);
        return svar.innhold().get("feil").valueStream().collect(Collectors.toMap(f -> f.get("felt").asString(), f -> f.get("kode").asString()));
    }
}
