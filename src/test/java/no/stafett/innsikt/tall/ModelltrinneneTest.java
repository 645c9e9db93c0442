package no.stafett.innsikt.tall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.stafett.Apptest;
import no.stafett.innsikt.tall.Modelltrinnene.Modelltrinn;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Trinnene slik de leveres modellene sier det. */
@Apptest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ModelltrinneneTest {

    @Autowired
    private Modelltrinnene trinnene;

    @Test
    void skal_ha_fristen_modellen_eller_tabellen_sier_og_ingen_for_det_som_avtales_i_saken() {
        List<Modelltrinn> barnehagen = trinnene.i("9901").stream().filter(t -> t.tjeneste().equals("barnehage")).toList();
        assertThat(frist(barnehagen, 1, "1.1")).as("fem arbeidsdager").isEqualTo(7);
        assertThat(frist(barnehagen, 1, "1.2")).as("ti arbeidsdager").isEqualTo(14);
        assertThat(frist(barnehagen, 1, "1.4")).as("datoen i planen").isNull();
        assertThat(barnehagen.stream().filter(t -> t.nivaa() == 0).map(Modelltrinn::frist)).as("samtalen med foresatte, etter tabellen").contains(14);
    }

    @Test
    void skal_ha_et_tall_for_alt_som_ikke_følger_planen() {
        List<Modelltrinn> alle = trinnene.i("9901");
        assertThat(alle).isNotEmpty().allSatisfy(t -> assertThat(t.nummer()).isNotBlank());
        assertThat(alle.stream().filter(t -> t.frist() == null).map(Modelltrinn::nivaa)).as("nivå 0 har ingen plan å følge").doesNotContain(0);
    }

    private static Integer frist(List<Modelltrinn> trinn, int nivaa, String nummer) {
        return trinn.stream().filter(t -> t.nivaa() == nivaa && nummer.equals(t.nummer())).findFirst().orElseThrow().frist();
    }
}
