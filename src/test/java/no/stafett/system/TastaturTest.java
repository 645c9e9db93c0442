package no.stafett.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import no.stafett.Besoek;
import no.stafett.Flatetest;
import no.stafett.Tastatur;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Alt arbeidet uten mus: fra innlogging til et fullført trinn, og det skal hele tiden synes hvor man er. */
@Flatetest
class TastaturTest {
    @LocalServerPort
    private int port;
    private Page side;
    private Tastatur tastatur;

    @Test
    void skal_kunne_melde_ta_legge_tilbake_og_fullføre_uten_mus(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, 1280)) {
            side = besøk.side();
            tastatur = new Tastatur(side);
            loggInn(besøk);
            meldUndring(besøk);
            leggTilbakeOgTaFraLista(besøk);
            fullførTrinnet();
        }
    }

    @Test
    void skal_vise_snarveiene_og_la_dem_slås_av(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, 1280)) {
            side = besøk.loggInn("barnehage.ansatt03").side();
            tastatur = new Tastatur(side);
            tastatur.trykk("?");
            side.locator("#tastaturhjelp[open]").waitFor();
            tastatur.til("[data-snarveibryter]");
            tastatur.trykk("Space");
            tastatur.trykk("Escape");
            tastatur.trykk("n");
            tastatur.trykk("?");
            assertThat(side.url()).isEqualTo(besøk.adresse("/"));
            assertThat(side.locator("#tastaturhjelp[open]").count()).isZero();
        }
    }

    private void loggInn(Besoek besøk) {
        besøk.åpne("/logg-inn");
        tastatur.trykk("Tab");
        assertThat(tastatur.iFokus(".ds-skip-link")).as("hopp til innholdet er det første stoppet").isTrue();
        assertThat(side.locator(".ds-skip-link").boundingBox().y).isNotNegative();
        tastatur.trykk("Enter");
        tastatur.til("#brukernavn");
        tastatur.skriv("barnehage.ansatt03");
        tastatur.til("#passord");
        tastatur.skriv("stafett");
        tastatur.trykk("Enter");
        side.waitForURL(besøk.adresse("/"));
    }

    private void meldUndring(Besoek besøk) {
        tastatur.trykk("n");
        side.waitForURL(besøk.adresse("/saker/ny"));
        tastatur.til("#fornavn");
        tastatur.skriv("Ada");
        tastatur.til("#etternavn");
        tastatur.skriv("Lindås");
        tastatur.til("#foedselsdato");
        tastatur.skriv("05042020");
        tastatur.til("#undring");
        tastatur.skriv("Ada leker mest alene ute. Snarveiene n, j, k, t og u er bare bokstaver her.");
        tastatur.til("main form button[type=submit]");
        tastatur.trykk("Enter");
        side.waitForURL(adresse -> adresse.contains("/oppgaver/"));
    }

    private void leggTilbakeOgTaFraLista(Besoek besøk) {
        Besoek.ferdig(side);
        tastatur.trykk("u");
        side.waitForURL(adresse -> adresse.contains("/oppgaver") && !adresse.contains("/oppgaver/"));
        tastatur.til(".faner a[href*=ledige]");
        tastatur.trykk("Enter");
        side.waitForURL(adresse -> adresse.contains("fane=ledige"));
        tastatur.trykk("j");
        String første = side.evaluate("document.activeElement.href").toString();
        tastatur.trykk("j");
        tastatur.trykk("k");
        assertThat(side.evaluate("document.activeElement.href")).isEqualTo(første);
        assertThat(tastatur.synes()).as("raden man står på, synes").isTrue();
        tastatur.trykk("t");
        side.locator("[data-kvittering]:not(:empty)").waitFor();
        tastatur.til(".faner a[href*=mine]");
        tastatur.trykk("Enter");
        side.waitForURL(adresse -> adresse.contains("fane=mine"));
        tastatur.trykk("j");
        tastatur.trykk("Enter");
        side.waitForURL(adresse -> adresse.contains("/oppgaver/"));
    }

    private void fullførTrinnet() {
        Besoek.ferdig(side);
        tastatur.til(".fjs-form-field-textarea textarea");
        if (side.locator(".fjs-form-field-textarea textarea").first().inputValue().isEmpty()) {
            tastatur.skriv("Leker mest alene ute.");
        }
        tastatur.til(".fjs-form-field-radio input");
        tastatur.trykk("ArrowDown");
        if (!"nei".equals(side.evaluate("document.activeElement.value"))) {
            tastatur.trykk("Space");
        }
        tastatur.til("[data-fullfoer]");
        tastatur.trykk("Enter");
        side.locator(".ferdig").waitFor();
    }
}
