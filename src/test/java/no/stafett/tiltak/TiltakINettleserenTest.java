package no.stafett.tiltak;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Besoek;
import no.stafett.Flatetest;
import no.stafett.Saksgang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

/** Sidene for tiltakene, på telefon, nettbrett og stor skjerm, og uten skript. */
@Flatetest
class TiltakINettleserenTest {

    @Autowired
    private MockMvc nett;
    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(ints = {320, 768, 1280})
    void skal_kunne_leses_og_brukes_på_alle_skjermer(int bredde, Browser nettleser) {
        String sak = sakMedPlan();
        try (Besoek mina = Besoek.med(nettleser, port, bredde).loggInn("barnehage.ansatt")) {
            mina.åpne("/saker/" + sak + "/tiltak");
            se(mina, bredde, "oversikt");
            assertThat(mina.side().locator("main").innerText()).contains("Uten ansvarlig", "Tante Eva", "I gang", "Mor Lindås");
            mina.side().locator("article a", new Page.LocatorOptions().setHasText("En voksen starter leken")).first().click();
            se(mina, bredde, "ett");
            mina.åpne("/saker/" + sak + "/tiltak/plan");
            mina.side().check("#plantype-barnehagemiljoe");
            mina.side().fill("#hjemmel", "barnehageloven § 42");
            se(mina, bredde, "plan");
            mina.side().click("main form button[type=submit]");
            assertThat(mina.side().locator("main").innerText()).contains("Plan for barnehagemiljøet", "barnehageloven § 42");
            mina.åpne("/saker/" + sak + "/tiltak/utskrift");
            se(mina, bredde, "utskrift");
            mina.åpne("/saker/" + sak);
            se(mina, bredde, "sak");
            mina.åpne("/");
            se(mina, bredde, "minDag");
            assertThat(mina.side().locator("main").innerText()).contains("Tiltak som har stoppet");
        }
    }

    @Test
    void skal_ta_vare_på_det_som_er_skrevet_når_noe_mangler(Browser nettleser) {
        String sak = sakMedPlan();
        try (Besoek mina = Besoek.med(nettleser, port, new Browser.NewContextOptions().setViewportSize(320, 900).setJavaScriptEnabled(false))) {
            mina.loggInn("barnehage.ansatt");
            mina.åpne("/saker/" + sak + "/tiltak/nytt");
            Page side = mina.side();
            side.fill("#problem", "Hun sover lite");
            side.fill("#start", "2027-05-05");
            side.fill("#frist", "2027-05-01");
            side.fill("#tiltak", "Rolig stund etter maten");
            side.click("main form button[type=submit]");
            assertThat(side.locator(".ds-error-summary").innerText()).contains("ikke før start");
            assertThat(side.inputValue("#problem")).isEqualTo("Hun sover lite");
            se(mina, 320, "feil");
            side.fill("#frist", "2027-06-01");
            side.click("main form button[type=submit]");
            assertThat(side.locator("main").innerText()).contains("Rolig stund etter maten");
            assertThat(side.locator("#kvittering").innerText()).contains("Tiltaket er lagt til");
        }
    }

    @Test
    void skal_kunne_avsluttes_og_angres_fra_siden(Browser nettleser) {
        String sak = sakMedPlan();
        try (Besoek mina = Besoek.med(nettleser, port, 1280).loggInn("barnehage.ansatt")) {
            Page side = mina.åpne("/saker/" + sak + "/tiltak").side();
            side.locator("article a", new Page.LocatorOptions().setHasText("En voksen starter leken")).first().click();
            side.locator("summary", new Page.LocatorOptions().setHasText("Avslutt tiltaket")).click();
            side.locator("form[action$='/avslutt'] button").click();
            assertThat(side.locator("#kvittering").innerText()).contains("Tiltaket er avsluttet");
            side.locator("#kvittering button").click();
            assertThat(side.locator("#kvittering").innerText()).contains("åpnet igjen");
            assertThat(side.locator("article").allInnerTexts().toString()).contains("En voksen starter leken");
        }
    }

    /** Tiltakene som finnes fra før, er en liste andre skjemaer velger fra, og ikke noe planen alt har i seg. */
    @Test
    void skal_begynne_planen_tom_og_huske_den_mens_den_skrives(Browser nettleser) {
        ApiKlient api = new ApiKlient(nett, "barnehage.ansatt");
        Saksgang gang = Saksgang.ny(api).til("nivaa_1");
        gang.fullfoer(Map.of());
        api.post("/oppgaver/" + gang.oppgave() + "/ta", null);
        List.of("Lese sammen", "Leke ute", "Hente tidlig").forEach(hva -> api.post("/saker/" + gang.sak() + "/tiltak", Map.of("tiltak", hva)));
        try (Besoek mina = Besoek.med(nettleser, port, 1280).loggInn("barnehage.ansatt")) {
            Page side = mina.åpne("/oppgaver/" + gang.oppgave()).side();
            side.locator("[data-fullfoer]:not([disabled])").waitFor();
            assertThat(side.getByLabel("Hva skal gjøres?").count()).isEqualTo(1);
            side.getByLabel("Hva skal gjøres?").fill("Bygge hytte med to andre");
            side.locator("[data-lagret][data-tilstand=lagret]").waitFor();
            mina.åpne("/oppgaver/" + gang.oppgave());
            side.locator("[data-fullfoer]:not([disabled])").waitFor();
            assertThat(side.locator("textarea").all().stream().map(felt -> felt.inputValue())).contains("Bygge hytte med to andre");
        }
    }

    private void se(Besoek hvem, int bredde, String navn) {
        Page side = hvem.side();
        side.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/tiltak-" + navn + "-" + bredde + ".png")).setFullPage(true));
        if ("feil".equals(navn)) {
            return;
        }
        assertThat((Integer) side.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).as(navn + " på " + bredde).isLessThanOrEqualTo(0);
        side.evaluate(AxeBuilder.getAxeScript());
        assertThat((List<?>) side.evaluate("""
                async () => (await axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } })).violations
                  .map((regel) => `${regel.id}: ${regel.nodes.slice(0, 3).map((node) => node.html.slice(0, 200)).join(' | ')}`)""")).as(navn).isEmpty();
    }

    private String sakMedPlan() {
        ApiKlient mina = new ApiKlient(nett, "barnehage.ansatt");
        Saksgang gang = Saksgang.ny(mina).til("nivaa_1");
        gang.fullfoer(Map.of());
        String oppgave = gang.oppgave();
        mina.post("/oppgaver/" + oppgave + "/ta", null);
        List<Map<String, String>> rader = List.of(
                Map.of("tiltak", "En voksen starter leken sammen med henne hver formiddag", "problem", "Faller ut når leken går fort", "arena", "barnehage",
                        "tjeneste", "barnehage", "ansvarligPerson", mina.get("/meg").tekst("personId"), "frist", "2037-06-30"),
                Map.of("tiltak", "Lese sammen hver kveld", "arena", "hjem", "tjeneste", "hjemmet", "ansvarlig", "Mor Lindås"),
                Map.of("tiltak", "Henting to dager i uka", "ansvarlig", "Tante Eva"));
        assertThat(mina.post("/oppgaver/" + oppgave + "/fullfoer", Map.of("svar", Map.of("maal", "Hun er med i lek med to andre barn hver dag.",
                "evalueringsdato", "2037-08-10", "tiltak", rader))).status()).isEqualTo(200);
        return gang.sak();
    }
}
