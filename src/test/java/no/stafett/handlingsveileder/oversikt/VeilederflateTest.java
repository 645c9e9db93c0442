package no.stafett.handlingsveileder.oversikt;

import static no.stafett.handlingsveileder.Modellkommune.ANSATT;
import static no.stafett.handlingsveileder.Modellkommune.FAG;
import static no.stafett.handlingsveileder.Modellkommune.FAG2;
import static no.stafett.handlingsveileder.Modellkommune.KOORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import no.stafett.Besoek;
import no.stafett.Flatetest;
import no.stafett.Trespraak;
import no.stafett.handlingsveileder.Modellkommune;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Sidene i en nettleser: alle kan bruke dem, og et utkast kommer helt fram til en sak. */
@Flatetest
class VeilederflateTest {

    @LocalServerPort
    private int port;
    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    private Modellkommune kommune;

    @BeforeEach
    void lagKommunen() {
        kommune = Modellkommune.ny("9968", nett, sql);
    }

    @Test
    void skal_kunne_brukes_av_alle_i_hver_tilstand(Browser nettleser) {
        String arbeid = kommune.endret("Under arbeid", "Et annet navn");
        kommune.lagre(FAG, arbeid, 2, "nivaa_1.bpmn", "<feil");
        String sendt = kommune.endret("Til godkjenning", "Et annet navn til");
        kommune.som(FAG).post("/handlingsveiledere/utkast/" + sendt + "/publiser", Map.of("versjon", 2, "merknad", "Nytt navn"));
        try (Trespraak alle = Trespraak.med(nettleser, port, kommune.bruker(FAG2))) {
            alle.ser("åpnet", ett -> ett.åpne("/handlingsveiledere").side().evaluate("document.querySelectorAll('main details').forEach((en) => { en.open = true; })")).ogBredt();
            alle.ser("låst", ett -> ett.åpne("/handlingsveiledere/utkast/" + arbeid).side().evaluate("document.querySelectorAll('main details').forEach((en) => { en.open = true; })")).ogBredt();
            alle.ser("/handlingsveiledere/utkast/" + sendt).ogBredt();
            alle.ser("/handlingsveiledere/versjoner?tjeneste=barnehage").ogBredt();
            assertThat(alle.brudd()).isEmpty();
        }
    }

    @Test
    void skal_gå_fra_utkast_til_sak_med_to_mennesker_foran_hver_sin_nettleser(Browser nettleser) {
        try (Besoek fia = Besoek.med(nettleser, port, 1280).loggInn(kommune.bruker(FAG)); Besoek kari = Besoek.med(nettleser, port, 360).loggInn(kommune.bruker(KOORDINATOR))) {
            Page side = fia.åpne("/handlingsveiledere").side();
            side.click("#t-barnehage summary:has-text('Lag et utkast')");
            side.fill("#nytt-barnehage", "Bedre navn");
            side.press("#nytt-barnehage", "Enter");
            side.waitForURL(adresse -> adresse.contains("/utkast/"));
            String id = side.url().replaceAll(".*/utkast/([0-9a-f-]+).*", "$1");
            String nivaa = Modellkommune.medNavn(kommune.fil(id, "nivaa_0.bpmn"), "Fra nettleseren");
            side.click("summary:has-text('Hent inn en fil')");
            side.setInputFiles("#fil", new FilePayload("Tegning (3).bpmn", "application/octet-stream", nivaa.getBytes(StandardCharsets.UTF_8)));
            side.click("button:has-text('Hent inn')");
            side.waitForSelector("#kvittering:has-text('hentet inn')");
            assertThat(side.textContent("section:has(#nytt)")).contains("Fra nettleseren");
            side.fill("#merknad", "Trinnet har fått et navn folk forstår.");
            side.click("button:text-is('Send')");
            side.waitForSelector(".merkelapp:has-text('Til godkjenning')");
            Page hennes = kari.åpne("/handlingsveiledere").side();
            hennes.click("a:has-text('Bedre navn')");
            hennes.click("button:has-text('Godkjenn og publiser')");
            hennes.waitForSelector(".merkelapp:has-text('Publisert')");
        }
        assertThat(kommune.trinn(kommune.som(ANSATT).nySak())).isEqualTo("Fra nettleseren");
        assertThat(kommune.publiserte()).containsExactly("Trinnet har fått et navn folk forstår.");
    }
}
