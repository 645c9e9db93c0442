package no.stafett.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import no.stafett.Besoek;
import no.stafett.Flatetest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Alt arbeidet uten mus: fra innlogging til et fullført trinn, og det skal hele tiden synes hvor man er. */
@Flatetest
class TastaturTest {
    private static final String ANTALL_STOPP = "document.querySelectorAll('a, button, input, select, textarea, summary, [tabindex]').length";
    private static final int ROM_FOR_NETTLESERENS_EGNE = 10;
    private static final String I_FOKUS = "document.activeElement?.matches('%s') ?? false";
    private static final String SYNES = """
            (() => { const her = document.activeElement; if (her === document.body) return true; const ramme = her.closest('[data-rad], .fjs-input-group') ?? her;
              const synlig = (e) => { const s = getComputedStyle(e); return s.outlineStyle !== 'none' || s.boxShadow !== 'none'; };
              return synlig(her) || synlig(ramme); })()""";

    @LocalServerPort
    private int port;
    private Page side;

    @Test
    void skal_kunne_melde_ta_legge_tilbake_og_fullføre_uten_mus(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, 1280)) {
            side = besøk.side();
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
            trykk("?");
            side.locator("#tastaturhjelp[open]").waitFor();
            til("[data-snarveibryter]");
            trykk("Space");
            trykk("Escape");
            trykk("n");
            trykk("?");
            assertThat(side.url()).isEqualTo(besøk.adresse("/"));
            assertThat(side.locator("#tastaturhjelp[open]").count()).isZero();
        }
    }

    private void loggInn(Besoek besøk) {
        besøk.åpne("/logg-inn");
        trykk("Tab");
        assertThat(iFokus(".ds-skip-link")).as("hopp til innholdet er det første stoppet").isTrue();
        assertThat(side.locator(".ds-skip-link").boundingBox().y).isNotNegative();
        trykk("Enter");
        til("#brukernavn");
        skriv("barnehage.ansatt03");
        til("#passord");
        skriv("stafett");
        trykk("Enter");
        side.waitForURL(besøk.adresse("/"));
    }

    private void meldUndring(Besoek besøk) {
        trykk("n");
        side.waitForURL(besøk.adresse("/saker/ny"));
        til("#fornavn");
        skriv("Ada");
        til("#etternavn");
        skriv("Lindås");
        til("#foedselsdato");
        skriv("05042020");
        til("#undring");
        skriv("Ada leker mest alene ute. Snarveiene n, j, k, t og u er bare bokstaver her.");
        til("main form button[type=submit]");
        trykk("Enter");
        side.waitForURL(adresse -> adresse.contains("/oppgaver/"));
    }

    private void leggTilbakeOgTaFraLista(Besoek besøk) {
        Besoek.ferdig(side);
        trykk("u");
        side.waitForURL(adresse -> adresse.contains("/oppgaver") && !adresse.contains("/oppgaver/"));
        til(".faner a[href*=ledige]");
        trykk("Enter");
        side.waitForURL(adresse -> adresse.contains("fane=ledige"));
        trykk("j");
        String første = side.evaluate("document.activeElement.href").toString();
        trykk("j");
        trykk("k");
        assertThat(side.evaluate("document.activeElement.href")).isEqualTo(første);
        assertThat(synes()).as("raden man står på, synes").isTrue();
        trykk("t");
        side.locator("[data-kvittering]:not(:empty)").waitFor();
        til(".faner a[href*=mine]");
        trykk("Enter");
        side.waitForURL(adresse -> adresse.contains("fane=mine"));
        trykk("j");
        trykk("Enter");
        side.waitForURL(adresse -> adresse.contains("/oppgaver/"));
    }

    private void fullførTrinnet() {
        Besoek.ferdig(side);
        til(".fjs-form-field-textarea textarea");
        if (side.locator(".fjs-form-field-textarea textarea").first().inputValue().isEmpty()) {
            skriv("Leker mest alene ute.");
        }
        til(".fjs-form-field-radio input");
        trykk("ArrowDown");
        if (!"nei".equals(side.evaluate("document.activeElement.value"))) {
            trykk("Space");
        }
        til("[data-fullfoer]");
        trykk("Enter");
        side.locator(".ferdig").waitFor();
    }

    /** Tabulerer til elementet, høyst én runde, og ser etter at hvert stopp på veien synes. Utenfor siden rår nettleseren. */
    private void til(String element) {
        int enRunde = (Integer) side.evaluate(ANTALL_STOPP) + ROM_FOR_NETTLESERENS_EGNE;
        for (int n = 0; n < enRunde; n++) {
            trykk("Tab");
            assertThat(synes()).as("fokus synes på " + side.evaluate("document.activeElement.outerHTML.slice(0, 200)")).isTrue();
            if (iFokus(element)) {
                return;
            }
        }
        throw new AssertionError("Kom ikke til " + element + " på " + side.url());
    }

    private boolean synes() {
        return (Boolean) side.evaluate(SYNES);
    }

    private boolean iFokus(String element) {
        return (Boolean) side.evaluate(I_FOKUS.formatted(element));
    }

    private void trykk(String tast) {
        side.keyboard().press(tast);
    }

    private void skriv(String tekst) {
        side.keyboard().type(tekst);
    }
}
