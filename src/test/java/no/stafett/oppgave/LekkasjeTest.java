package no.stafett.oppgave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksferd;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Det som er halvskrevet, er den skrivendes; og en kvittering forteller ikke mer enn saken selv ville gjort (SEC-03). */
@Apptest
class LekkasjeTest {

    private static final List<String> FOLK = List.of("barnehage.ansatt", "barnehage.styrer", "ppt.ansatt", "ke", "koordinator");

    @Autowired
    private MockMvc nett;
    private ApiKlient styrer;

    @BeforeEach
    void begynn() {
        styrer = new ApiKlient(nett, "barnehage.styrer");
    }

    private Saksferd sak() {
        return Saksferd.meld(navn -> new ApiKlient(nett, navn), FOLK);
    }

    @Test
    void skal_ikke_vise_et_utkast_til_andre_enn_den_som_skriver() {
        Saksferd sak = sak();
        String oppgave = sak.melder().oppgave(sak.sakId());
        sak.melder().post("/oppgaver/" + oppgave + "/ta", null);
        sak.melder().put("/oppgaver/" + oppgave + "/utkast", Map.of("svar", Map.of("hva", "halvskrevet")), Map.of());
        assertThat(sak.melder().get("/oppgaver/" + oppgave).innhold().toString()).contains("halvskrevet");
        assertThat(styrer.get("/oppgaver/" + oppgave).status()).isEqualTo(200);
        assertThat(styrer.get("/oppgaver/" + oppgave).innhold().toString()).doesNotContain("halvskrevet");
    }

    @Test
    void skal_ikke_si_hva_som_skjer_i_saken_til_den_som_avslo_aa_vaere_med() {
        Saksferd sak = påNivå2();
        var kvittering = sak.gjør("trinn_in_1", Map.of("godtatt", "nei", "begrunnelse", "Vi har ikke kapasitet."));
        assertThat(kvittering.path("neste").isEmpty()).isTrue();
    }

    @Test
    void skal_ikke_la_koordinerende_enhet_beholde_saken_etter_raadet() {
        Saksferd sak = påNivå2();
        sak.gjør("trinn_in_1", Map.of("godtatt", "ja"));
        sak.gjør("trinn_2_2", Map.of());
        sak.gjør("trinn_2_3", Map.of());
        sak.gjør("trinn_2_4", Map.of("utfall", "koordinerende_enhet"));
        sak.gjør("trinn_ke_1", Map.of());
        sak.gjør("trinn_ke_2", Map.of());
        assertThat(new ApiKlient(nett, "ke").get("/saker/" + sak.sakId()).status()).isEqualTo(404);
    }

    private Saksferd påNivå2() {
        Saksferd sak = sak();
        List.of("trinn_0_1", "trinn_0_2", "trinn_0_3", "trinn_0_4").forEach(trinn -> sak.gjør(trinn, Map.of()));
        sak.gjør("trinn_0_5", Map.of("utfall", "nivaa_2"));
        sak.fyll("trinn_2_1", "samtykke", Map.of("tjenester", List.of("ppt")));
        sak.gjør("trinn_2_1", Map.of("mottaker", sak.melder().enhetI("ppt")));
        return sak;
    }
}
