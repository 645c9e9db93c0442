package no.stafett.stafettlogg;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.stafett.Nettlesertest;
import no.stafett.Skjemafyller;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * En bekymring for en seksåring fra første undring til avslutning, gjennom alle fire nivåer, i en nettleser: på telefon,
 * nettbrett og stor skjerm, og i hvert av settene.
 */
@Nettlesertest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SakenINettleserenTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int FLEST_TRINN = 30;

    @LocalServerPort
    private int port;
    private Page side;
    private String sistSett = "";

    @ParameterizedTest(name = "{0} piksler, {1}")
    @CsvSource({"1280, barnehage.ansatt", "768, b.ansatt", "320, felles.ansatt"})
    void skal_kunne_tas_fra_undring_til_avslutning(int bredde, String brukernavn, Browser nettleser) {
        try (BrowserContext okt = nettleser.newContext(new Browser.NewContextOptions().setViewportSize(bredde, 900)
                .setLocale("nb-NO").setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE))) {
            side = okt.newPage();
            side.setDefaultTimeout(45_000);
            loggInn(brukernavn);
            meldUndring();
            String sak = gaaGjennomTrinnene(new ArrayDeque<>(List.of("nivaa_1", "nivaa_2", "nivaa_3", "avslutt")));
            assertThat(les("/api/v1/saker/" + sak).get("status").asString()).isEqualTo("avsluttet");
        } catch (com.microsoft.playwright.PlaywrightException | AssertionError feil) {
            throw new AssertionError("Sist sett: " + sistSett + ", se target/feil-" + bredde + ".png", feil);
        }
    }

    private void loggInn(String brukernavn) {
        side.navigate(adresse("/logg-inn"));
        side.fill("#brukernavn", brukernavn);
        side.fill("#passord", "stafett");
        side.click("form:has(#brukernavn) button[type=submit]");
        side.waitForURL(adresse("/"));
    }

    private void meldUndring() {
        side.navigate(adresse("/saker/ny"));
        side.fill("[name=fornavn]", "Ada");
        side.fill("[name=etternavn]", "Lindås");
        side.fill("[name=foedselsdato]", "2020-05-04");
        side.fill("[name=undring]", "Ada leker mest alene ute, og vil ikke være med i samlingsstund.");
        side.click("main form button[type=submit]");
        side.waitForURL(url -> !url.endsWith("/saker/ny"));
    }

    /** Tar, fyller ut og fullfører det som venter, til saken er slutt. @return sakens id */
    private String gaaGjennomTrinnene(Deque<String> utfall) {
        JsonNode foerste = les("/api/v1/saker").get(0);
        String sak = foerste.get("sakId").asString();
        for (int trinn = 0; trinn < FLEST_TRINN; trinn++) {
            JsonNode saken = les("/api/v1/saker/" + sak);
            if (!"aapen".equals(saken.get("status").asString())) {
                return sak;
            }
            JsonNode neste = saken.get("aktiveTrinn").valueStream()
                    .filter(t -> t.get("trinn").asString().matches("[0-3]\\..*")).findFirst().orElseThrow();
            gjoer(neste.get("oppgaveId").asString(), utfall);
        }
        throw new AssertionError("Saken ble ikke avsluttet på " + FLEST_TRINN + " trinn.");
    }

    private void gjoer(String oppgave, Deque<String> utfall) {
        side.navigate(adresse("/oppgaver/" + oppgave));
        if (side.locator("form[action$='/ta'] button").count() > 0) {
            side.locator("form[action$='/ta'] button").first().click();
        }
        side.locator("[data-fullfoer]:not([disabled])").waitFor();
        JsonNode hele = les("/api/v1/oppgaver/" + oppgave);
        sistSett = hele.get("trinn").asString() + " " + hele.get("tittel").asString();
        if (trengerSamtykke(hele)) {
            giSamtykke(oppgave);
        }
        new Skjemafyller(side, valg(hele, utfall)).fyll(adresse("/api/v1/oppgaver/" + oppgave));
        assertThat(flyterUtover()).as("Siden skal ikke rulle sidelengs: " + hele.get("tittel")).isFalse();
        side.locator("[data-fullfoer]").click();
        try {
            side.locator(".ferdig").waitFor();
        } catch (com.microsoft.playwright.PlaywrightException feil) {
            side.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                    .setPath(java.nio.file.Path.of("target/feil-" + side.viewportSize().width + ".png")));
            throw feil;
        }
    }

    private static boolean trengerSamtykke(JsonNode oppgave) {
        return List.of("henvisning", "moeteinnkalling").contains(oppgave.get("skjemaId").asString())
                && oppgave.get("andreVerktoey").valueStream().anyMatch(v -> "samtykke".equals(v.get("skjemaId").asString()));
    }

    private void giSamtykke(String oppgave) {
        side.navigate(adresse("/oppgaver/" + oppgave + "/verktoey/samtykke"));
        side.locator("[data-fullfoer]:not([disabled])").waitFor();
        new Skjemafyller(side, Map.of("tjenester", "PPT", "avgjoerelse", "", "gyldigTil", ""))
                .fyll(adresse("/api/v1/oppgaver/" + oppgave + "/skjemaer/samtykke"));
        side.locator("[data-fullfoer]").click();
        side.waitForURL(url -> !url.contains("/verktoey/samtykke"));
        side.navigate(adresse("/oppgaver/" + oppgave));
        side.locator("[data-fullfoer]:not([disabled])").waitFor();
    }

    private static Map<String, String> valg(JsonNode oppgave, Deque<String> utfall) {
        Map<String, String> valg = new HashMap<>(Map.of("akuttSjekk", "Nei", "mottaker", "PPT", "inviterteEnheter", "PPT"));
        if (!trengerSamtykke(oppgave)) {
            valg.remove("inviterteEnheter");
        }
        if (!oppgave.get("utfall").isEmpty()) {
            valg.put("utfall", ledetekst(oppgave.at("/skjema/components"), utfall.pop()));
        }
        return valg;
    }

    private static String ledetekst(JsonNode komponenter, String utfall) {
        for (JsonNode k : komponenter) {
            if ("utfall".equals(k.path("key").asString(""))) {
                return k.get("values").valueStream().filter(v -> utfall.equals(v.get("value").asString())).findFirst()
                        .orElseThrow().get("label").asString();
            }
            String funnet = k.has("components") ? ledetekst(k.get("components"), utfall) : null;
            if (funnet != null) {
                return funnet;
            }
        }
        return null;
    }

    private boolean flyterUtover() {
        return (Boolean) side.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
    }

    private JsonNode les(String sti) {
        return JSON.readTree(side.request().get(adresse(sti)).text());
    }

    private String adresse(String sti) {
        return "http://127.0.0.1:" + port + sti;
    }
}
