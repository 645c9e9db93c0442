package no.stafett;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.stafett.felles.Forretningsklokke;
import tools.jackson.databind.JsonNode;

/**
 * En sak som føres gjennom API-et, trinn for trinn, av den første av folkene som kan ta oppgaven. Husker bare hvem og
 * hvilken sak, så programmet kan lukkes og åpnes når som helst.
 */
public final class Saksferd {

    private final Function<String, ApiKlient> som;
    private final List<String> folk;
    private final String sakId;

    private Saksferd(Function<String, ApiKlient> som, List<String> folk) {
        this.som = som;
        this.folk = folk;
        sakId = melder().nySak();
    }

    /**
     * @param som  API-et brukt av den med dette brukernavnet
     * @param folk brukernavn; den første melder undringen
     */
    public static Saksferd meld(Function<String, ApiKlient> som, List<String> folk) {
        return new Saksferd(som, folk);
    }

    public String sakId() {
        return sakId;
    }

    /** Saken slik den som meldte, ser den. */
    public JsonNode sak() {
        return melder().get("/saker/" + sakId).innhold();
    }

    /** Trinnene som venter, etter id i modellen. */
    public List<String> venter() {
        return sak().path("aktiveTrinn").valueStream().map(t -> t.path("trinnId").asString()).sorted().toList();
    }

    /** Tar trinnet og fullfører det, med disse valgene og ellers det minste som må til. */
    public JsonNode gjør(String trinn, Map<String, ?> valg) {
        String oppgave = oppgave(trinn);
        ApiKlient den = ta(oppgave);
        JsonNode åpnet = den.get("/oppgaver/" + oppgave).innhold();
        ApiKlient.Svar svar = den.post("/oppgaver/" + oppgave + "/fullfoer", Map.of("svar",
                utfyller().med(valg).fyll(åpnet.path("skjema"), åpnet.path("inndata"))));
        assertThat(svar.status()).as(trinn + ": " + svar.innhold()).isEqualTo(200);
        return svar.innhold();
    }

    /** Tar trinnet og fyller ut et av de andre verktøyene; trinnet er fortsatt åpent. */
    public void fyll(String trinn, String verktoey, Map<String, ?> valg) {
        String oppgave = oppgave(trinn);
        ApiKlient den = ta(oppgave);
        String sti = "/oppgaver/" + oppgave + "/skjemaer/" + verktoey;
        JsonNode åpnet = den.get(sti).innhold();
        ApiKlient.Svar svar = den.post(sti, Map.of("svar",
                utfyller().med(valg).fyll(åpnet.path("skjema"), åpnet.path("inndata"))));
        assertThat(svar.status()).as(verktoey + ": " + svar.innhold()).isEqualTo(201);
    }

    /** Oppgaven slik den som tar den, ser den. */
    public JsonNode åpne(String trinn) {
        String oppgave = oppgave(trinn);
        return ta(oppgave).get("/oppgaver/" + oppgave).innhold();
    }

    public LocalDate idag() {
        Instant nå = Instant.parse(melder().get("/demo/klokke").tekst("naa"));
        return LocalDate.ofInstant(nå, Forretningsklokke.NORGE);
    }

    public ApiKlient melder() {
        return som.apply(folk.get(0));
    }

    private Utfyller utfyller() {
        return Utfyller.den(idag());
    }

    private String oppgave(String trinn) {
        return sak().path("aktiveTrinn").valueStream().filter(t -> t.path("trinnId").asString().equals(trinn)).findFirst()
                .orElseThrow(() -> new AssertionError(trinn + " venter ikke; det gjør " + venter()))
                .path("oppgaveId").asString();
    }

    private ApiKlient ta(String oppgave) {
        for (String person : folk) {
            ApiKlient den = som.apply(person);
            JsonNode åpnet = den.get("/oppgaver/" + oppgave).innhold();
            if (åpnet.path("erMin").asBoolean(false)) {
                return den;
            }
            if (åpnet.path("kanTasAvMeg").asBoolean(false)) {
                assertThat(den.post("/oppgaver/" + oppgave + "/ta", null).status()).isEqualTo(200);
                return den;
            }
        }
        throw new AssertionError("Ingen av " + folk + " kan ta oppgaven");
    }
}
