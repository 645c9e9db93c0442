package no.stafett;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import no.stafett.felles.Forretningsklokke;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tar en sak fram gjennom API-et, med de svarene prøven bryr seg om og det skjemaene ellers krever. */
public final class Saksgang {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int EVALUERES_OM_DAGER = 70;

    private final ApiKlient klient;
    private final String sak;
    private final Map<String, Object> alltid;

    private Saksgang(ApiKlient klient, String sak, Map<String, Object> alltid) {
        this.klient = klient;
        this.sak = sak;
        this.alltid = alltid;
    }

    /** Ada får en sak i personens egen enhet. */
    public static Saksgang ny(ApiKlient klient) {
        return i(klient, klient.nySak());
    }

    /** Videre i en sak som alt er meldt. */
    public static Saksgang i(ApiKlient klient, String sak) {
        return new Saksgang(klient, sak, Map.of());
    }

    /** @param svar det som skrives i disse feltene, på hvert trinn og i hver rad */
    public Saksgang med(Map<String, Object> svar) {
        return new Saksgang(klient, sak, svar);
    }

    public String sak() {
        return sak;
    }

    public JsonNode saken() {
        return klient.get("/saker/" + sak).innhold();
    }

    /** Den åpne oppgaven på nivået. */
    public String oppgave() {
        return saken().get("aktiveTrinn").valueStream().filter(t -> t.get("trinn").asString().matches("[0-3]\\..*"))
                .findFirst().orElseThrow().get("oppgaveId").asString();
    }

    /** Fullfører til og med trinnet som avgjør nivået, med utfallet som er valgt. */
    public Saksgang til(String utfall) {
        tilBeslutning();
        krevOk(fullfoer(Map.of("utfall", utfall)));
        return this;
    }

    /** Fullfører trinnene fram til det som avgjør nivået. */
    public Saksgang tilBeslutning() {
        for (int n = 0; n < 10; n++) {
            if (!klient.get("/oppgaver/" + oppgave()).innhold().get("utfall").isEmpty()) {
                return this;
            }
            krevOk(fullfoer(Map.of()));
        }
        throw new AssertionError("Fant ikke trinnet som avgjør.");
    }

    /** Tar og fullfører den åpne oppgaven. */
    public ApiKlient.Svar fullfoer(Map<String, Object> valg) {
        String id = oppgave();
        krevOk(klient.post("/oppgaver/" + id + "/ta", null));
        return klient.post("/oppgaver/" + id + "/fullfoer", Map.of("svar", svar(id, valg)));
    }

    /** Fyller ut et av trinnets andre skjemaer i den åpne oppgaven. */
    public ApiKlient.Svar verktoey(String skjema, Map<String, Object> svar) {
        krevOk(klient.post("/oppgaver/" + oppgave() + "/ta", null));
        return klient.post("/oppgaver/" + oppgave() + "/skjemaer/" + skjema, Map.of("svar", svar));
    }

    private Map<String, Object> svar(String oppgave, Map<String, Object> valg) {
        JsonNode hele = klient.get("/oppgaver/" + oppgave).innhold();
        Map<String, Object> alt = new HashMap<>(alltid);
        alt.putAll(valg);
        return fyll(hele.at("/skjema/components"), alt, hele.get("inndata"));
    }

    private Map<String, Object> fyll(JsonNode komponenter, Map<String, Object> valg, JsonNode inndata) {
        Map<String, Object> svar = new HashMap<>();
        for (JsonNode k : komponenter) {
            if ("dynamiclist".equals(k.get("type").asString())) {
                svar.put(k.get("path").asString(), java.util.List.of(fyll(k.get("components"), alltid, inndata)));
            } else if (k.has("components")) {
                svar.putAll(fyll(k.get("components"), valg, inndata));
            } else if (k.has("key") && valg.containsKey(k.get("key").asString())) {
                svar.put(k.get("key").asString(), valg.get(k.get("key").asString()));
            } else if (k.at("/validate/required").asBoolean(false) && !k.has("conditional")) {
                svar.put(k.get("key").asString(), vanlig(k, inndata));
            }
        }
        return svar;
    }

    private Object vanlig(JsonNode k, JsonNode inndata) {
        return switch (k.get("type").asString()) {
            case "number" -> 1;
            case "checkbox" -> true;
            case "datetime" -> idag().plusDays(EVALUERES_OM_DAGER).toString();
            case "radio", "select" -> "akuttSjekk".equals(k.get("key").asString()) ? "nei" : foerste(k, inndata);
            case "checklist", "taglist" -> java.util.List.of(foerste(k, inndata));
            default -> "Vi har sett dette flere ganger.";
        };
    }

    /** Demoklokka kan være flyttet av en annen prøve. */
    private LocalDate idag() {
        return LocalDate.ofInstant(Instant.parse(klient.get("/demo/klokke").tekst("naa")), Forretningsklokke.NORGE);
    }

    private static String foerste(JsonNode k, JsonNode inndata) {
        JsonNode valg = k.has("values") ? k.get("values") : inndata.get(k.get("valuesKey").asString());
        return valg.get(0).get("value").asString();
    }

    private static void krevOk(ApiKlient.Svar svar) {
        if (svar.status() >= 300) {
            throw new AssertionError(svar.status() + " " + JSON.writeValueAsString(svar.innhold()));
        }
    }
}
