package no.stafett.handlingsveileder.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import no.stafett.Besoek;
import no.stafett.Flatetest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fyll ut og skriv ut: det som skrives, står på arket, og ingen andre steder. */
@Flatetest
class UtfyllingTest {

    private static final String SKREVET = "Går fra leken når det blir mange. Sier at hun heller vil være inne.";
    private static final String TIL_UTSKRIFT = "window.dispatchEvent(new Event('beforeprint'))";

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient sql;

    @Test
    void skal_skrive_ut_det_som_er_fylt_ut_uten_å_sende_noe(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, 1280).loggInn("barnehage.ansatt")) {
            Page side = besøk.side();
            long utkast = antall();
            List<String> sendt = new ArrayList<>();
            side.onRequest(ett -> {
                if (!"GET".equals(ett.method())) {
                    sendt.add(ett.method() + " " + ett.url());
                }
            });
            besøk.åpne("/verktoey/undringsnotat/fyll");
            side.fill("#ark-gjelder", "A.L.");
            side.locator(".fjs-form-field-textarea textarea").first().fill(SKREVET);
            side.evaluate(TIL_UTSKRIFT);
            side.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(side.locator("[data-ark]").innerText()).contains("A.L.", SKREVET, "Hva har du sett og hørt?");
            assertThat(side.locator(".fjs-container").isVisible()).isFalse();
            assertThat(sendt).isEmpty();
            assertThat(antall()).isEqualTo(utkast);
        }
    }

    @Test
    void skal_ikke_skrive_ut_felt_som_ikke_gjelder(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, 1280).loggInn("barnehage.ansatt")) {
            Page side = besøk.åpne("/verktoey/bekymringsmelding/fyll").side();
            int uten = ark(side);
            side.locator(".fjs-form-field-radio").filter(new Locator.FilterOptions().setHasText("Vet foresatte om meldingen?"))
                    .getByLabel("Ja", new Locator.GetByLabelOptions().setExact(true)).check();
            side.getByText("Hva vet foresatte, og hvordan").first().waitFor();
            assertThat(ark(side)).isGreaterThan(uten);
        }
    }

    @Test
    void skal_spørre_før_noe_går_tapt(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, 1280).loggInn("barnehage.ansatt")) {
            Page side = besøk.åpne("/verktoey/undringsnotat/fyll").side();
            List<String> spurt = new ArrayList<>();
            side.onDialog(dialog -> {
                spurt.add(dialog.type());
                dialog.accept();
            });
            side.locator(".fjs-form-field-textarea textarea").first().fill(SKREVET);
            side.navigate(besøk.adresse("/verktoey"));
            assertThat(spurt).containsExactly("beforeunload");
        }
    }

    @Test
    void skal_komme_til_verktøyet_med_en_lenke_også_når_man_må_logge_inn_først(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, 320)) {
            Page side = besøk.åpne("/verktoey/tiltaksplan").side();
            side.fill("#brukernavn", "barnehage.ansatt");
            side.fill("#passord", "stafett");
            side.click("form:has(#brukernavn) button[type=submit]");
            side.waitForURL(adresse -> adresse.contains("/verktoey/tiltaksplan"));
            assertThat(side.locator("h1").innerText()).isEqualTo("Tiltaksplan");
        }
    }

    @Test
    void skal_laste_hvert_skjema_i_nettleseren(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, 1280).loggInn("barnehage.ansatt")) {
            List<String> feil = new ArrayList<>();
            besøk.side().onConsoleMessage(melding -> {
                if ("error".equals(melding.type())) {
                    feil.add(melding.text());
                }
            });
            List<String> skjemaer = besøk.les("/verktoey").valueStream().map(v -> v.path("fyllUt").asString("")).filter(sti -> !sti.isEmpty()).toList();
            for (String sti : skjemaer) {
                besøk.åpne(sti);
                assertThat(ark(besøk.side())).as(sti).isGreaterThan(4);
            }
            assertThat(feil).isEmpty();
        }
    }

    /** Feltene på arket. */
    private static int ark(Page side) {
        side.evaluate(TIL_UTSKRIFT);
        return side.locator("[data-ark] .blankett-ledetekst").count();
    }

    private long antall() {
        return sql.sql("select (select count(*) from utkast) + (select count(*) from svar)").query(Long.class).single();
    }
}
