package no.stafett.prosess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Om modellen kan regne på grunnlaget før noen igjen gjør noe; da må det være med når trinnet fullføres. */
class TrinnregnesTest {

    @ParameterizedTest
    @CsvSource({
        // Rett til neste oppgave.
        "felles/nivaa_0, trinn_0_1, false", "felles/nivaa_0, trinn_0_3, false",
        // Beslutningstabellen står imellom.
        "felles/nivaa_0, trinn_0_4, true",
        // Evalueringsdatoen på neste oppgave går til beslutningstabellen uten at oppgaven blir gjort.
        "vardo/nivaa_1, trinn_1_2, true", "vardo/nivaa_2, trinn_2_2, true", "vardo/nivaa_3, trinn_3_2, true",
        "lillestrom/barnehage/nivaa_2, trinn_2_2, true", "lillestrom/skole/nivaa_2, trinn_2_2, true"})
    void skal_ta_med_grunnlaget_når_modellen_kan_trenge_det_før_neste_fullføring(String modell, String trinn, boolean regnes) {
        assertThat(Modelleser.trinn(Bpmn.readModelFromFile(new File("processes/" + modell + ".bpmn"))))
                .filteredOn(ett -> ett.id().equals(trinn)).singleElement().extracting(Trinn::regnes).isEqualTo(regnes);
    }
}
