package no.stafett.handlingsveileder.trinnside;

import static no.stafett.handlingsveileder.Modellkommune.ANSATT;
import static no.stafett.handlingsveileder.Modellkommune.FAG;
import static no.stafett.handlingsveileder.Modellkommune.KOORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Map;
import no.stafett.Besoek;
import no.stafett.Flatetest;
import no.stafett.Saksgang;
import no.stafett.handlingsveileder.Modellkommune;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** En fagleder gir barnehagene et trinn til på nivå 1, med eget skjema, og den neste saken går innom det. */
@Flatetest
class EgetTrinnReiseTest {

    @LocalServerPort
    private int port;
    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;

    @Test
    void skal_gå_fra_lista_til_en_sak_på_nivå_1(Browser nettleser) {
        Modellkommune kommune = Modellkommune.ny("9949", nett, sql);
        try (Besoek fia = Besoek.med(nettleser, port, 1280).loggInn(kommune.bruker(FAG)); Besoek kari = Besoek.med(nettleser, port, 768).loggInn(kommune.bruker(KOORDINATOR))) {
            String utkast = "/handlingsveiledere/utkast/" + kommune.utkast("Hjemmebesøk på nivå 1");
            leggTil(fia, utkast);
            skrivSpørsmålene(fia.side());
            send(fia.åpne(utkast).side());
            Page hennes = kari.åpne(utkast).side();
            hennes.click("button:has-text(\"Godkjenn og publiser\")");
            hennes.waitForSelector(".merkelapp:has-text(\"Publisert\")");
        }
        Saksgang sak = Saksgang.ny(kommune.som(ANSATT)).til("nivaa_1");
        assertThat(sak.fullfoer(Map.of()).status()).isEqualTo(200);
        assertThat(tittel(kommune, sak)).isEqualTo("Hjemmebesøk");
        assertThat(kommune.som(ANSATT).get("/oppgaver/" + sak.oppgave()).innhold().at("/skjema/components/0/label").asString()).isEqualTo("Hva så dere hjemme?");
        String oppgave = "/oppgaver/" + sak.oppgave();
        String nøkkel = kommune.som(ANSATT).get(oppgave).innhold().at("/skjema/components/1/key").asString();
        assertThat(kommune.som(ANSATT).post(oppgave + "/ta", null).status()).isEqualTo(200);
        assertThat(svar(kommune, oppgave, Map.of("notat", "Vi var hjemme hos dem."))).as("det nye spørsmålet må også besvares").isEqualTo(422);
        assertThat(svar(kommune, oppgave, Map.of("notat", "Vi var hjemme hos dem.", nøkkel, "Begge foreldrene."))).isEqualTo(200);
        assertThat(tittel(kommune, sak)).isNotEqualTo("Hjemmebesøk");
    }

    private static void leggTil(Besoek fia, String utkast) {
        Page side = fia.åpne(utkast).side();
        side.click("a[href$=\"/trinn/nivaa_1.bpmn\"]");
        side.locator(".trinnkort").first().locator(".trinnnytt a").click();
        side.fill("#navn", "Hjemmebesøk");
        side.fill("#hva", "Besøk familien hjemme, og hør hvordan de har det.");
        side.click("form.trinnspalte .knapperad button");
        side.waitForSelector("#kvittering:has-text(\"er lagt til\")");
        assertThat(side.textContent("#trinnliste")).contains("Hjemmebesøk");
    }

    /** Skjemaet som fulgte med trinnet, har ett spørsmål; hun skriver det om, og legger til ett til. */
    private static void skrivSpørsmålene(Page side) {
        side.click("a:text-is(\"Hjemmebesøk\")");
        side.click("text=Endre spørsmålene i skjemaet");
        side.locator("[data-del=felt_notat]").click();
        side.locator("[data-egenskaper] [data-felt=label]").fill("Hva så dere hjemme?");
        PlaywrightAssertions.assertThat(side.locator("[data-del=felt_notat]")).containsText("Hva så dere hjemme?");
        PlaywrightAssertions.assertThat(side.locator(".modellstatus").first()).containsText("Serveren kan kontrollere alle");
        side.locator("[data-nytt-felt]").selectOption("textfield");
        side.getByText("Legg til felt", new Page.GetByTextOptions().setExact(true)).click();
        PlaywrightAssertions.assertThat(side.locator("[data-egenskaper] [data-felt=label]")).not().hasValue("Hva så dere hjemme?");
        side.locator("[data-egenskaper] [data-felt=label]").fill("Hvem var hjemme?");
        side.locator("[data-egenskaper] [data-felt=required]").check();
        PlaywrightAssertions.assertThat(side.locator("[data-visningsflate]")).containsText("Hvem var hjemme?");
        PlaywrightAssertions.assertThat(side.locator(".modellstatus").first()).containsText("Serveren kan kontrollere alle");
        side.locator("[data-lagret][data-tilstand=lagret]").waitFor();
    }

    private static void send(Page side) {
        side.fill("#merknad", "Barnehagene besøker familien hjemme først.");
        side.click("button:text-is(\"Send\")");
        side.waitForSelector(".merkelapp:has-text(\"Til godkjenning\")");
    }

    private static int svar(Modellkommune kommune, String oppgave, Map<String, Object> svar) {
        return kommune.som(ANSATT).post(oppgave + "/fullfoer", Map.of("svar", svar)).status();
    }

    private static String tittel(Modellkommune kommune, Saksgang sak) {
        return kommune.som(ANSATT).get("/oppgaver/" + sak.oppgave()).innhold().at("/tittel").asString();
    }
}
