package no.stafett.oppgave.hopp;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Besoek;
import no.stafett.Flatetest;
import no.stafett.Saksgang;
import no.stafett.Tastatur;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

/** Bare tastaturet: hoppe over et trinn, fylle ut for en annen, og lese loggen ved siden av. */
@Flatetest
class HoppINettleserenTest {

    private static final String HUN = "barnehage.ansatt17";

    @Autowired
    private MockMvc nett;
    @LocalServerPort
    private int port;
    private ApiKlient hun;
    private String sak;
    private String oppgave;

    @BeforeEach
    void gåTilTrinnet() {
        hun = new ApiKlient(nett, HUN);
        Saksgang gang = Saksgang.ny(hun);
        gang.fullfoer(Map.of());
        gang.fullfoer(Map.of());
        sak = gang.sak();
        oppgave = gang.oppgave();
        hun.post("/oppgaver/" + oppgave + "/ta", null);
        hun.post("/saker/" + sak + "/logg", Map.of("slag", "notat", "tekst", "Skrevet i loggen."));
    }

    @Test
    void skal_hoppe_over_med_en_grunn(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, 1280)) {
            Page side = åpne(besøk);
            Tastatur tastatur = new Tastatur(side);
            assertThat(side.locator("#hopp-grunn").isVisible()).as("foldet").isFalse();
            tastatur.til(".hopp > summary");
            tastatur.trykk("Enter");
            tastatur.til("#hopp-grunn");
            tastatur.skriv("   ");
            tastatur.til(".hopp button");
            tastatur.trykk("Enter");
            side.locator(".ds-error-summary a[href='#hopp-grunn']").waitFor();
            Besoek.ferdig(side);
            assertThat(tastatur.iFokus(".ds-error-summary")).isTrue();
            tastatur.til("#hopp-grunn");
            tastatur.skriv("Lederen var med fra første dag.");
            tastatur.til(".hopp button");
            tastatur.trykk("Enter");
            side.locator(".ferdig").waitFor();
            assertThat(side.locator("h1").textContent()).contains("er hoppet over");
            assertThat(hun.get("/oppgaver/" + oppgave).tekst("status")).isEqualTo("fullfoert");
        }
    }

    @Test
    void skal_fylle_ut_for_en_annen(Browser nettleser) {
        String kollega = new ApiKlient(nett, "barnehage.ansatt18").get("/meg").tekst("navn");
        hun.put("/oppgaver/" + oppgave + "/utkast", Map.of("svar", Map.of("typeDroefting", "leder", "deltakere", "Leder og pedagog",
                "raad", "Del gruppa i to.", "beslutning", "Vi snakker med mor.", "dato", "2026-05-04")), Map.of("If-None-Match", "*"));
        try (Besoek besøk = Besoek.med(nettleser, port, 1280)) {
            Page side = åpne(besøk);
            Tastatur tastatur = new Tastatur(side);
            tastatur.til(".vegne > summary");
            tastatur.trykk("Enter");
            tastatur.til("#paaVegneAv");
            tastatur.skriv(kollega);
            assertThat(side.evaluate("document.querySelector('#paaVegneAv').selectedOptions[0].textContent")).isEqualTo(kollega);
            tastatur.til("[data-fullfoer]");
            tastatur.trykk("Enter");
            side.locator(".ferdig").waitFor();
            assertThat(hun.get("/saker/" + sak + "/logg/svar").innhold().get(0).path("paaVegneAv").asString()).isEqualTo(kollega);
        }
    }

    @Test
    void skal_ha_loggen_åpen_ved_siden_av_og_foldet_på_telefonen(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, 1280)) {
            Page side = åpne(besøk);
            side.locator(".loggkort-liste >> text=Skrevet i loggen.").waitFor();
        }
        try (Besoek besøk = Besoek.med(nettleser, port, 390)) {
            Page side = åpne(besøk);
            Tastatur tastatur = new Tastatur(side);
            assertThat(side.locator(".loggkort-liste").count()).as("ikke hentet før noen vil lese").isZero();
            tastatur.til(".loggkort summary");
            tastatur.trykk("Enter");
            side.locator(".loggkort-liste >> text=Skrevet i loggen.").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
            assertThat((Integer) side.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        }
    }

    /** Med alt som er foldet, åpent, og med en feil i skjemaet. */
    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "320, DARK"})
    void skal_være_tilgjengelig_med_alt_åpent(int bredde, ColorScheme farger, Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, new Browser.NewContextOptions().setViewportSize(bredde, 900).setColorScheme(farger))) {
            Page side = åpne(besøk);
            side.locator(".hopp > summary").click();
            side.locator(".hopp button").click();
            side.locator("#feil-hopp-grunn").waitFor();
            Besoek.ferdig(side);
            side.evaluate("document.querySelectorAll('.oppgave details').forEach((del) => { del.open = true; })");
            side.locator(".loggkort-liste").waitFor();
            side.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/hopp-" + bredde + ".png")));
            assertThat((Integer) side.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(bredde);
            side.evaluate(AxeBuilder.getAxeScript());
            assertThat((List<?>) side.evaluate("""
                    async () => (await axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } })).violations
                      .map((regel) => `${regel.id}: ${regel.nodes.slice(0, 3).map((node) => node.html.slice(0, 200)).join(' | ')}`)""")).isEmpty();
        }
    }

    private Page åpne(Besoek besøk) {
        return besøk.loggInn(HUN).åpne("/oppgaver/" + oppgave).side();
    }
}
