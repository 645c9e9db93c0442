package no.stafett.handlingsveileder.flate;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import no.stafett.Flatetest;
import no.stafett.Tastatur;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Beslutningstabellen endres i rutenettet eller rad for rad, og prøves før noen skal leve med den. */
@Flatetest
class TabellINettleserenTest {

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext program;
    private Utkastproeve utkast;

    @BeforeEach
    void lag() {
        utkast = Utkastproeve.lag(program, "fagansvarlig", "9901.barnehage");
    }

    @Test
    void skal_vise_hvilken_rad_som_slår_til_og_hva_den_svarer(Browser nettleser) {
        try (Redigeringsbesoek hun = åpne(nettleser, "nivaa_avklaring")) {
            Page side = hun.side();
            side.fill("[data-proeve] [name=akuttSjekk]", "ja");
            side.fill("[data-proeve] [name=nivaa]", "1");
            side.locator("[data-proeve] form button.ds-button").first().click();
            PlaywrightAssertions.assertThat(side.locator(".modellsvar")).containsText("Rad 1 slår til");
            assertThat(side.locator(".modellutdata").innerText()).contains("Forslag").contains("akutt");
            hun.ingenBrudd();
        }
    }

    @Test
    void skal_endre_en_rad_med_bare_tastaturet_og_prøve_den_slik_den_står(Browser nettleser) {
        try (Redigeringsbesoek hun = åpne(nettleser, "nivaa_avklaring")) {
            Tastatur taster = new Tastatur(hun.side());
            hun.side().locator("[data-rad-nr='0']").focus();
            taster.trykk("Enter");
            assertThat(taster.iFokus("#modell-rad")).isTrue();
            taster.til("[data-rute=regel_1_nivaa]");
            taster.skriv("3");
            taster.trykk("Tab");
            hun.lagret();
            hun.side().fill("[data-proeve] [name=akuttSjekk]", "ja");
            hun.side().fill("[data-proeve] [name=nivaa]", "1");
            hun.side().keyboard().press("Enter");
            hun.side().locator(".modellsvar > *").first().waitFor();
            assertThat(hun.side().locator(".modellsvar").innerText()).doesNotContain("Rad 1 slår til");
        }
        assertThat(utkast.fil("nivaa_avklaring.dmn").replaceAll("\\s+", "")).contains("<text>3</text>");
    }

    @Test
    void skal_si_fra_ved_raden_om_det_som_ikke_kan_regnes_ut(Browser nettleser) {
        try (Redigeringsbesoek hun = åpne(nettleser, "frister")) {
            hun.side().locator("[data-rad-nr='0']").click();
            hun.side().locator("[data-liste] [data-rute]").first().fill("for x in 1..9 return x");
            hun.side().locator("[data-liste] [data-rute]").first().blur();
            PlaywrightAssertions.assertThat(hun.side().locator("[data-rad-nr='0']")).containsText("må rettes");
            hun.side().locator("[data-proeve] form button.ds-button").first().click();
            PlaywrightAssertions.assertThat(hun.side().locator(".modellsvar")).containsText("må rettes før den kan prøves");
        }
    }

    @Test
    void skal_legge_til_en_rad_i_rutenettet(Browser nettleser) {
        try (Redigeringsbesoek hun = åpne(nettleser, "frister")) {
            int antall = hun.side().locator("[data-rad-nr]").count();
            hun.side().getByText("Legg til rad nederst").click();
            PlaywrightAssertions.assertThat(hun.side().locator("[data-rad-nr]")).hasCount(antall + 1);
            PlaywrightAssertions.assertThat(hun.side().locator(".tjs-table tbody tr")).hasCount(antall + 1);
            hun.lagret();
            hun.kontrollert();
            hun.ingenBrudd();
        }
    }

    private Redigeringsbesoek åpne(Browser nettleser, String tabell) {
        return Redigeringsbesoek.åpne(nettleser, port, utkast, "/tabell/" + tabell + ".dmn");
    }
}
