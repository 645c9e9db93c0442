package no.stafett.oppgave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import no.stafett.prosess.OppgaveErBorte;
import no.stafett.prosess.Oppgaver;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** En feil i motoren eller modellen skal ikke se ut som at en annen kom først. */
@Apptest
class MotorfeilTest {

    @Autowired
    private MockMvc nett;

    @Autowired
    private Oppgaver motor;

    @Test
    void skal_si_at_oppgaven_er_borte_når_den_er_det() {
        assertThatThrownBy(() -> motor.fullfør("finnes-ikke", Map.of())).isInstanceOf(OppgaveErBorte.class);
    }

    @Test
    void skal_la_en_modell_uten_vei_videre_være_en_feil() {
        Saksgang gang = Saksgang.ny(new ApiKlient(nett, "barnehage.ansatt")).tilBeslutning();
        String beslutning = gang.oppgave();
        assertThatThrownBy(() -> motor.fullfør(beslutning, Map.of("utfall", "finnes_ikke")))
                .isNotInstanceOf(OppgaveErBorte.class).hasMessageContaining("No outgoing sequence flow");
        assertThat(gang.oppgave()).isEqualTo(beslutning);
    }
}
