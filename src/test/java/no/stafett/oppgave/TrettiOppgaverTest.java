package no.stafett.oppgave;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.Set;
import no.stafett.ApiKlient;
import no.stafett.Besoek;
import no.stafett.Flatetest;
import no.stafett.Tastatur;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

/** Tretti oppgaver etter hverandre uten å røre musa: finn, åpne, ta, fyll ut, fullfør, og tilbake til den samme lista. */
@Flatetest
class TrettiOppgaverTest {

    private static final int SÅ_MANGE = 30;
    private static final String LISTA = "/oppgaver?fane=ledige&trinn=trinn_0_1";
    private static final String MINA = "barnehage.ansatt41";

    @Autowired
    private MockMvc nett;
    @LocalServerPort
    private int port;
    private Page side;
    private Tastatur tastatur;

    @Test
    void skal_kunne_gjøre_tretti_oppgaver_med_bare_tastaturet(Browser nettleser) {
        ApiKlient melder = new ApiKlient(nett, "barnehage.ansatt42");
        for (int n = 0; n < SÅ_MANGE; n++) {
            melder.nySak();
        }
        try (Besoek besøk = Besoek.med(nettleser, port, 1280)) {
            side = besøk.loggInn(MINA).side();
            tastatur = new Tastatur(side);
            besøk.åpne(LISTA);
            long ferdigeFør = antall("fullfoert");
            Set<String> gjort = new HashSet<>();
            for (int n = 0; n < SÅ_MANGE; n++) {
                gjort.add(gjørEn());
            }
            assertThat(gjort).hasSize(SÅ_MANGE);
            assertThat(antall("fullfoert") - ferdigeFør).isEqualTo(SÅ_MANGE);
            assertThat(side.url()).as("den samme lista").contains("fane=ledige", "trinn=trinn_0_1");
        }
    }

    /** @return adressen til oppgaven */
    private String gjørEn() {
        Besoek.ferdig(side);
        tastatur.trykk("j");
        assertThat(tastatur.iFokus(".rad-lenke")).isTrue();
        tastatur.trykk("Enter");
        side.waitForURL(adresse -> adresse.contains("/oppgaver/"));
        String oppgave = side.url();
        tastatur.trykk("t");
        side.locator("[data-fullfoer]").waitFor();
        Besoek.ferdig(side);
        fyllUt();
        tastatur.til("[data-fullfoer]");
        tastatur.trykk("Enter");
        side.locator(".ferdig").waitFor();
        tastatur.til(".knapperad a[href*=\\'/oppgaver?\\']");
        tastatur.trykk("Enter");
        side.waitForURL(adresse -> adresse.contains("fane=ledige"));
        return oppgave;
    }

    private void fyllUt() {
        tastatur.til(".fjs-form-field-textarea textarea");
        if (side.locator(".fjs-form-field-textarea textarea").first().inputValue().isEmpty()) {
            tastatur.skriv("Leker mest alene ute.");
        }
        tastatur.til(".fjs-form-field-radio input");
        tastatur.trykk("ArrowDown");
        if (!"nei".equals(side.evaluate("document.activeElement.value"))) {
            tastatur.trykk("Space");
        }
    }

    private long antall(String fane) {
        return new ApiKlient(nett, MINA).get("/oppgaver?antall=1&fane=" + fane).innhold().get("totalt").asLong();
    }
}
