package no.stafett.handlingsveileder.flate;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.regex.Pattern;
import no.stafett.Besoek;
import no.stafett.Flatetest;
import no.stafett.Trespraak;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Sidene der modeller redigeres, på tre språk, smalt, forstørret og bredt, lyst og mørkt. */
@Flatetest
class RedigeringUuTest {

    @LocalServerPort
    private int port;

    @Test
    void skal_følge_reglene_på_sidene_der_modeller_redigeres(Browser nettleser, @Autowired ApplicationContext program) {
        Utkastproeve utkast = Utkastproeve.lag(program, "fagansvarlig", "9901.barnehage");
        try (Trespraak alle = Trespraak.med(nettleser, port, "fagansvarlig")) {
            for (String sti : List.of("/diagram/nivaa_1.bpmn", "/skjema/undring.form", "/tabell/frister.dmn")) {
                alle.ser(sti, ett -> åpne(ett, utkast, sti)).ogBredt();
            }
            alle.ser("et trinn er valgt", ett -> {
                åpne(ett, utkast, "/diagram/nivaa_1.bpmn");
                ett.side().locator("[data-del=trinn_1_1]").click();
            }).ogBredt();
            alle.ser("noe må rettes", ett -> {
                åpne(ett, utkast, "/skjema/undring.form");
                ett.side().locator("[data-del=felt_akuttSjekk]").click();
                ett.side().locator("[data-felt=required]").uncheck();
                ett.side().locator("[data-egenskaper] .modellfeil").waitFor();
            }).ogBredt();
            assertThat(alle.brudd()).isEmpty();
        }
    }

    private static void åpne(Besoek ett, Utkastproeve utkast, String sti) {
        ett.åpne("/handlingsveiledere/utkast/" + utkast.id() + sti);
        ett.side().locator("[data-modell] .modelldel").first().waitFor();
        PlaywrightAssertions.assertThat(ett.side().locator(".modellstatus").first()).not().hasText(Pattern.compile("^(Ser over|Checking).*"));
    }
}
