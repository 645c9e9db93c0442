package no.stafett.stafettlogg.moetemodus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Et felt i evalueringsskjemaet som kan fylles ut på møtesiden. Modellen kan være en annen enn vår, så feltene leses av skjemaet
 * som gjelder for oppgaven; det siden ikke kan vise, står tomt eller fylles ut på oppgaven.
 *
 * @param forvalg det som står der til å begynne med: fra utkastet i oppgaven, ellers fra skjemaet; null når feltet er tomt
 * @param gruppe overskriften feltet står under når det bare gjelder noen valg; ellers null
 */
public record Skjemafelt(String navn, String type, String ledetekst, String hjelp, boolean paakrevd, List<Valg> valg, String gruppe,
        String forvalg) {

    private static final Set<String> TYPER = Set.of("radio", "select", "textarea", "textfield", "number", "checkbox", "checklist", "datetime");
    /** Disse står for seg på møtesiden, for alle oppgavene. */
    static final Set<String> FELLES = Set.of("barnetsStemme", "hvemSnakketMedBarnet", "foresattesVurdering");
    private static final Set<String> UTELATT = Set.of("dato", "beslutningsdato", "snakketDato");

    /** Noe å velge. */
    public record Valg(String verdi, String navn) {
    }

    /** @param utkast det som alt er skrevet i oppgaven; tomt når ingenting er */
    static List<Skjemafelt> i(JsonNode skjema, JsonNode utkast) {
        return i(skjema).stream().map(f -> utkast.hasNonNull(f.navn()) ? f.med(utkast.get(f.navn()).asString(f.forvalg())) : f).toList();
    }

    static List<Skjemafelt> i(JsonNode skjema) {
        List<Skjemafelt> felt = new ArrayList<>();
        les(skjema, null, felt);
        return felt.stream().filter(f -> !FELLES.contains(f.navn()) && !UTELATT.contains(f.navn())).toList();
    }

    private Skjemafelt med(String skrevet) {
        return new Skjemafelt(navn, type, ledetekst, hjelp, paakrevd, valg, gruppe, skrevet);
    }

    /** Om skjemaet har feltet, hvor som helst i det. */
    static boolean finnes(JsonNode skjema, String navn) {
        return skjema.findValuesAsString("key").contains(navn);
    }

    private static void les(JsonNode forelder, String gruppe, List<Skjemafelt> felt) {
        for (JsonNode del : forelder.path("components")) {
            String type = del.path("type").asString("");
            boolean vilkaar = !del.path("conditional").path("hide").isMissingNode();
            if (type.equals("group") && del.path("path").asString("").isEmpty()) {
                les(del, vilkaar || gruppe != null ? del.path("label").asString("") : null, felt);
            } else if (TYPER.contains(type) && kanVises(del, type)) {
                felt.add(new Skjemafelt(del.path("key").asString(), type, del.path(type.equals("datetime") ? "dateLabel" : "label").asString(""),
                        del.path("description").asString(null), del.path("validate").path("required").asBoolean(false), valg(del),
                        gruppe == null && vilkaar ? "" : gruppe, del.path("defaultValue").asString(null)));
            }
        }
    }

    private static boolean kanVises(JsonNode del, String type) {
        return switch (type) {
            case "radio", "select", "checklist" -> del.path("values").isArray();
            case "datetime" -> del.path("subtype").asString("").equals("date");
            default -> del.hasNonNull("key");
        };
    }

    private static List<Valg> valg(JsonNode del) {
        return del.path("values").valueStream().map(v -> new Valg(v.path("value").asString(), v.path("label").asString())).toList();
    }
}
