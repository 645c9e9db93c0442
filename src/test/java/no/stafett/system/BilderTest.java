package no.stafett.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Besoek;
import no.stafett.Eksempelsaker;
import no.stafett.Flatetest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Bildene i README. De tas på nytt med {@code ./mvnw test -Dtest=BilderTest -Dstafett.bilder=ja}; klokka, navnene og
 * databasen er da alltid de samme. Ellers prøves bare at hver side lar seg ta, og at bildet finnes.
 */
@Flatetest
class BilderTest {
    private static final Path MAPPE = Path.of("src/docs/bilder");
    private static final boolean SKRIV = "ja".equals(System.getProperty("stafett.bilder"));
    private static final Instant TIRSDAG = Instant.parse("2026-11-24T08:41:00Z");
    private static final int STØRST = 200_000;

    private static final Browser.NewContextOptions STØRRELSE = new Browser.NewContextOptions().setViewportSize(1280, 800);

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext program;
    @Autowired
    private MockMvc nett;

    @Test
    void skal_ha_et_bilde_av_hver_hovedside(Browser nettleser) throws IOException {
        still();
        Eksempelsaker saker = Eksempelsaker.lag(nett);
        try (Besoek besøk = Besoek.med(nettleser, port, STØRRELSE)) {
            ta(besøk.åpne("/logg-inn"), "logg-inn");
        }
        alle(nettleser, "barnehage.ansatt", sider(saker));
        alle(nettleser, "fagansvarlig", redigering());
    }

    private void alle(Browser nettleser, String hvem, Map<String, String> sider) throws IOException {
        still();
        try (Besoek besøk = Besoek.med(nettleser, port, STØRRELSE).loggInn(hvem)) {
            for (Map.Entry<String, String> bilde : sider.entrySet()) {
                still();
                ta(besøk.åpne(bilde.getValue()), bilde.getKey());
            }
        }
    }

    private Map<String, String> redigering() {
        ApiKlient hun = new ApiKlient(nett, "fagansvarlig");
        String utkast = hun.post("/handlingsveiledere/utkast", Map.of("tjeneste", "barnehage", "navn", "Etter møtet i november")).tekst("utkastId");
        Map<String, String> sider = new LinkedHashMap<>();
        sider.put("trinn", "/handlingsveiledere/utkast/" + utkast + "/trinn/nivaa_1.bpmn");
        sider.put("diagram", "/handlingsveiledere/utkast/" + utkast + "/diagram/nivaa_1.bpmn");
        sider.put("handlingsveiledere", "/handlingsveiledere");
        return sider;
    }

    private static Map<String, String> sider(Eksempelsaker saker) {
        Map<String, String> sider = new LinkedHashMap<>();
        sider.put("min-dag", "/");
        sider.put("oppgaver", "/oppgaver?fane=enheten");
        sider.put("oppgave", "/oppgaver/" + saker.beslutning());
        sider.put("saker", "/saker");
        sider.put("sak", "/saker/" + saker.nivaa2());
        sider.put("ny-undring", "/saker/ny");
        sider.put("verktoey", "/verktoey");
        sider.put("akutt", "/saker/" + saker.fersk() + "/akutt");
        return sider;
    }

    private void still() {
        if (SKRIV) {
            Klokkestiller.still(program, TIRSDAG);
        }
    }

    private static void ta(Besoek besøk, String navn) throws IOException {
        Path fil = MAPPE.resolve(navn + ".png");
        besøk.side().evaluate("document.fonts.ready.then(() => new Promise((ferdig) => requestAnimationFrame(() => requestAnimationFrame(ferdig))))");
        byte[] bilde = besøk.side().screenshot(new Page.ScreenshotOptions().setAnimations(
                com.microsoft.playwright.options.ScreenshotAnimations.DISABLED));
        if (SKRIV) {
            Files.write(fil, bilde);
        }
        assertThat(fil).exists();
        assertThat(Files.size(fil)).as(navn).isLessThan(STØRST);
    }
}
