package no.stafett.skjema.kontroll;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import no.stafett.skjema.Feltfeil;
import tools.jackson.databind.JsonNode;

/** Leser et form-js-skjema. Det som ikke støttes, noteres som mangler; ingenting overses. */
final class Skjemaleser {

    private static final Set<String> UTEN_VERDI = Set.of("text", "table", "spacer", "separator", "button", "html", "image", "iframe", "documentPreview");
    private static final Pattern NAVN = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)*");
    /** Nettleseren nekter å sette disse, for der er de ikke vanlige navn. */
    private static final Set<String> FORBUDT = Set.of("constructor", "prototype");
    private static final int DYPESTE = 10;

    private final Felttyper typer;
    private final Skjemaregler regler;
    private final List<Feltfeil> mangler = new ArrayList<>();

    Skjemaleser(Clock klokke, Uttrykk uttrykk) {
        this.typer = new Felttyper(klokke);
        this.regler = new Skjemaregler(uttrykk);
    }

    Skjema les(JsonNode skjema) {
        Plass.Objekt plan = new Plass.Objekt();
        List<Komponent> barn = barn(skjema, plan, 0);
        return new Skjema(new Beholder(List.of(), null, barn, false, false, 0), plan, List.copyOf(mangler));
    }

    private List<Komponent> barn(JsonNode forelder, Plass.Objekt plan, int dybde) {
        List<Komponent> ut = new ArrayList<>();
        if (dybde > DYPESTE) {
            mangler.add(Feltfeil.av(navn(forelder), "komponent_stoettes_ikke", "nesting"));
            return ut;
        }
        for (JsonNode barn : forelder.path("components")) {
            komponent(barn, plan, dybde + 1).ifPresent(ut::add);
        }
        return ut;
    }

    private Optional<Komponent> komponent(JsonNode node, Plass.Objekt plan, int dybde) {
        String type = node.path("type").asString("");
        if (UTEN_VERDI.contains(type)) {
            return Optional.empty();
        }
        mangler.addAll(regler.mangler(navn(node), node));
        return switch (type) {
            case "group" -> gruppe(node, plan, dybde);
            case "dynamiclist" -> liste(node, plan, dybde);
            default -> felt(type, node, plan);
        };
    }

    private Optional<Komponent> gruppe(JsonNode node, Plass.Objekt plan, int dybde) {
        List<String> sti = sti(node, "path", false);
        Plass.Objekt inni = sti == null ? null : plan.ned(sti);
        if (inni == null) {
            return mangel(node, "ugyldig_plass");
        }
        return Optional.of(new Beholder(sti, skjul(node), barn(node, inni, dybde), false, false, 0));
    }

    private Optional<Komponent> liste(JsonNode node, Plass.Objekt plan, int dybde) {
        List<String> sti = sti(node, "path", true);
        Plass.Objekt rad = new Plass.Objekt();
        boolean fast = node.path("allowAddRemove").isBoolean() && !node.path("allowAddRemove").booleanValue()
                || sann(node.path("readonly")) || sann(node.path("disabled"));
        Beholder liste = sti == null ? null : new Beholder(sti, skjul(node), barn(node, rad, dybde), true, fast,
                Math.min(Grenser.LISTE, Math.max(0, node.path("defaultRepetitions").asInt(1))));
        if (liste == null || !plan.sett(sti, new Plass.Rader(liste, rad))) {
            return mangel(node, "ugyldig_plass");
        }
        return Optional.of(liste);
    }

    private Optional<Komponent> felt(String type, JsonNode node, Plass.Objekt plan) {
        Optional<Felttype> felttype = typer.les(type, node);
        if (felttype.isEmpty()) {
            return mangel(node, "komponent_stoettes_ikke");
        }
        List<String> sti = sti(node, "key", true);
        Felt felt = sti == null ? null : new Felt(sti, skjul(node), felttype.get(), sann(node.path("disabled")),
                node.path("readonly"), node.get("defaultValue"), node.path("validate"));
        if (felt == null || !plan.sett(sti, new Plass.Blad(felt))) {
            return mangel(node, "ugyldig_plass");
        }
        return Optional.of(felt);
    }

    private Optional<Komponent> mangel(JsonNode node, String kode) {
        mangler.add(Feltfeil.av(navn(node), kode, node.path("type").asString("?")));
        return Optional.empty();
    }

    private static List<String> sti(JsonNode node, String felt, boolean maaHa) {
        String sti = node.path(felt).asString("");
        if (sti.isEmpty() && !maaHa) {
            return List.of();
        }
        List<String> ledd = List.of(sti.split("\\."));
        return NAVN.matcher(sti).matches() && ledd.stream().noneMatch(FORBUDT::contains) ? ledd : null;
    }

    private static String skjul(JsonNode node) {
        return Uttrykk.iFelt(node.path("conditional"), "hide");
    }

    private static String navn(JsonNode node) {
        return node.path("key").asString(node.path("path").asString(node.path("id").asString("")));
    }

    /** Sann slik nettleseren forstår det. */
    static boolean sann(JsonNode node) {
        return node.isBoolean() ? node.booleanValue() : node.isString() ? !node.asString().isEmpty()
                : node.isNumber() ? node.doubleValue() != 0 : node.isContainer();
    }
}
