package no.stafett.oppgave.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.prosess.OppgaveForsvant;
import no.stafett.sak.StafettOverfoert;
import org.junit.jupiter.api.Test;

/** Det som samles mellom hver gang det sendes, og hvem en linje angår. */
class EndringerTest {

    private static final SakId SAK = new SakId(UUID.randomUUID());

    private final Endringer endringer = new Endringer();

    @Test
    void skal_samle_det_samme_én_gang_og_begynne_forfra() {
        endringer.paa(new OppgaveForsvant(SAK, "o1", true));
        endringer.paa(new OppgaveForsvant(SAK, "o1", true));
        endringer.paa(new OppgaveForsvant(SAK, "o2", false));
        assertThat(endringer.tøm()).isEqualTo(new Bunke(Set.of("o1", "o2"), Set.of(), false));
        assertThat(endringer.tøm().erTom()).isTrue();
    }

    @Test
    void skal_ikke_bry_seg_om_det_som_ikke_er_en_oppgave() {
        endringer.paa(new StafettOverfoert(SAK, null, new PersonId(UUID.randomUUID())));
        assertThat(endringer.tøm().erTom()).isTrue();
    }

    @Test
    void skal_ta_alle_oppgavene_når_kandidatene_i_saken_er_nye() {
        endringer.iSaken(new StafettOverfoert(SAK, null, new PersonId(UUID.randomUUID())));
        assertThat(endringer.tøm().saker()).containsExactly(SAK.verdi());
    }

    @Test
    void skal_be_alle_se_etter_når_det_blir_for_mye() {
        for (int n = 0; n < 5000; n++) {
            endringer.paa(new OppgaveForsvant(SAK, "o" + n, true));
        }
        Bunke bunke = endringer.tøm();
        assertThat(bunke.kanskje()).isTrue();
        assertThat(bunke.oppgaver()).hasSizeLessThan(5000);
    }

    @Test
    void skal_angå_den_som_er_i_en_av_gruppene_og_ikke_er_unntatt() {
        Linje linje = Linje.les("e:1:ansatt p:2!p:3");
        assertThat(linje.angår(List.of("p:9", "e:1:ansatt"))).isTrue();
        assertThat(linje.angår(List.of("p:3", "e:1:ansatt"))).isFalse();
        assertThat(linje.angår(List.of("p:9", "e:1:leder"))).isFalse();
        assertThat(Linje.les("!").angår(List.of("p:9"))).isFalse();
        assertThat(Linje.les(Linje.KANSKJE).angår(List.of("p:9"))).isTrue();
    }
}
