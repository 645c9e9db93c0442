package no.stafett.system.web;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Skjemaene for problemdetaljene (RFC 9457). Kodene er de som har en tekst i språkfilene. */
final class Problemskjema {

    private static final String SVAR = "Skjemasvar";

    private Problemskjema() {
    }

    static Map<String, Schema<?>> alle() {
        return Map.of("Problem", problem(), "Feltfeil", feltfeil(), SVAR, aapent(), "Skjema", aapent(),
                "ProblemOpptatt", problem().addProperty("behandler", av("string")).addProperty("svarPaa", av("string"))
                        .addProperty("redigerer", av("string")).addProperty("rolle", av("string")).addProperty("antall", av("integer")),
                "ProblemEndret", krev(problem().addProperty("versjon", av("integer")).addProperty("svar", ref(SVAR)), "versjon", "svar"),
                "ProblemUgyldig", problem().addProperty("feil", liste(ref("Feltfeil"))).addProperty("skjemaer", liste(av("string")))
                        .addProperty("tjeneste", av("string")).addProperty("modellfeil", liste(ref("Modellfeil")))
                        .addProperty("hva", av("string")),
                "ProblemIntern", krev(problem().addProperty("referanse", av("string")), "referanse"));
    }

    private static Schema<?> problem() {
        Schema<?> problem = av("object").addProperty("type", av("string").format("uri-reference")).addProperty("title", av("string"))
                .addProperty("status", av("integer")).addProperty("detail", av("string"))
                .addProperty("instance", av("string").format("uri-reference")).addProperty("kode", koder("messages_api", "api.feil."));
        return krev(problem, "title", "status", "detail", "kode");
    }

    private static Schema<?> feltfeil() {
        return krev(av("object").addProperty("felt", av("string")).addProperty("kode", koder("messages_skjema", "skjema.feil."))
                .addProperty("melding", av("string")), "felt", "kode", "melding");
    }

    /** Feltene står i skjemaet oppgaven viser, og er ikke de samme fra skjema til skjema. */
    private static Schema<?> aapent() {
        Schema<?> svar = av("object");
        svar.setAdditionalProperties(true);
        return svar;
    }

    private static Schema<?> koder(String fil, String forstavelse) {
        Schema<Object> kode = av("string");
        ResourceBundle.getBundle(fil, Locale.ROOT).keySet().stream().filter(n -> n.startsWith(forstavelse))
                .map(n -> n.substring(forstavelse.length())).sorted().forEach(kode::addEnumItemObject);
        return kode;
    }

    private static Schema<?> krev(Schema<?> skjema, String... felter) {
        skjema.setRequired(new java.util.ArrayList<>(skjema.getRequired() == null ? List.of() : skjema.getRequired()));
        List.of(felter).forEach(skjema::addRequiredItem);
        return skjema;
    }

    private static Schema<?> liste(Schema<?> rad) {
        return av("array").items(rad);
    }

    static Schema<Object> av(String type) {
        Schema<Object> skjema = new JsonSchema();
        return skjema.typesItem(type);
    }

    static Schema<?> ref(String navn) {
        return new JsonSchema().$ref("#/components/schemas/" + navn);
    }

}
