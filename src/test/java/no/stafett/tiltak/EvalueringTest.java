package no.stafett.tiltak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Datoen i planen styrer når evalueringen kommer. */
@Apptest
class EvalueringTest {

    @Autowired
    private MockMvc nett;

    @Test
    void skal_avvise_en_evalueringsdato_som_er_passert() {
        Saksgang gang = Saksgang.ny(new ApiKlient(nett, "barnehage.ansatt")).til("nivaa_1");
        gang.fullfoer(Map.of());
        ApiKlient.Svar svar = gang.fullfoer(Map.of("evalueringsdato", "2020-01-01"));
        assertThat(svar.status()).isEqualTo(422);
        assertThat(svar.innhold().at("/feil/0/felt").asString()).isEqualTo("evalueringsdato");
        assertThat(gang.saken().get("nesteEvaluering").isNull()).isTrue();
    }

    @Test
    void skal_vise_naar_neste_evaluering_er() {
        Saksgang gang = Saksgang.ny(new ApiKlient(nett, "barnehage.ansatt")).til("nivaa_1");
        gang.fullfoer(Map.of());
        gang.fullfoer(Map.of("evalueringsdato", "2037-05-19"));
        assertThat(gang.saken().get("nesteEvaluering").asString()).isEqualTo(LocalDate.of(2037, 5, 19).toString());
    }
}
