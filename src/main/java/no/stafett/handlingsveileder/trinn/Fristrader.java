package no.stafett.handlingsveileder.trinn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Fristene kommunen har satt i fristtabellen, som et trinn kan bruke i stedet for et fast antall dager. */
public final class Fristrader {

    private static final Pattern TEKST = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern TEKSTER = Pattern.compile("\"[^\"]*\"(?:\\s*,\\s*\"[^\"]*\")*+");

    private Fristrader() {
    }

    /** @param dager de ulike fristene raden kan gi, i tabellens rekkefølge @param om tabellens egne ord om den siste */
    public record Rad(String id, List<String> dager, String om) {
    }

    /** @return radene, hver id én gang; tom når tabellen mangler eller ikke kan leses */
    public static List<Rad> les(byte[] dmn) {
        Map<String, Rad> rader = new LinkedHashMap<>();
        try {
            Bpmnleser.les(dmn).rot().alle().filter(g -> g.lokalt().equals("rule")).forEach(regel -> les(regel, rader));
        } catch (ModellenKanIkkeLeses e) {
            return List.of();
        }
        return List.copyOf(rader.values());
    }

    /** En celle kan ha flere verdier; da gjelder raden hver av dem. En som sier hva den ikke gjelder, er ingen frist å velge. */
    private static void les(Gren regel, Map<String, Rad> rader) {
        String celle = første(regel, "inputEntry");
        if (TEKSTER.matcher(celle).matches()) {
            TEKST.matcher(celle).results().forEach(id -> legg(regel, id.group(1), rader));
        }
    }

    private static void legg(Gren regel, String id, Map<String, Rad> rader) {
        List<String> dager = new ArrayList<>(rader.containsKey(id) ? rader.get(id).dager() : List.of());
        String dag = første(regel, "outputEntry");
        if (!dager.contains(dag)) {
            dager.add(dag);
        }
        if (id.matches("[a-z_0-9]+")) {
            rader.put(id, new Rad(id, List.copyOf(dager), regel.barn().stream().filter(b -> b.lokalt().equals("description"))
                    .map(b -> b.tekst().strip()).findFirst().orElse("")));
        }
    }

    private static String første(Gren regel, String slag) {
        return regel.barn().stream().filter(b -> b.lokalt().equals(slag)).findFirst()
                .map(b -> b.barn().stream().map(Gren::tekst).findFirst().orElse("").strip()).orElse("");
    }
}
