package no.stafett.innsikt.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.stafett.innsikt.Saksvei;
import tools.jackson.databind.json.JsonMapper;

/** Lappene på diagrammet: når i rekkefølgen trinnet kom, hva som skjedde, hvor lenge, og det som ble bestemt. Tabellen sier det samme. */
record Veimerker(Saksvei.Opphold opphold, Ord ord) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Ett trinn kan være gått flere ganger; da har lappen alle numrene, og det siste som skjedde. */
    String json() {
        Map<String, List<Saksvei.Steg>> etterTrinn = opphold.steg().stream().collect(Collectors.groupingBy(Saksvei.Steg::trinn, LinkedHashMap::new, Collectors.toList()));
        return JSON.writeValueAsString(Map.of("lapper", etterTrinn.entrySet().stream()
                .map(e -> Map.of("id", e.getKey(), "tekst", lapp(e.getValue()), "klasse", klasse(sist(e.getValue()).tilstand()))).toList()));
    }

    private static String klasse(Saksvei.Tilstand tilstand) {
        return "er-" + tilstand.id().replace('_', '-');
    }

    private String lapp(List<Saksvei.Steg> steg) {
        Saksvei.Steg sist = sist(steg);
        List<String> deler = new ArrayList<>(List.of(steg.stream().map(s -> String.valueOf(s.nummer())).collect(Collectors.joining(", "))));
        if (sist.tilstand() != Saksvei.Tilstand.GJORT) {
            deler.add(ord.om("innsikt.vei.tilstand." + sist.tilstand().id()));
        }
        if (sist.tilstand() == Saksvei.Tilstand.GJORT || sist.tilstand() == Saksvei.Tilstand.NAA) {
            deler.add(ord.dager(sist.dager()));
        }
        if (sist.bestemt() != null) {
            deler.add(ord.om("utfall." + sist.bestemt()));
        }
        return String.join(" · ", deler);
    }

    private static Saksvei.Steg sist(List<Saksvei.Steg> steg) {
        return steg.get(steg.size() - 1);
    }
}
