package no.stafett.innsikt;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import no.stafett.Besoek;
import no.stafett.Flatetest;
import no.stafett.felles.Forretningsklokke;
import no.stafett.innsikt.grep.Stanssaker;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Lederen åpner veien fra lista, ser hvor saken er, og går tilbake til et nivå den har vært på; på telefon og stor skjerm, med og uten skript. */
@Flatetest
class SaksveiINettleserenTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Stansvakt vakt;
    @Autowired
    private Forretningsklokke klokke;
    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"320, true, LIGHT", "768, true, DARK", "1280, true, LIGHT", "1280, false, LIGHT"})
    void skal_åpne_veien_fra_lista_og_se_et_nivå_saken_har_vært_på(int bredde, boolean skript, ColorScheme farger, Browser nettleser) {
        try (Stanssaker saker = new Stanssaker(nett, sql, vakt, klokke, "barnehage.ansatt30");
                Besoek leder = Besoek.med(nettleser, port, new Browser.NewContextOptions().setViewportSize(bredde, 900).setJavaScriptEnabled(skript).setColorScheme(farger))) {
            String sak = saker.utenMoete();
            Page side = leder.loggInn(Stanssaker.LEDER).åpne("/innsikt?antall=100&regel=moete-ikke-holdt").side();
            side.click("li.rad:has(#s-" + sak + ") a[data-vei]");
            assertThat(side.url()).endsWith("/innsikt/" + sak + "/vei");
            assertThat(side.locator("tr[aria-current=step]").innerText()).contains("Her nå");
            bilde(side, skript, "vei-" + bredde + "-" + farger + "-" + skript);
            side.locator("nav.hurtigvalg a").first().click();
            assertThat(side.locator("tr[data-steg]").count()).isEqualTo(5);
            assertThat(side.locator("tr[data-steg=trinn_0_5]").innerText()).contains("Nivå 1");
            bilde(side, skript, "vei0-" + bredde + "-" + farger + "-" + skript);
            assertThat((int) side.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(bredde);
        }
    }

    private static void bilde(Page side, boolean skript, String navn) {
        if (skript) {
            side.locator(".diagramlapp").first().waitFor();
            assertThat(side.locator(".diagramlapp").count()).isEqualTo(side.locator("tr[data-steg]").count());
        }
        side.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/" + navn + ".png")));
        side.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        side.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/" + navn + "-utskrift.png")));
        side.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }
}
