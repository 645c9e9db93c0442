package no.stafett.handlingsveileder.kontroll;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * En positiv liste: hvilke elementer som finnes, hvilke attributter de kan ha, og hva som kan stå inni dem. Det som
 * ikke står på listen, avvises. Listen skrives som linjer {@code element : attributter > barn}; {@code #} blant barna
 * betyr tekst, og {@code @navn} setter inn en gruppe med barn.
 */
final class Grammatikk {

    /** Det motoren har plass til. Et lengre navn på et trinn publiseres fint, og stanser saken den dagen den kommer dit. */
    private static final Map<String, Integer> PLASS = Map.of("name", 255, "targetNamespace", 255, "namespace", 255, "camunda:versionTag", 64, "camdmn:versionTag", 64);

    private final Map<String, Regel> regler = new HashMap<>();
    private final Map<String, String> grupper = new HashMap<>();

    Grammatikk(String linjer) {
        linjer.lines().map(String::strip).filter(l -> !l.isEmpty()).forEach(this::linje);
    }

    /** Alt listen tillater, som {@code element@attributt} og {@code element>barn}, for den som vil se den. */
    Set<String> tillatt() {
        return regler.entrySet().stream().flatMap(r -> Stream.concat(
                r.getValue().attributter().stream().map(a -> r.getKey() + "@" + a),
                r.getValue().barn().stream().map(b -> r.getKey() + ">" + b))).collect(Collectors.toSet());
    }

    void kontroller(Xmlelement rot, Funn funn) {
        if (!regler.containsKey(rot.navn())) {
            funn.meld(Forbudt.element(rot), rot, rot.navn());
            return;
        }
        rot.medEtterkommere().forEach(element -> element(element, funn));
    }

    private void element(Xmlelement element, Funn funn) {
        Regel regel = regler.get(element.navn());
        if (regel == null) {
            return; // Meldt der det sto som barn.
        }
        element.attributter().keySet().stream().filter(a -> !regel.attributter().contains(a))
                .forEach(a -> funn.meld(Forbudt.attributt(element, a), element, a));
        element.barn().stream().filter(b -> !regel.barn().contains(b.navn()))
                .forEach(b -> funn.meld(Forbudt.element(b), b, b.navn()));
        tekst(element, regel, funn);
    }

    private static void tekst(Xmlelement element, Regel regel, Funn funn) {
        if (!element.tekst().isBlank() && !regel.barn().contains("#")) {
            funn.meld(Feilkode.TEKST_UTEN_PLASS, element);
        }
        element.attributter().forEach((navn, verdi) -> attributt(element, navn, verdi, funn));
        verdi(element, element.tekst(), funn);
    }

    private static void attributt(Xmlelement element, String navn, String verdi, Funn funn) {
        int plass = PLASS.getOrDefault(navn, Lesetekst.LENGSTE);
        if (verdi.length() > plass) {
            funn.meld(Feilkode.TEKST_FOR_LANG, element, plass);
        } else {
            verdi(element, verdi, funn);
        }
    }

    private static void verdi(Xmlelement element, String verdi, Funn funn) {
        if (Lesetekst.erForLang(verdi)) {
            funn.meld(Feilkode.TEKST_FOR_LANG, element, Lesetekst.LENGSTE);
            return;
        }
        if (!erUttrykk(element) && Lesetekst.harHtml(verdi)) {
            funn.meld(Feilkode.HTML_I_TEKST, element);
        }
        if (Lesetekst.harSkjulteTegn(verdi)) {
            funn.meld(Feilkode.TEGN_SKJULT, element);
        }
    }

    /** I et uttrykk er en klamme «mindre enn». I en merknad til en rad er den ikke det. */
    private static boolean erUttrykk(Xmlelement element) {
        return element.er("bpmn:conditionExpression") || element.er("dmn:text") && !element.forelder().er("dmn:annotationEntry");
    }

    private void linje(String linje) {
        if (linje.startsWith("@")) {
            String[] gruppe = linje.split("=", 2);
            grupper.put(gruppe[0].strip(), gruppe[1]);
            return;
        }
        String[] navnOgResten = linje.split(" : ", 2);
        String[] attributterOgBarn = (navnOgResten[1] + " ").split(">", 2);
        String barn = attributterOgBarn.length > 1 ? attributterOgBarn[1] : "";
        for (String gruppe : grupper.keySet()) {
            barn = barn.replace(gruppe + " ", grupper.get(gruppe) + " ");
        }
        regler.put(navnOgResten[0].strip(), new Regel(ord(attributterOgBarn[0]), ord(barn)));
    }

    private static Set<String> ord(String tekst) {
        return Arrays.stream(tekst.strip().split("\\s+")).filter(o -> !o.isEmpty()).collect(Collectors.toSet());
    }

    private record Regel(Set<String> attributter, Set<String> barn) {
    }
}
