package no.stafett.handlingsveileder.trinn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.stafett.handlingsveileder.Modellfeil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Uansett hva noen gjør med lista, i hvilken rekkefølge: porten godtar modellen så lenge den gjorde det fra før. */
class TilfeldigTest {

    private static final int REKKER = 3;
    private static final int ENDRINGER = 12;

    static Stream<Proevemodeller.Modell> alle() {
        return Proevemodeller.alle();
    }

    static Stream<Proevemodeller.Modell> nivåer() {
        return Proevemodeller.nivåer();
    }

    @ParameterizedTest
    @MethodSource("alle")
    void skalGodtasAvPortenEtterHverEndring(Proevemodeller.Modell modell) {
        List<String> gamle = modell.feil().stream().map(Modellfeil::kode).toList();
        for (long frø = 0; frø < REKKER; frø++) {
            for (Tilfeldigeendringer.Etter etter : Tilfeldigeendringer.på(modell.bpmn(), frø * 31 + modell.navn().hashCode(), ENDRINGER)) {
                assertThat(modell.med(etter.bpmn()).feil()).as("%s, frø %d", etter.endring(), frø).allMatch(f -> gamle.contains(f.kode()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("nivåer")
    void skalNummerereTrinneneIRekkefølgeEtterHverEndring(Proevemodeller.Modell modell) {
        for (Tilfeldigeendringer.Etter etter : Tilfeldigeendringer.på(modell.bpmn(), 7, ENDRINGER)) {
            List<Steg> trinn = Trinnredigering.les(etter.bpmn()).trinn();
            for (int i = 0; i < trinn.size(); i++) {
                assertThat(trinn.get(i).nummer()).endsWith("." + (i + 1));
            }
        }
    }

    /** Det som er låst, er der etterpå, med det samme i seg. */
    @ParameterizedTest
    @MethodSource("nivåer")
    void skalAldriRøreDetSomErLåst(Proevemodeller.Modell modell) {
        Set<String> før = låst(modell.bpmn());
        Tilfeldigeendringer.på(modell.bpmn(), 11, ENDRINGER).forEach(etter -> assertThat(låst(etter.bpmn())).containsAll(før));
    }

    /** Prøven over sier noe bare når rekkene faktisk har alle slagene endringer i seg. */
    @Test
    void skalHaPrøvdAlleSlag() {
        Set<Class<?>> slag = new HashSet<>();
        nivåer().forEach(m -> Tilfeldigeendringer.på(m.bpmn(), m.navn().hashCode(), ENDRINGER).forEach(e -> slag.add(e.endring().getClass())));
        assertThat(slag).contains(Endring.LeggTilTrinn.class, Endring.FjernTrinn.class, Endring.FlyttTrinn.class, Endring.EndreTrinn.class,
                Endring.NavngiUtfall.class, Endring.FoerUtfall.class, Endring.EndreEvaluering.class);
    }

    private static Set<String> låst(byte[] bpmn) {
        Set<String> alle = new HashSet<>();
        Bpmn modell = Bpmn.les(bpmn);
        modell.prosess().alle().filter(g -> g.erBpmn("businessRuleTask", "callActivity", "serviceTask", "boundaryEvent", "subProcess"))
                .forEach(g -> alle.add(g.id() + g.attributter() + g.bpmn("documentation").stream().map(Gren::tekst).toList()
                        + g.bpmn("extensionElements").stream().flatMap(Gren::alle).map(Gren::attributter).toList()));
        return alle;
    }
}
