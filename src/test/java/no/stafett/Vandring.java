package no.stafett;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Ett menneske som tar, fyller ut og fullfører det som venter i en sak, i nettleseren. */
public final class Vandring {

    private static final int FLEST_TRINN = 30;

    private final Besoek den;
    private final String sak;
    private final boolean samtykkerMangler;
    private String sistSett = "";

    /** @param samtykkerMangler om samtykket skal gis i oppgaven som ber om en annen tjeneste */
    public Vandring(Besoek den, String sak, boolean samtykkerMangler) {
        this.den = den;
        this.sak = sak;
        this.samtykkerMangler = samtykkerMangler;
    }

    /** Det siste trinnet hun åpnet. */
    public String sistSett() {
        return sistSett;
    }

    public JsonNode sak() {
        return den.les("/saker/" + sak);
    }

    /** @param utfall det som velges i beslutningene, i rekkefølge */
    public void til(Predicate<JsonNode> framme, Deque<String> utfall) {
        for (int trinn = 0; trinn < FLEST_TRINN; trinn++) {
            JsonNode saken = sak();
            if (framme.test(saken)) {
                return;
            }
            JsonNode neste = saken.get("aktiveTrinn").valueStream().filter(t -> t.get("trinn").asString().matches("[0-3]\\..*")).findFirst().orElseThrow();
            gjør(neste.get("oppgaveId").asString(), Map.of(), utfall);
        }
        throw new AssertionError("Kom ikke fram på " + FLEST_TRINN + " trinn.");
    }

    /** @param egne ledeteksten til alternativet som skal velges, etter feltets nøkkel */
    public void gjør(String oppgave, Map<String, String> egne, Deque<String> utfall) {
        JsonNode hele = ta(oppgave);
        if (samtykkerMangler && trengerSamtykke(hele)) {
            giSamtykke(oppgave);
        }
        Map<String, String> valg = valg(hele, utfall);
        valg.putAll(egne);
        new Skjemafyller(den.side(), valg).fyll(den.adresse("/api/v1/oppgaver/" + oppgave));
        assertThat(flyterUtover()).as("Siden skal ikke rulle sidelengs: " + hele.get("tittel")).isFalse();
        den.side().locator("[data-fullfoer]").click();
        try {
            den.side().locator(".ferdig").waitFor();
        } catch (PlaywrightException feil) {
            den.side().screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/feil-" + den.side().viewportSize().width + ".png")));
            throw new AssertionError("Sist sett: " + sistSett, feil);
        }
    }

    private JsonNode ta(String oppgave) {
        Page side = den.side();
        side.navigate(den.adresse("/oppgaver/" + oppgave));
        if (side.locator("form[action$='/ta'] button").count() > 0) {
            side.locator("form[action$='/ta'] button").first().click();
        }
        side.locator("[data-fullfoer]:not([disabled])").waitFor();
        JsonNode hele = den.les("/oppgaver/" + oppgave);
        sistSett = hele.path("trinn").asString() + " " + hele.get("tittel").asString();
        return hele;
    }

    private static boolean trengerSamtykke(JsonNode oppgave) {
        return List.of("henvisning", "moeteinnkalling").contains(oppgave.get("skjemaId").asString())
                && oppgave.get("andreVerktoey").valueStream().anyMatch(v -> "samtykke".equals(v.get("skjemaId").asString()));
    }

    private void giSamtykke(String oppgave) {
        Page side = den.side();
        side.navigate(den.adresse("/oppgaver/" + oppgave + "/verktoey/samtykke"));
        side.locator("[data-fullfoer]:not([disabled])").waitFor();
        new Skjemafyller(side, Map.of("tjenester", "PPT", "avgjoerelse", "", "gyldigTil", "", "foreldreansvar", "Den som svarer, har det alene"))
                .fyll(den.adresse("/api/v1/oppgaver/" + oppgave + "/skjemaer/samtykke"));
        side.locator("[data-fullfoer]").click();
        side.waitForURL(url -> !url.contains("/verktoey/samtykke"));
        side.navigate(den.adresse("/oppgaver/" + oppgave));
        side.locator("[data-fullfoer]:not([disabled])").waitFor();
    }

    private static Map<String, String> valg(JsonNode oppgave, Deque<String> utfall) {
        Map<String, String> valg = new HashMap<>(Map.of("akuttSjekk", "Nei", "mottaker", "PPT", "inviterteEnheter", "PPT"));
        if (!trengerSamtykke(oppgave)) {
            valg.remove("inviterteEnheter");
        }
        if (!oppgave.path("utfall").isEmpty()) {
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
        return (Boolean) den.side().evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
    }
}
