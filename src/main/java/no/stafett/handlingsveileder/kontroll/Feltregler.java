package no.stafett.handlingsveileder.kontroll;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.stafett.handlingsveileder.kontroll.Skjemamodell.Felt;
import tools.jackson.databind.JsonNode;

/** Ett felt: en kjent type, kjente egenskaper, en brukbar nøkkel, og valg som finnes. */
final class Feltregler {

    private static final Set<String> FELLES = ord("id type layout conditional properties description");
    private static final String SVAR = "key label validate readonly disabled defaultValue ";

    /** Den positive listen: felttypene serveren kan kontrollere svar for, med egenskapene de kan ha. */
    private static final Map<String, Set<String>> TYPER = Map.ofEntries(
            type("text", "text label"), type("separator", ""), type("spacer", "height"),
            type("image", "source alt"),
            type("textfield", SVAR + "appearance"), type("textarea", SVAR),
            type("number", SVAR + "decimalDigits increment serializeToString appearance"),
            type("checkbox", SVAR), type("radio", SVAR + "values valuesKey"),
            type("select", SVAR + "values valuesKey searchable"),
            type("checklist", SVAR + "values valuesKey"), type("taglist", SVAR + "values valuesKey"),
            type("datetime", SVAR + "subtype dateLabel timeLabel timeSerializingFormat timeInterval use24h "
                    + "disallowPassedDates"),
            type("expression", "key expression computeOn"),
            type("group", "label path components showOutline verticalAlignment"),
            type("dynamiclist", "label path components showOutline isRepeating allowAddRemove defaultRepetitions "
                    + "nonCollapsedItems disableCollapse verticalAlignment"));

    private static final Map<String, Feilkode> FORKLART = Map.of("iframe", Feilkode.INNEBYGD_INNHOLD,
            "html", Feilkode.INNEBYGD_INNHOLD, "documentPreview", Feilkode.INNEBYGD_INNHOLD);
    private static final Set<String> GRENSER =
            ord("required min max minLength maxLength pattern validationType");
    private static final Set<String> VALGFELT = ord("radio select checklist taglist");
    private static final Set<String> VALGKILDER = ord("personer enheter ansvarlige tiltak medvirkende");
    private static final Set<String> UTEN_NØKKEL = ord("text separator spacer image group");
    private static final Pattern NØKKEL = Pattern.compile("[a-z][a-zA-Z0-9]{0,60}");
    /** Navn ethvert objekt i nettleseren alt har; et svar under et av dem skriver over noe annet. */
    private static final Set<String> OPPTATT = ord("constructor prototype toString toLocaleString valueOf hasOwnProperty "
            + "isPrototypeOf propertyIsEnumerable");
    /** Tall nettleseren bruker som de er: null minutter mellom klokkeslettene, og den blir stående og telle. */
    private static final Map<String, List<Integer>> TALL = Map.of("timeInterval", List.of(1, 60), "height", List.of(1, 1_000),
            "defaultRepetitions", List.of(0, 50), "nonCollapsedItems", List.of(1, 200), "decimalDigits", List.of(0, 10));
    private static final Pattern BILDE = Pattern.compile("data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+");
    private static final int FLESTE_VALG = 300;

    private Feltregler() {
    }

    static void kontroller(Felt felt, Funn funn) {
        Set<String> egenskaper = TYPER.get(felt.type());
        if (egenskaper == null) {
            meld(FORKLART.getOrDefault(felt.type(), Feilkode.FELTTYPE_IKKE_TILLATT), felt, funn, felt.type());
            return;
        }
        Stream.concat(felt.node().propertyNames().stream().filter(n -> !egenskaper.contains(n)),
                        felt.node().path("validate").propertyNames().stream().filter(n -> !GRENSER.contains(n)))
                .forEach(n -> meld(Feilkode.FELT_EGENSKAP, felt, funn, n));
        TALL.keySet().stream().sorted().filter(n -> felt.node().hasNonNull(n) && !erInnenfor(felt.node().get(n), TALL.get(n)))
                .forEach(n -> meld(Feilkode.FELT_EGENSKAP, felt, funn, n));
        nøkkel(felt, funn);
        valg(felt, funn);
        bilde(felt, funn);
        Skjematekst.kontroller(felt, funn);
    }

    private static boolean erInnenfor(JsonNode tall, List<Integer> grenser) {
        return tall.isInt() && tall.asInt() >= grenser.get(0) && tall.asInt() <= grenser.get(1);
    }

    private static void nøkkel(Felt felt, Funn funn) {
        boolean kreves = !UTEN_NØKKEL.contains(felt.type());
        String nøkkel = felt.nøkkel();
        boolean brukelig = NØKKEL.matcher(nøkkel).matches() && !OPPTATT.contains(nøkkel);
        if (kreves && nøkkel.isEmpty() || !nøkkel.isEmpty() && !brukelig) {
            meld(Feilkode.FELT_NOEKKEL_UGYLDIG, felt, funn, nøkkel);
        }
    }

    private static void valg(Felt felt, Funn funn) {
        if (!VALGFELT.contains(felt.type())) {
            return;
        }
        if (!felt.valgkilde().isEmpty()) {
            if (!VALGKILDER.contains(felt.valgkilde()) || !felt.valg().isEmpty()) {
                meld(Feilkode.VALGKILDE_UKJENT, felt, funn, felt.valgkilde());
            }
            return;
        }
        List<String> valg = felt.valg();
        boolean tomt = valg.isEmpty() || valg.size() > FLESTE_VALG || valg.stream().anyMatch(String::isBlank);
        if (tomt || new HashSet<>(valg).size() != valg.size() || !harBareTekster(felt)) {
            meld(Feilkode.FELT_VALG, felt, funn);
        }
    }

    private static boolean harBareTekster(Felt felt) {
        return Skjemamodell.liste(felt.node().path("values")).stream().allMatch(v -> v.isObject()
                && v.propertyNames().equals(Set.of("label", "value"))
                && v.path("label").isString() && v.path("value").isString());
    }

    /** Et bilde fra et annet sted forteller det stedet hvem som leser hva. */
    private static void bilde(Felt felt, Funn funn) {
        JsonNode kilde = felt.node().path("source");
        if (felt.type().equals("image") && !BILDE.matcher(kilde.asString("")).matches()) {
            meld(Feilkode.BILDE_UTENFRA, felt, funn);
        }
    }

    static void meld(Feilkode kode, Felt felt, Funn funn, Object... deler) {
        funn.meld(kode, felt.sted(), felt.visningsnavn(), deler);
    }

    private static Map.Entry<String, Set<String>> type(String navn, String egenskaper) {
        return Map.entry(navn, Stream.concat(FELLES.stream(), ord(egenskaper).stream()).collect(Collectors.toSet()));
    }

    private static Set<String> ord(String tekst) {
        return Arrays.stream(tekst.strip().split("\\s+")).filter(o -> !o.isEmpty()).collect(Collectors.toSet());
    }
}
