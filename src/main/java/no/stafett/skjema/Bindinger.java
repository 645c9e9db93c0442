package no.stafett.skjema;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Feltene andre har lest ut av svaret, eller som motoren gikk videre på. De rettes ikke her: en beslutning angres (ADR 0039), et tiltak og
 * planen endres der de står, og et samtykke trekkes. Det samme gjelder valg fra lister som er andre i dag enn da det ble svart.
 *
 * @param noekler øverste ledd i svaret
 */
record Bindinger(Set<String> noekler) {

    private static final Set<String> ALLTID = Set.of("utfall", "godtatt", "meldingSendt", "evalueringsdato", "forslag", "nivaaFoer", "nivaaEtter",
            "nyEnhet", "sakstype", "samletVurdering", "enighetForesatte", "antallTjenester", "arsakGruppe", "ipRett", "inviterteEnheter",
            "ferdigeEnheter", "avslutningsgrunn", "proevIgjenDato", "tiltaksvurdering");
    private static final Map<String, Set<String>> I_SKJEMAET = Map.of("tiltaksplan", Set.of("maal", "delmaal", "tiltak"),
            "tiltak_gjort", Set.of("gjennomfoert", "kommentar"));
    /** Begrunnelsen for en beslutning eller et nei står også der den førte til noe. */
    private static final Set<String> AVGJOER = Set.of("utfall", "godtatt");
    private static final Set<String> TEKST = Set.of("textfield", "textarea");
    private static final String SAMTYKKE = "samtykke";

    static Bindinger av(JsonNode skjema) {
        String id = skjema.path("id").asString("");
        Map<String, JsonNode> felter = Skjematre.felter(skjema);
        Set<String> bundne = felter.entrySet().stream().filter(f -> SAMTYKKE.equals(id) || ALLTID.contains(f.getKey())
                || I_SKJEMAET.getOrDefault(id, Set.of()).contains(f.getKey()) || f.getValue().has("valuesKey"))
                .map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
        if (AVGJOER.stream().anyMatch(felter::containsKey) && felter.containsKey("begrunnelse")) {
            bundne.add("begrunnelse");
        }
        return new Bindinger(bundne);
    }

    /** Det sendte med de bundne feltene som mangler, slik de står. */
    ObjectNode fyll(JsonNode foer, JsonNode sendt) {
        ObjectNode hele = (ObjectNode) sendt.deepCopy();
        noekler.stream().filter(n -> foer.has(n) && !hele.has(n)).forEach(n -> hele.set(n, foer.get(n)));
        return hele;
    }

    List<Feltfeil> brudd(JsonNode foer, JsonNode sendt) {
        return noekler.stream().filter(n -> !foer.path(n).equals(sendt.path(n))).map(n -> Feltfeil.av(n, "er_bundet")).toList();
    }

    /** Det som ble godtatt, med de bundne feltene akkurat slik de sto. */
    ObjectNode behold(JsonNode foer, ObjectNode godtatt) {
        noekler.forEach(n -> {
            godtatt.remove(n);
            if (foer.has(n)) {
                godtatt.set(n, foer.get(n));
            }
        });
        return godtatt;
    }

    boolean gjelder(Feltfeil feil) {
        return noekler.contains(feil.sti().split("[.\\[]", 2)[0]);
    }

    /** Det som blir igjen når svaret strykes: verdiene saken gikk videre på, uten noe noen har skrevet. */
    ObjectNode koder(JsonNode skjema, JsonNode innhold) {
        Map<String, JsonNode> felter = Skjematre.felter(skjema);
        ObjectNode igjen = (ObjectNode) innhold.deepCopy();
        igjen.retain(noekler.stream().filter(n -> {
            String type = felter.get(n).path("type").asString("");
            return !TEKST.contains(type) && !"dynamiclist".equals(type);
        }).toList());
        return igjen;
    }
}
