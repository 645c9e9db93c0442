package no.stafett;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import no.stafett.felles.Forretningsklokke;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fyller ut et skjema slik et menneske gjør det: skriver i feltene, velger i listene, klikker i kalenderen. Bare det som
 * er påkrevd og det som er valgt, fylles ut.
 */
public final class Skjemafyller {

    private static final JsonMapper JSON = new JsonMapper();
    /** Så langt fram en evaluering passer, regnet fra dagen i demoen; kalenderen åpner seg på den virkelige. */
    private static final int MAANEDER_FRAM = 3;

    private final Page side;
    private final Map<String, String> valg;
    private int blaFram;

    /** @param valg ledeteksten til alternativet som skal velges, etter feltets nøkkel; tom tekst betyr det første */
    public Skjemafyller(Page side, Map<String, String> valg) {
        this.side = side;
        this.valg = valg;
    }

    /** Skjemaet på siden hentes fra API-et med nettleserens egen økt. */
    public void fyll(String adresse) {
        JsonNode skjema = JSON.readTree(side.request().get(adresse).text()).get("skjema");
        blaFram = MAANEDER_FRAM + maanederDemoenErForan(adresse.replaceFirst("/api/v1/.*", "/api/v1/demo/klokke"));
        side.locator(".fjs-form").first().waitFor();
        fyll(skjema.get("components"));
    }

    private int maanederDemoenErForan(String klokke) {
        Instant naa = Instant.parse(JSON.readTree(side.request().get(klokke).text()).get("naa").asString());
        return (int) ChronoUnit.MONTHS.between(YearMonth.now(Forretningsklokke.NORGE),
                YearMonth.from(naa.atZone(Forretningsklokke.NORGE)));
    }

    private void fyll(JsonNode komponenter) {
        for (JsonNode komponent : komponenter) {
            if (komponent.has("components")) {
                merk(komponent);
                fyll(komponent.get("components"));
            } else if (skalFylles(komponent) && felt(komponent).isVisible()) {
                fyllFelt(komponent);
            }
        }
    }

    private static void merk(JsonNode beholder) {
        boolean iListe = "dynamiclist".equals(beholder.get("type").asString()) || beholder.path("iListe").asBoolean(false);
        beholder.get("components").forEach(del -> ((ObjectNode) del).put("iListe", iListe));
    }

    private boolean skalFylles(JsonNode komponent) {
        String noekkel = komponent.path("key").asString("");
        return valg.containsKey(noekkel) || !noekkel.isEmpty() && komponent.at("/validate/required").asBoolean(false);
    }

    private Locator felt(JsonNode komponent) {
        String id = komponent.get("id").asString();
        // Den innerste boksen rundt feltet; grupper og lister er bokser de også.
        Locator felt = side.locator(".fjs-form-field:has([id$='-" + id + "'], [id*='-" + id + "-'])");
        if (felt.count() > 0 || !komponent.path("iListe").asBoolean(false)) {
            return felt.last();
        }
        // I rader i lister har feltene id-er vi ikke kjenner på forhånd; der står ledeteksten.
        return side.locator(".fjs-form-field").filter(new Locator.FilterOptions().setHasText(komponent.path("label").asString())).last();
    }

    private void fyllFelt(JsonNode komponent) {
        Locator felt = felt(komponent);
        String oensket = valg.getOrDefault(komponent.get("key").asString(), "");
        switch (komponent.get("type").asString()) {
            case "textfield" -> felt.locator("input").first().fill("Noe vi har sett");
            case "textarea" -> felt.locator("textarea").first().fill("Vi har sett dette flere ganger i høst.");
            case "number" -> felt.locator("input").first().fill(oensket.isEmpty() ? "1" : oensket);
            case "radio", "checklist", "checkbox" -> kryss(felt, oensket);
            case "select", "taglist" -> velg(felt, oensket);
            case "datetime" -> dato(felt, komponent);
            default -> throw new IllegalArgumentException("Kan ikke fylle " + komponent.get("type"));
        }
    }

    private static void kryss(Locator felt, String oensket) {
        Locator alle = felt.locator(".fjs-inline-label");
        Locator valget = oensket.isEmpty() ? alle.first()
                : alle.filter(new Locator.FilterOptions().setHasText(oensket)).first();
        valget.locator("input").check(new Locator.CheckOptions().setForce(true));
    }

    private void velg(Locator felt, String oensket) {
        felt.locator(".fjs-input-group, .fjs-taglist-input").first().click();
        Locator liste = felt.locator(".fjs-dropdownlist-item");
        (oensket.isEmpty() ? liste.first() : liste.filter(new Locator.FilterOptions().setHasText(oensket)).first()).click();
        side.keyboard().press("Escape");
    }

    private void dato(Locator felt, JsonNode komponent) {
        if (!"date".equals(komponent.path("subtype").asString("date"))) {
            felt.locator("input").first().fill("10:00");
            return;
        }
        felt.locator("input").first().click();
        Locator kalender = side.locator(".flatpickr-calendar.open");
        for (int n = 0; n < blaFram; n++) {
            kalender.locator(".flatpickr-next-month").click();
        }
        kalender.locator(".flatpickr-day:not(.prevMonthDay):not(.nextMonthDay)").nth(14).click();
        List.of("Escape").forEach(side.keyboard()::press);
    }
}
