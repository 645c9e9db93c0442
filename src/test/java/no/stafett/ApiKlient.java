package no.stafett;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bruker API-et som en av demopersonene. Hvert svar holdes opp mot det API-dokumentet sier ({@link Svarkontroll}). */
public final class ApiKlient {

    private static final JsonMapper JSON = new JsonMapper();

    private final MockMvc nett;
    private final String brukernavn;

    public ApiKlient(MockMvc nett, String brukernavn) {
        this.nett = nett;
        this.brukernavn = brukernavn;
    }

    /** Et svar fra API-et. */
    public record Svar(int status, JsonNode innhold, MockHttpServletResponse hele) {

        public String tekst(String felt) {
            return innhold.path(felt).asString();
        }
    }

    public Svar get(String sti) {
        return send(HttpMethod.GET, sti, null, Map.of());
    }

    public Svar post(String sti, Object kropp) {
        return post(sti, kropp, UUID.randomUUID().toString());
    }

    public Svar post(String sti, Object kropp, String noekkel) {
        return send(HttpMethod.POST, sti, kropp, Map.of("Idempotency-Key", noekkel));
    }

    public Svar put(String sti, Object kropp, Map<String, String> hoder) {
        return send(HttpMethod.PUT, sti, kropp, hoder);
    }

    /** @param kropp tekst sendes som den er; annet som JSON */
    public Svar send(HttpMethod metode, String sti, Object kropp, Map<String, String> hoder) {
        MockHttpServletRequestBuilder bygger = request(metode, java.net.URI.create("/api/v1" + sti)).with(httpBasic(brukernavn, "stafett"));
        hoder.forEach(bygger::header);
        String sendt = kropp == null || kropp instanceof String ? (String) kropp : JSON.writeValueAsString(kropp);
        if (sendt != null) {
            bygger.contentType("application/json").content(sendt);
        }
        try {
            MvcResult kall = nett.perform(bygger).andReturn();
            MockHttpServletResponse svar = kall.getResponse();
            Svarkontroll.krev(Apidokument.til(nett), kall, sendt);
            String tekst = svar.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
            return new Svar(svar.getStatus(), tekst.startsWith("{") || tekst.startsWith("[") ? JSON.readTree(tekst)
                    : JSON.createObjectNode(), svar);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Det søket må stå som i adressen for å treffe på navn. */
    public String laast(String soekt) {
        return post("/soek", Map.of("tekst", soekt)).tekst("soek");
    }

    /** Min egen enhet. */
    public String enhet() {
        return get("/enheter").innhold().valueStream().filter(e -> e.get("min").asBoolean()).findFirst().orElseThrow()
                .get("enhetId").asString();
    }

    /** En enhet i tjenesten i min kommune. */
    public String enhetI(String tjeneste) {
        return get("/enheter").innhold().valueStream().filter(e -> e.get("tjeneste").asString().equals(tjeneste)).findFirst()
                .orElseThrow().get("enhetId").asString();
    }

    /** Ada, seks år, får en sak i min enhet. @return sakens id */
    public String nySak() {
        return post("/saker", undring(enhet())).tekst("sakId");
    }

    public static Map<String, Object> undring(String enhet) {
        return Map.of("hvemGjelder", "barn", "person", Map.of("fornavn", "Ada", "etternavn", "Lindås", "foedselsdato", "2020-05-04"),
                "enhetId", enhet, "undring", "Ada leker lite med de andre.",
                "foresatte", List.of(Map.of("navn", "Mor Lindås", "relasjon", "mor", "foreldreansvar", true)));
    }

    /** Id-en til sakens første åpne oppgave. */
    public String oppgave(String sakId) {
        return get("/saker/" + sakId).innhold().get("aktiveTrinn").get(0).get("oppgaveId").asString();
    }
}
