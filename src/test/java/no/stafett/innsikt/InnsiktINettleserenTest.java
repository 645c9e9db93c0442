package no.stafett.innsikt;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import no.stafett.ApiKlient;
import no.stafett.Besoek;
import no.stafett.Flatetest;
import no.stafett.felles.Forretningsklokke;
import no.stafett.innsikt.grep.Stanssaker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Lederen finner det som står fast, og gjør noe med det, på telefon og stor skjerm, med og uten skript. */
@Flatetest
class InnsiktINettleserenTest {

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
    private String sak;

    @BeforeEach
    void begynn() {
        sak = new ApiKlient(nett, "barnehage.ansatt32").nySak();
        sql.sql("update sak set opprettet = (opprettet at time zone 'Europe/Oslo' - interval '400 days') at time zone 'Europe/Oslo' where id = cast(? as uuid)").param(sak).update();
        sql.sql("update nivaaendring set tid = (tid at time zone 'Europe/Oslo' - interval '400 days') at time zone 'Europe/Oslo' where sak = cast(? as uuid)").param(sak).update();
        vakt.frisk(List.of(UUID.fromString(sak)));
    }

    @AfterEach
    void rydd() {
        sql.sql("update sak set status = 'avsluttet' where id = cast(? as uuid)").param(sak).update();
        vakt.frisk(List.of(UUID.fromString(sak)));
    }

    @ParameterizedTest
    @CsvSource({"320, true", "1280, true", "1280, false"})
    void skal_gå_fra_forsiden_til_neste_skritt_i_to_trykk_og_utsette_og_angre(int bredde, boolean skript, Browser nettleser) {
        try (Besoek leder = Besoek.med(nettleser, port, new Browser.NewContextOptions().setViewportSize(bredde, 900).setJavaScriptEnabled(skript))) {
            Page side = leder.loggInn("barnehage.styrer").side();
            side.click("nav.hovednav a[href='/innsikt']");
            side.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/innsikt-" + bredde + ".png")));
            Locator rad = rad(side);
            assertThat(rad.innerText()).contains("Undringen begynte for 400 dager siden", "Ta beslutningen", "Purr");
            rad.locator(".knapperad > a:not([data-grep]):not([data-vei])").click();
            assertThat(side.url()).endsWith("/saker/" + sak);
            leder.åpne("/innsikt?sorter=ventet");
            utsett(side);
            assertThat(rad(side).count()).isZero();
            assertThat(side.locator("#kvittering").innerText()).contains("Saken er utsatt");
            side.click("#kvittering button");
            assertThat(rad(side).count()).isEqualTo(1);
        }
    }

    /** Fra forsiden: innsikten, det beste grepet for saken, og knappen. Det hun skriver, er ikke trykk. */
    @ParameterizedTest
    @CsvSource({"320, true", "1280, true", "1280, false"})
    void skal_få_en_sak_videre_med_tre_trykk_fra_forsiden_og_se_at_den_er_borte(int bredde, boolean skript, Browser nettleser) {
        try (Stanssaker saker = new Stanssaker(nett, sql, vakt, klokke, "barnehage.ansatt34");
                Besoek leder = Besoek.med(nettleser, port, new Browser.NewContextOptions().setViewportSize(bredde, 900).setJavaScriptEnabled(skript))) {
            String stans = saker.evaluering(500);
            Page side = leder.loggInn("barnehage.styrer").side();
            side.click("nav.hovednav a[href='/innsikt']");
            side.locator("a[data-grep='ny-dato'][href*='" + stans + "']").click();
            side.fill("#dato", klokke.idag().plusDays(14).toString());
            side.fill("#grunn", "Møtet måtte flyttes.");
            side.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/innsikt-grep-" + bredde + ".png")));
            side.locator("main form[action='/innsikt/grep'] button").click();
            assertThat(side.locator("#kvittering").innerText()).contains("Ny dag er satt");
            assertThat(side.locator("#s-" + stans).count()).isZero();
            side.click("#kvittering button");
            assertThat(side.locator("#s-" + stans).count()).as("angret").isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"320, true", "1280, false"})
    void skal_velge_flere_og_gjøre_det_samme_med_dem(int bredde, boolean skript, Browser nettleser) {
        try (Stanssaker saker = new Stanssaker(nett, sql, vakt, klokke, "barnehage.ansatt34");
                Besoek leder = Besoek.med(nettleser, port, new Browser.NewContextOptions().setViewportSize(bredde, 900).setJavaScriptEnabled(skript))) {
            String en = saker.evaluering(501);
            String to = saker.evaluering(502);
            Page side = leder.loggInn("barnehage.styrer").åpne("/innsikt?antall=100&regel=evaluering-forfalt").side();
            side.check("#velg-" + en);
            side.check("#velg-" + to);
            side.selectOption("#flere-grep", "utsett");
            side.click("form#flere button");
            side.fill("#dato", klokke.idag().plusDays(4).toString());
            side.fill("#grunn", "Vi har planleggingsdager.");
            side.locator("main form[action='/innsikt/grep'] button").click();
            assertThat(side.locator("#kvittering").innerText()).contains("2 saker er utsatt");
            leder.åpne("/innsikt/utsatte");
            assertThat(side.locator("main").innerText()).contains("Vi har planleggingsdager.");
        }
    }

    private void utsett(Page side) {
        rad(side).locator("summary").click();
        side.fill("#til-" + sak, klokke.idag().plusDays(4).toString());
        side.fill("#grunn-" + sak, "Møtet er på fredag.");
        rad(side).locator("form.skjema button").click();
    }

    private Locator rad(Page side) {
        return side.locator("li.rad", new Page.LocatorOptions().setHas(side.locator("#s-" + sak)));
    }
}
