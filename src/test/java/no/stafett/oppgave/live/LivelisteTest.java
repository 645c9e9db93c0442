package no.stafett.oppgave.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
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
    private static final String LEDIGE = "/oppgaver?fane=ledige&sorter=alder";
    private static final String VARSEL = ".live button";

    @Autowired
    private MockMvc nett;
    @LocalServerPort
    private int port;
    private ApiKlient kollega;
    private String oppgave;

    @BeforeEach
    void meld() {
        kollega = new ApiKlient(nett, "barnehage.ansatt36");
        oppgave = kollega.oppgave(kollega.nySak());
    }

    @Test
    void skal_si_fra_om_nytt_uten_å_flytte_det_man_leser(Browser nettleser) {
        try (Besoek besøk = inne(nettleser)) {
            Page side = besøk.side();
            side.locator("[data-rad] a.rad-lenke").first().focus();
            String fokus = side.evaluate("document.activeElement.href").toString();
            List<?> før = (List<?>) side.evaluate("[...document.querySelectorAll('[data-rad]')].map((rad) => rad.id)");
            int tall = tall(side);
            kollega.nySak();
            PlaywrightAssertions.assertThat(side.locator(VARSEL)).containsText("1 endring");
            assertThat(tall(side)).isEqualTo(tall + 1);
            assertThat(side.evaluate("[...document.querySelectorAll('[data-rad]')].map((rad) => rad.id)")).isEqualTo(før);
            assertThat(side.evaluate("document.activeElement.href")).isEqualTo(fokus);
            assertThat(side.locator(".live").getAttribute("role")).isEqualTo("status");
            assertThat(new AxeBuilder(side).include("main").analyze().getViolations()).isEmpty();
        }
    }

    @Test
    void skal_vise_det_nye_når_man_ber_om_det(Browser nettleser) {
        try (Besoek besøk = inne(nettleser)) {
            Page side = besøk.side();
            int før = side.locator("[data-rad]").count();
            String ny = kollega.oppgave(kollega.nySak());
            side.locator(VARSEL).waitFor();
            side.locator(VARSEL).press("Enter");
            PlaywrightAssertions.assertThat(side.locator(VARSEL)).hasCount(0);
            if (før < 30) {
                PlaywrightAssertions.assertThat(side.locator("#o-" + ny)).hasCount(1);
                assertThat(side.evaluate("document.activeElement.closest('[data-rad]')?.id")).isEqualTo("o-" + ny);
            }
        }
    }

    @Test
    void skal_merke_raden_når_en_kollega_tar_oppgaven(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, 1280).loggInn(HVEM)) {
            Page side = finn(besøk);
            Locator rad = side.locator("[data-rad][id='o-" + oppgave + "']");
            kollega.post("/oppgaver/" + oppgave + "/ta", null);
            rad.locator("[data-borte]").waitFor();
            PlaywrightAssertions.assertThat(side.locator(VARSEL)).isVisible();
            kollega.post("/oppgaver/" + oppgave + "/legg-tilbake", null);
            PlaywrightAssertions.assertThat(rad.locator("[data-borte]")).hasCount(0);
        }
    }

    @Test
    void skal_spørre_selv_der_strømmen_er_stengt(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, 1280).loggInn(HVEM)) {
            besøk.side().route("**/api/v1/live", Route::abort);
            besøk.åpne(LEDIGE);
            int tall = tall(besøk.side());
            kollega.nySak();
            besøk.side().locator(VARSEL).waitFor();
            assertThat(tall(besøk.side())).isEqualTo(tall + 1);
        }
    }

    @Test
    void skal_ikke_si_fra_om_det_man_gjorde_selv(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, 1280).loggInn(HVEM)) {
            Page side = finn(besøk);
            side.locator("[data-rad][id='o-" + oppgave + "'] [data-snarvei=t]").click();
            side.locator("[data-kvittering]:not(:empty)").waitFor();
            side.waitForTimeout(5000);
            assertThat(side.locator(VARSEL).count()).isZero();
        }
    }

    private Besoek inne(Browser nettleser) {
        Besoek besøk = Besoek.med(nettleser, port, 1280).loggInn(HVEM);
        side(besøk, LEDIGE);
        return besøk;
    }

    /** Venter til siden hører etter: det første den gjør, er å se om noe er nytt. */
    private static void side(Besoek besøk, String sti) {
        besøk.side().waitForResponse(svar -> svar.url().contains("/oppgaver/puls"), () -> besøk.åpne(sti));
    }

    /** Siden i lista der oppgaven er. */
    private Page finn(Besoek besøk) {
        side(besøk, LEDIGE);
        Page side = besøk.side();
        while (side.locator("[data-rad][id='o-" + oppgave + "']").count() == 0) {
            String neste = side.locator("a[href*='etter=']").getAttribute("href");
            side(besøk, neste);
        }
        return side;
    }

    private static int tall(Page side) {
        return Integer.parseInt(side.locator(".faner a[aria-current] .antall").innerText().replaceAll("\\D", ""));
    }
}
