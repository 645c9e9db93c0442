package no.stafett.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Rolle;
import no.stafett.tilgang.Rolletildeling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hun skal se i menyen hvor hun er. */
class HovedmenyTest {

    @ParameterizedTest
    @ValueSource(strings = {"/innsikt/flyt", "/innsikt/belastning", "/innsikt/modell", "/innsikt/tall"})
    void skal_merke_innsikten_på_hver_side_med_tall_for_den_som_bare_ser_tallene(String sti) {
        assertThat(merket(sti, Rolle.FAGANSVARLIG)).containsExactly("/innsikt/flyt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/innsikt", "/innsikt/flyt", "/innsikt/belastning", "/innsikt/modell", "/innsikt/tall", "/innsikt/utsatte", "/innsikt/grep", "/innsikt/gjort", "/innsikt/regler",
        "/innsikt/stengt"})
    void skal_merke_innsikten_på_alle_sidene_under_for_lederen(String sti) {
        assertThat(merket(sti, Rolle.LEDER)).containsExactly("/innsikt");
    }

    @Test
    void skal_merke_reglene_og_ikke_tallene_der_reglene_har_sitt_eget_valg() {
        assertThat(merket("/innsikt/regler", Rolle.FAGANSVARLIG)).containsExactly("/innsikt/regler");
    }

    private static List<String> merket(String sti, Rolle rolle) {
        Bruker bruker = new Bruker(new PersonId(UUID.randomUUID()), "9901", "x", "X", List.of(new Rolletildeling(rolle, null)), false);
        return Hovedmeny.valg(sti, bruker).stream().filter(Ramme.Valg::valgt).map(Ramme.Valg::adresse).toList();
    }
}
