package no.stafett.skjema.kontroll;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import no.stafett.skjema.Feltfeil;
import tools.jackson.databind.JsonNode;

/** Ser etter uttrykk, mønstre og regler i en komponent som serveren ikke kan følge. */
final class Skjemaregler {

    private static final Set<String> UTTRYKK = Set.of("readonly", "valuesExpression", "expression");
    private static final Set<String> GRENSER = Set.of("min", "max", "minLength", "maxLength");
    private static final Set<String> UTEN_VIRKNING = Set.of("patternErrorMessage");

    private final Uttrykk uttrykk;
    private final Felttyper typer = new Felttyper(null);

    Skjemaregler(Uttrykk uttrykk) {
        this.uttrykk = uttrykk;
    }

    List<Feltfeil> mangler(String navn, JsonNode node) {
        List<Feltfeil> ut = new ArrayList<>();
        UTTRYKK.forEach(felt -> proevUttrykk(ut, navn, Uttrykk.iFelt(node, felt)));
        proevUttrykk(ut, navn, Uttrykk.iFelt(node.path("conditional"), "hide"));
        if (node.has("isRepeating") && !Skjemaleser.sann(node.get("isRepeating"))) {
            ut.add(Feltfeil.av(navn, "komponent_stoettes_ikke", "isRepeating"));
        }
        proevSteg(ut, navn, node);
        List<String> kjente = typer.les(node.path("type").asString(""), node).map(Felttype::regler).orElse(List.of());
        node.path("validate").properties().forEach(regel -> proevRegel(ut, navn, kjente, regel.getKey(), regel.getValue()));
        return ut;
    }

    private void proevRegel(List<Feltfeil> ut, String navn, List<String> kjente, String regel, JsonNode verdi) {
        if (verdi.isNull() || UTEN_VIRKNING.contains(regel)) {
            return;
        }
        boolean uttrykket = verdi.isString() && verdi.asString().startsWith("=");
        boolean galt = !kjente.contains(regel)
                || regel.equals("pattern") && !moensterKanLeses(verdi.asString(""))
                || GRENSER.contains(regel) && !uttrykket && Tallfelt.les(Verdi.fra(verdi)) == null;
        if (galt) {
            ut.add(Feltfeil.av(navn, "regel_ukjent", regel));
        } else if (GRENSER.contains(regel)) {
            proevUttrykk(ut, navn, uttrykket ? verdi.asString().substring(1) : null);
        }
    }

    private void proevUttrykk(List<Feltfeil> ut, String navn, String feel) {
        if (feel != null && !(Feelutvalg.stoetter(feel) && uttrykk.kanLeses(feel))) {
            ut.add(Feltfeil.av(navn, "uttrykk_ukjent", feel));
        }
    }

    private static void proevSteg(List<Feltfeil> ut, String navn, JsonNode node) {
        BigDecimal steg = Tallfelt.les(Verdi.fra(node.get("increment")));
        boolean satt = node.hasNonNull("increment") && Skjemaleser.sann(node.get("increment"));
        boolean desimaler = node.hasNonNull("decimalDigits") && !node.get("decimalDigits").canConvertToInt();
        if (satt && (steg == null || steg.signum() <= 0) || desimaler) {
            ut.add(Feltfeil.av(navn, "regel_ukjent", desimaler ? "decimalDigits" : "increment"));
        }
    }

    private static boolean moensterKanLeses(String moenster) {
        try {
            Moenster.les(moenster);
            return true;
        } catch (MoensterStoettesIkke feil) {
            return false;
        }
    }
}
