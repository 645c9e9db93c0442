package no.stafett.innsikt.oppsett;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import no.stafett.Besoek;
import no.stafett.Flatetest;
import no.stafett.Tastatur;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reglene for når en sak står fast, uten mus på en smal skjerm. */
@Flatetest
class RegelsideINettleserenTest {

    private static final String DAGER = "#dager-ingen-hendelse";
    @LocalServerPort
    private int port;

    /** Hun lagrer ikke: det ville gjeldt for alle de andre prøvene også. */
    @Test
    void skal_rette_det_som_er_skrevet_feil_og_se_hva_det_gir_med_bare_tastaturet(Browser nettleser) {
        try (Besoek hun = Besoek.med(nettleser, port, 320).loggInn("koordinator").åpne("/innsikt/regler")) {
            Page side = hun.side();
            Tastatur taster = new Tastatur(side);
            taster.til(DAGER);
            skriv(taster, "9999");
            side.waitForSelector(".ds-error-summary");
            fokusErPåSvaret(side);
            følgerReglene(side);
            taster.til(".ds-error-summary a");
            taster.trykk("Enter");
            assertThat(taster.iFokus(DAGER)).as("lenken går til feltet").isTrue();
            skriv(taster, "60");
            side.waitForSelector("section[data-fokus]");
            fokusErPåSvaret(side);
            følgerReglene(side);
            taster.til("#r-ingen-hendelse form[method=post] button");
            taster.til("#r-ingen-hendelse a.ds-button");
            taster.trykk("Enter");
            side.waitForSelector("section[data-fokus]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(side.inputValue(DAGER)).isNotEqualTo("60");
        }
    }

    /** Det som sto der, byttes ut, og Enter regner på det. */
    private static void skriv(Tastatur taster, String dager) {
        taster.trykk("Control+a");
        taster.skriv(dager);
        taster.trykk("Enter");
    }

    /** Slik leses det opp. Skriptet og lenken til svaret er ikke ferdige i det siden er lest. */
    private static void fokusErPåSvaret(Page side) {
        side.waitForFunction("document.readyState === 'complete' && document.activeElement?.id === 'svar'", null, new Page.WaitForFunctionOptions().setTimeout(10_000));
    }

    private static void følgerReglene(Page side) {
        assertThat(new AxeBuilder(side).analyze().getViolations()).isEmpty();
        assertThat(side.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1")).isEqualTo(true);
    }
}
