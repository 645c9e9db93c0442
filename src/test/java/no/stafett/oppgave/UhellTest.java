package no.stafett.oppgave;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import no.stafett.ApiKlient;
import no.stafett.Besoek;
import no.stafett.Flatetest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

/** Det som går galt for folk: feil knapp, to faner, en økt som går ut. Det som er skrevet, skal stå. */
@Flatetest
class UhellTest {
    private static final String HVEM = "barnehage.ansatt04";

    @Autowired
    private MockMvc nett;
    @LocalServerPort
    private int port;
    private String sak;
    private String oppgave;

    @BeforeEach
    void meld() {
        ApiKlient klient = new ApiKlient(nett, HVEM);
        sak = klient.nySak();
        oppgave = klient.oppgave(sak);
        klient.post("/oppgaver/" + oppgave + "/ta", null);
    }

    @Test
    void skal_fullføre_én_gang_ved_dobbeltklikk_og_tåle_tilbakeknappen(Browser nettleser) {
        try (Besoek besøk = inne(nettleser)) {
            Page side = besøk.side();
            svarNei(side);
            side.locator("[data-fullfoer]").dblclick();
            side.locator(".ferdig").waitFor();
            assertThat(besøk.les("/saker/" + sak + "/historikk").get("trinn").size()).isEqualTo(1);
            side.goBack();
            Besoek.ferdig(side);
            side.locator(".ds-alert[data-color=success]").waitFor();
            assertThat(side.locator("[data-fullfoer]").count()).isZero();
            assertThat(tekstfelt(side).inputValue()).as("det som ble levert").contains("leker lite");
        }
    }

    @Test
    void skal_la_den_som_skriver_velge_når_to_faner_har_samme_utkast(Browser nettleser) {
        try (Besoek besøk = inne(nettleser)) {
            Page andre = besøk.nyFane();
            andre.navigate(besøk.adresse("/oppgaver/" + oppgave));
            Besoek.ferdig(andre);
            tekstfelt(besøk.side()).fill("Skrevet i den første fanen.");
            lagret(besøk.side());
            tekstfelt(andre).fill("Skrevet i den andre fanen.");
            Locator valg = andre.locator("dialog.konflikt");
            valg.waitFor();
            assertThat(valg.innerText()).contains("Skrevet i den første fanen.").contains("Skrevet i den andre fanen.");
            valg.locator("button[value=mitt]").click();
            lagret(andre);
            besøk.åpne("/oppgaver/" + oppgave);
            assertThat(tekstfelt(besøk.side()).inputValue()).isEqualTo("Skrevet i den andre fanen.");
        }
    }

    @Test
    void skal_lagre_teksten_når_man_har_logget_inn_igjen_i_en_annen_fane(Browser nettleser) {
        try (Besoek besøk = inne(nettleser)) {
            besøk.mistØkten();
            tekstfelt(besøk.side()).fill("Skrevet etter at økten gikk ut.");
            besøk.side().locator("[data-lagret][data-tilstand=utlogget] a").waitFor();
            Page ny = besøk.nyFane();
            besøk.loggInn(ny, HVEM);
            ny.close();
            besøk.side().evaluate("window.dispatchEvent(new Event('focus'))");
            lagret(besøk.side());
            besøk.åpne("/oppgaver/" + oppgave);
            assertThat(tekstfelt(besøk.side()).inputValue()).isEqualTo("Skrevet etter at økten gikk ut.");
        }
    }

    @Test
    void skal_beholde_en_påbegynt_undring_når_økten_går_ut(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, 320).loggInn(HVEM).åpne("/saker/ny")) {
            Page side = besøk.side();
            side.fill("#fornavn", "Tiril");
            side.fill("#undring", "Vil ikke hjem om ettermiddagen.");
            lagret(side);
            besøk.mistØkten();
            besøk.loggInn(HVEM).åpne("/saker/ny");
            assertThat(side.inputValue("#undring")).as("en annens barn skal ikke dukke opp av seg selv").isEmpty();
            side.locator(".kladder li", new Page.LocatorOptions().setHasText("Tiril")).locator("a").click();
            assertThat(side.inputValue("#undring")).isEqualTo("Vil ikke hjem om ettermiddagen.");
            side.fill("#etternavn", "Lindås");
            lagret(side);
            assertThat(side.locator(".kladder").count()).as("det er fortsatt én kladd").isZero();
        }
    }

    @Test
    void skal_si_fra_om_en_tekst_som_er_for_lang_og_la_den_stå(Browser nettleser) {
        try (Besoek besøk = inne(nettleser)) {
            Page side = besøk.side();
            String lang = "Leker mest alene. ".repeat(6000);
            tekstfelt(side).fill(lang);
            lagret(side);
            svarNei(side);
            side.locator("[data-fullfoer]").click();
            side.locator(".ds-error-summary").waitFor();
            assertThat(side.locator(".ds-error-summary").innerText()).contains("Hva har du lagt merke til?");
            besøk.åpne("/oppgaver/" + oppgave);
            assertThat(tekstfelt(side).inputValue()).as("utkastet").isEqualTo(lang);
        }
    }

    @Test
    void skal_kunne_finne_ta_og_legge_tilbake_uten_skript(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page side = besøk.loggInn(HVEM).side();
            side.navigate(besøk.adresse("/oppgaver/" + oppgave));
            PlaywrightAssertions.assertThat(side.locator("noscript")).not().isEmpty();
            side.locator("form[action$='/legg-tilbake'] button").first().click();
            side.navigate(besøk.adresse("/oppgaver?fane=enheten"));
            side.navigate(besøk.adresse("/oppgaver/" + oppgave));
            side.locator("main form[action$='/ta'] button").click();
            PlaywrightAssertions.assertThat(side.locator("[data-kvittering]")).containsText("Du har tatt",
                    new LocatorAssertions.ContainsTextOptions());
            assertThat(side.locator("#skjema-tittel").innerText()).isNotBlank();
        }
    }

    @Test
    void skal_vise_rammen_også_når_siden_ikke_finnes(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, 1280).loggInn(HVEM).åpne("/finnes-ikke")) {
            assertThat(besøk.side().locator(".hovednav a").count()).isPositive();
        }
    }

    private Besoek inne(Browser nettleser) {
        return Besoek.med(nettleser, port, 1280).loggInn(HVEM).åpne("/oppgaver/" + oppgave);
    }

    private static Locator tekstfelt(Page side) {
        return side.locator(".fjs-form-field-textarea textarea").first();
    }

    private static void svarNei(Page side) {
        if (tekstfelt(side).inputValue().isEmpty()) {
            tekstfelt(side).fill("Ada leker lite med de andre.");
        }
        side.locator(".fjs-form-field-radio").first().locator(".fjs-inline-label").nth(1).locator("input").check();
    }

    private static void lagret(Page side) {
        side.locator("[data-lagret][data-tilstand=lagret]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
    }
}
