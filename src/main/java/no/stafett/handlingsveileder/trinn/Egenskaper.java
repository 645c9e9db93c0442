package no.stafett.handlingsveileder.trinn;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Egenskapene et trinn har i modellen, i den rekkefølgen de leveres. */
final class Egenskaper {

    private static final List<String> REKKEFØLGE = List.of("trinn", "hva", "hvordan", "hvem", "arena", "frist", "verktoey", "paakrevd",
            "rolleordlyd", "kanHoppesOver");

    private final Gren oppgave;

    Egenskaper(Gren oppgave) {
        this.oppgave = oppgave;
    }

    String les(String navn) {
        return finn(navn).map(e -> e.attributt("value")).orElse("");
    }

    List<String> liste(String navn) {
        return delt(les(navn));
    }

    /** Setter verdien der den sto. En tom verdi tar egenskapen bort; en som er lik, røres ikke. */
    void sett(String navn, String verdi) {
        Optional<Gren> gammel = finn(navn);
        if (verdi.isEmpty()) {
            gammel.filter(e -> !e.attributt("value").isEmpty()).ifPresent(e -> e.forelder().ta(e));
        } else if (gammel.isPresent()) {
            gammel.get().sett("value", verdi);
        } else {
            ny(navn, verdi);
        }
    }

    /** En liste som sier det samme med andre mellomrom eller i en annen rekkefølge, er den samme lista. */
    void settListe(String navn, List<String> verdier) {
        List<String> ny = ordnet(liste(navn), verdier);
        if (!liste(navn).equals(ny)) {
            sett(navn, String.join(",", ny));
        }
    }

    /** De som var der, i rekkefølgen de sto; de nye sist. En side med bokser sender dem i sin egen rekkefølge, og har ikke bedt om noen ny. */
    static List<String> ordnet(List<String> gamle, List<String> nye) {
        return Stream.concat(gamle.stream().filter(nye::contains), nye.stream()).distinct().toList();
    }

    static List<String> delt(String kommadelt) {
        return Arrays.stream(kommadelt.split(",")).map(String::strip).filter(o -> !o.isEmpty()).distinct().toList();
    }

    private void ny(String navn, String verdi) {
        Gren samling = samling();
        Gren egenskap = samling.nytt(Rom.CAMUNDA, "camunda", "property");
        egenskap.sett("name", navn);
        egenskap.sett("value", verdi);
        Gren før = null;
        for (Gren annen : samling.barn()) {
            if (REKKEFØLGE.indexOf(annen.attributt("name")) < REKKEFØLGE.indexOf(navn)) {
                før = annen;
            }
        }
        if (før != null) {
            samling.leggEtter(før, egenskap);
        } else if (samling.barn().isEmpty()) {
            samling.leggSist(egenskap);
        } else {
            samling.leggFoer(samling.barn().get(0), egenskap);
        }
    }

    private Gren samling() {
        Gren utvidelser = oppgave.bpmn("extensionElements").stream().findFirst().orElseGet(() -> {
            Gren ny = oppgave.nyttBpmn("extensionElements");
            List<Gren> barn = oppgave.barn();
            Gren beskrivelse = barn.stream().filter(b -> b.erBpmn("documentation")).reduce((a, b) -> b).orElse(null);
            if (beskrivelse != null) {
                oppgave.leggEtter(beskrivelse, ny);
            } else if (barn.isEmpty()) {
                oppgave.leggSist(ny);
            } else {
                oppgave.leggFoer(barn.get(0), ny);
            }
            return ny;
        });
        return utvidelser.barn(Rom.CAMUNDA, "properties").stream().findFirst().orElseGet(() -> {
            Gren ny = utvidelser.nytt(Rom.CAMUNDA, "camunda", "properties");
            utvidelser.leggSist(ny);
            return ny;
        });
    }

    private Optional<Gren> finn(String navn) {
        return oppgave.bpmn("extensionElements").stream().flatMap(u -> u.barn(Rom.CAMUNDA, "properties").stream())
                .flatMap(p -> p.barn(Rom.CAMUNDA, "property").stream()).filter(e -> e.attributt("name").equals(navn)).findFirst();
    }
}
