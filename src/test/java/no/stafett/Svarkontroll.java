package no.stafett;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holder et kall opp mot dokumentet: stien, metoden og statusen skal stå der, svaret skal følge skjemaet uten felt i
 * tillegg, og det som ble godtatt, skal være noe dokumentet sier at tas imot.
 */
final class Svarkontroll {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int FOERSTE_FEIL = 400;

    private final Apidokument dokument;
    private final MockHttpServletRequest forespoersel;
    private final MockHttpServletResponse svar;
    private final List<String> avvik = new ArrayList<>();

    private Svarkontroll(Apidokument dokument, MvcResult kall) {
        this.dokument = dokument;
        this.forespoersel = kall.getRequest();
        this.svar = kall.getResponse();
    }

    /** @throws AssertionError når svaret ikke er det dokumentet lover */
    static void krev(Apidokument dokument, MvcResult kall, String kropp) throws Exception {
        Svarkontroll kontroll = new Svarkontroll(dokument, kall);
        kontroll.kontroller(kropp);
        if (!kontroll.avvik.isEmpty()) {
            throw new AssertionError(kontroll.avvik.stream().collect(Collectors.joining("\n  ", kontroll.hva()
                    + " følger ikke API-dokumentet:\n  ", "\nSvaret: " + kontroll.utdrag())));
        }
    }

    private void kontroller(String kropp) throws Exception {
        Optional<String> sti = dokument.sti(forespoersel.getRequestURI());
        JsonNode operasjon = sti.map(s -> dokument.operasjon(s, forespoersel.getMethod())).orElse(JSON.missingNode());
        if (operasjon.isMissingNode()) {
            ukjent(sti.isPresent() ? 405 : 404);
            return;
        }
        JsonNode lovet = dokument.les(operasjon.path("responses").path(Integer.toString(svar.getStatus())));
        if (lovet.isMissingNode()) {
            avvik.add("statusen " + svar.getStatus() + " står ikke på " + forespoersel.getMethod() + " " + sti.get());
            return;
        }
        innhold(lovet);
        hoder(lovet);
        if (svar.getStatus() < FOERSTE_FEIL) {
            godtatt(operasjon, kropp);
        }
    }

    /** Det dokumentet ikke har, skal svare som noe som ikke er der. */
    private void ukjent(int ventet) throws Exception {
        if (svar.getStatus() != ventet && svar.getStatus() != 401) {
            avvik.add("står ikke i dokumentet, og skulle gitt " + ventet);
        }
        innhold(dokument.innhold().at("/components/responses/Feil404"));
    }

    private void innhold(JsonNode lovet) throws Exception {
        String tekst = svar.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        // Det filtrene avviser, skrives av tjenerens egen feilvei, som ikke er med i disse prøvene.
        if (tekst.isEmpty() && svar.getStatus() >= FOERSTE_FEIL) {
            return;
        }
        String slag = svar.getContentType() == null ? "" : svar.getContentType().split(";")[0];
        JsonNode skjema = lovet.path("content").path(slag).path("schema");
        if (skjema.isMissingNode()) {
            avvik.add("innhold av slaget «" + slag + "» står ikke på " + svar.getStatus());
        } else {
            avvik.addAll(dokument.avvik(skjema, JSON.readTree(tekst)));
        }
    }

    private void hoder(JsonNode lovet) {
        lovet.path("headers").properties().stream()
                .filter(hode -> hode.getValue().path("required").asBoolean(false) && svar.getHeader(hode.getKey()) == null)
                .forEach(hode -> avvik.add("hodet " + hode.getKey() + " mangler"));
    }

    private void godtatt(JsonNode operasjon, String kropp) {
        List<String> kjente = operasjon.path("parameters").valueStream().filter(p -> p.get("in").asString().equals("query"))
                .map(p -> p.get("name").asString()).toList();
        forespoersel.getParameterMap().keySet().stream().filter(navn -> !kjente.contains(navn))
                .forEach(navn -> avvik.add("parameteren " + navn + " ble godtatt, men står ikke i dokumentet"));
        JsonNode skjema = operasjon.path("requestBody").path("content").path("application/json").path("schema");
        if (kropp != null && skjema.isMissingNode()) {
            avvik.add("tok imot innhold dokumentet ikke nevner");
        } else if (kropp != null) {
            dokument.avvik(skjema, JSON.readTree(kropp)).forEach(feil -> avvik.add("ble godtatt, men: " + feil));
        }
    }

    private String hva() {
        String spoersmaal = forespoersel.getQueryString() == null ? "" : "?" + forespoersel.getQueryString();
        return forespoersel.getMethod() + " " + forespoersel.getRequestURI() + spoersmaal + " → " + svar.getStatus();
    }

    private String utdrag() throws Exception {
        String tekst = svar.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        return tekst.length() > 1000 ? tekst.substring(0, 1000) + " …" : tekst;
    }
}
