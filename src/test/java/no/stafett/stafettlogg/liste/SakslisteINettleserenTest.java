package no.stafett.stafettlogg.liste;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import no.stafett.ApiKlient;
import no.stafett.Besoek;
import no.stafett.Flatetest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

/** Sakslista slik den brukes: med tastaturet, og tilbake dit man var. */
@Flatetest
class SakslisteINettleserenTest {

    private static final String I_FOKUS = "document.activeElement.id";

    @LocalServerPort
    private int port;
    @Autowired
    private MockMvc nett;

    @BeforeEach
    void lagSaker() {
        ApiKlient mina = new ApiKlient(nett, "barnehage.ansatt");
        for (int n = 0; n < 3; n++) {
            mina.nySak();
        }
    }

    @Test
    void skal_komme_tilbake_til_raden_i_den_samme_lista(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, 1280).loggInn("barnehage.ansatt")) {
            Page side = besøk.åpne("/saker?nivaa=0&sorter=evaluering").side();
            side.keyboard().press("j");
            side.keyboard().press("j");
            String rad = side.evaluate(I_FOKUS).toString();
            assertThat(rad).startsWith("s-");
            side.keyboard().press("Enter");
            side.waitForURL(adresse -> adresse.matches(".*/saker/[0-9a-f-]{36}.*"));
            side.click(".brodsmuler a[href^='/saker']");
            side.waitForURL(adresse -> adresse.contains("sorter=evaluering") && adresse.contains("nivaa=0"));
            assertThat(side.evaluate(I_FOKUS)).isEqualTo(rad);
        }
    }

    @Test
    void skal_ikke_huske_det_man_søkte_på(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, 1280).loggInn("barnehage.ansatt")) {
            Page side = besøk.åpne("/saker?nivaa=0").side();
            side.fill("#soek", "ada");
            side.keyboard().press("Enter");
            side.waitForURL(adresse -> adresse.contains("soek=s1_") && adresse.contains("nivaa=0"));
            String lista = side.url();
            assertThat(side.locator("#soek").inputValue()).isEqualTo("ada");
            assertThat(side.evaluate("JSON.stringify({ ...sessionStorage, ...localStorage })").toString()).doesNotContainIgnoringCase("ada");
            side.locator(".rad-lenke").first().click();
            side.waitForURL(adresse -> adresse.matches(".*/saker/[0-9a-f-]{36}.*"));
            side.click(".brodsmuler a[href^='/saker?']");
            side.waitForURL(adresse -> adresse.startsWith(lista));
            assertThat(side.locator("#soek").inputValue()).isEqualTo("ada");
        }
    }

    @Test
    void skal_ikke_huske_det_noen_har_skrevet_i_adressen(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, 1280).loggInn("barnehage.ansatt")) {
            Page side = besøk.åpne("/saker?soek=AL").side();
            side.locator(".rad-lenke").first().click();
            side.waitForURL(adresse -> adresse.matches(".*/saker/[0-9a-f-]{36}.*"));
            assertThat(side.locator(".brodsmuler a").first().getAttribute("href")).startsWith("/saker#s-");
        }
    }

    @Test
    void skal_ha_det_valgte_i_adressen_uten_skript_og_på_en_liten_skjerm(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, new Browser.NewContextOptions().setViewportSize(320, 800).setJavaScriptEnabled(false))
                .loggInn("barnehage.ansatt")) {
            Page side = besøk.åpne("/saker").side();
            side.selectOption("#nivaa", "0");
            side.selectOption("#sorter", "aktivitet");
            side.click("form.filter[method=get] button");
            assertThat(side.url()).contains("nivaa=0", "sorter=aktivitet");
            assertThat(side.locator("#sorter").inputValue()).isEqualTo("aktivitet");
            assertThat(side.locator(".rad").count()).isPositive();
        }
    }
}
