package no.stafett;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Nettleseren prøvene bruker, er der og kjører skript. */
@Nettlesertest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NettleservalgTest {

    @Test
    void skal_kjøre_skript_på_en_side(Browser nettleser) {
        try (BrowserContext vindu = nettleser.newContext()) {
            assertThat(vindu.newPage().evaluate("() => ['Stafett', navigator.webdriver].join(' ')")).isEqualTo("Stafett true");
        }
    }
}
