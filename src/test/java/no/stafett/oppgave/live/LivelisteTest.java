package no.stafett.oppgave.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import no.stafett.ApiKlient;
import no.stafett.Besoek;
import no.stafett.Flatetest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

/** Lista mens andre arbeider i den: den som leser, blir ikke flyttet, og får vite at noe er nytt. */
@Flatetest
class LivelisteTest {

    private static final String HVEM = "barnehage.ansatt35";
    private static final String MINE = "/oppgaver?fane=mine";
    private static final String VARSEL = ".live button";
    private static final String RADENE = "[...document.querySelectorAll('[data-rad]')].map((rad) => rad.id)";

    @Autowired
    private MockMvc nett;
    @LocalServerPort
    private int port;
    /** Samme person på en annen maskin. */
    private ApiKlient hjemmefra;
    private String oppgave;

    @BeforeEach
    void meld() {
        hjemmefra = new ApiKlient(nett, HVEM);
        oppgave = ta();
    }

    @Test
    void skal_si_fra_om_nytt_uten_å_flytte_det_man_leser(Browser nettleser) {
        try (Besoek besøk = inne(nettleser)) {
            Page side = besøk.side();
            side.locator("[data-rad] a.rad-lenke").first().focus();
            String fokus = side.evaluate("document.activeElement.href").toString();
            Object før = side.evaluate(RADENE);
            int tall = tall(side);
            ta();
            PlaywrightAssertions.assertThat(side.locator(VARSEL)).containsText("1 endring");
            assertThat(tall(side)).isEqualTo(tall + 1);
            assertThat(side.evaluate(RADENE)).isEqualTo(før);
            assertThat(side.evaluate("document.activeElement.href")).isEqualTo(fokus);
            assertThat(side.locator(".live").getAttribute("role")).isEqualTo("status");
            assertThat(new AxeBuilder(side).analyze().getViolations()).isEmpty();
        }
    }

    @Test
    void skal_vise_det_nye_når_man_ber_om_det(Browser nettleser) {
        try (Besoek besøk = inne(nettleser)) {
            Page side = besøk.side();
            String ny = ta();
            side.locator(VARSEL).waitFor();
            side.locator(VARSEL).press("Enter");
            PlaywrightAssertions.assertThat(side.locator(rad(ny))).hasCount(1);
            PlaywrightAssertions.assertThat(side.locator(VARSEL)).hasCount(0);
            assertThat(side.evaluate("document.activeElement.closest('[data-rad]')?.id")).isEqualTo("o-" + ny);
        }
    }

    @Test
    void skal_merke_raden_som_ikke_hører_hjemme_lenger(Browser nettleser) {
        try (Besoek besøk = inne(nettleser)) {
            Page side = besøk.side();
            hjemmefra.post("/oppgaver/" + oppgave + "/legg-tilbake", null);
            side.locator(rad(oppgave) + " [data-borte]").waitFor();
            PlaywrightAssertions.assertThat(side.locator(VARSEL)).isVisible();
            hjemmefra.post("/oppgaver/" + oppgave + "/ta", null);
            PlaywrightAssertions.assertThat(side.locator(rad(oppgave) + " [data-borte]")).hasCount(0);
        }
    }

    @Test
    void skal_spørre_selv_der_strømmen_er_stengt(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, 1280).loggInn(HVEM)) {
            besøk.side().route("**/api/v1/live", Route::abort);
            besøk.åpne(MINE);
            int tall = tall(besøk.side());
            ta();
            besøk.side().locator(VARSEL).waitFor();
            assertThat(tall(besøk.side())).isEqualTo(tall + 1);
        }
    }

    @Test
    void skal_ikke_si_fra_om_det_man_gjør_på_siden(Browser nettleser) {
        try (Besoek besøk = inne(nettleser)) {
            Page side = besøk.side();
            side.locator(rad(oppgave) + " [data-snarvei=u]").click();
            side.locator("[data-kvittering]:not(:empty)").waitFor();
            side.waitForTimeout(5000);
            assertThat(side.locator(VARSEL).count()).isZero();
        }
    }

    @Test
    void skal_hvile_når_ingen_ser_på_siden(Browser nettleser) {
        try (Besoek besøk = inne(nettleser)) {
            Page side = besøk.side();
            int tall = tall(side);
            skjul(side, true);
            ta();
            side.waitForTimeout(4000);
            assertThat(tall(side)).isEqualTo(tall);
            skjul(side, false);
            side.locator(VARSEL).waitFor();
        }
    }

    private static void skjul(Page side, boolean skjult) {
        side.evaluate("(skjult) => { Object.defineProperty(document, 'hidden', { configurable: true, get: () => skjult });"
                + " document.dispatchEvent(new Event('visibilitychange')); }", skjult);
    }

    /** @return en oppgave hun nettopp har tatt */
    private String ta() {
        String id = hjemmefra.oppgave(hjemmefra.nySak());
        assertThat(hjemmefra.post("/oppgaver/" + id + "/ta", null).status()).isEqualTo(200);
        return id;
    }

    /** Venter til siden hører etter: det første den gjør, er å se om noe er nytt. */
    private Besoek inne(Browser nettleser) {
        Besoek besøk = Besoek.med(nettleser, port, 1280).loggInn(HVEM);
        besøk.side().waitForResponse(svar -> svar.url().contains("/oppgaver/puls"), () -> besøk.åpne(MINE));
        return besøk;
    }

    private static String rad(String oppgave) {
        return "[data-rad][id='o-" + oppgave + "']";
    }

    private static int tall(Page side) {
        return Integer.parseInt(side.locator(".faner a[aria-current] .antall").innerText().replaceAll("\\D", ""));
    }
}
