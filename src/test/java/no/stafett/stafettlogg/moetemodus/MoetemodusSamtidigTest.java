package no.stafett.stafettlogg.moetemodus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.stafett.Apptest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** Møtet begynnes, føres og avsluttes én gang, også når to gjør det samtidig. */
@Apptest
class MoetemodusSamtidigTest extends Moetemodusproeve {

    @Test
    void skal_la_to_som_begynner_samtidig_komme_i_samme_møte() throws Exception {
        List<MockHttpServletResponse> svar = samtidig(() -> send(MINA, post(modus).with(csrf())), () -> send(MINA, post(modus).with(csrf())));
        assertThat(svar.stream().map(MockHttpServletResponse::getRedirectedUrl).distinct()).hasSize(1);
        assertThat(mina.get("/saker/" + sak + "/moeter").innhold().get("kommende")).hasSize(1);
    }

    @Test
    void skal_gjøre_det_én_gang_når_det_samme_sendes_to_ganger_samtidig() throws Exception {
        String oppgave = tilEvaluering();
        begynnMøtet();
        UUID noekkel = UUID.randomUUID();
        List<MockHttpServletResponse> svar = samtidig(() -> send(MINA, avslutt(oppgave, noekkel)), () -> send(MINA, avslutt(oppgave, noekkel)));
        assertThat(svar.stream().map(MockHttpServletResponse::getStatus)).containsExactly(302, 302);
        assertThat(referater()).hasSize(1);
        assertThat(vurderinger()).isEqualTo(1);
    }

    @Test
    void skal_la_den_andre_av_to_beholde_det_hun_skrev_og_lagre_det_som_notat() throws Exception {
        String oppgave = tilEvaluering();
        begynnMøtet();
        List<MockHttpServletResponse> svar = samtidig(() -> send(MINA, avslutt(oppgave, UUID.randomUUID())),
                () -> send(MINA, avslutt(oppgave, UUID.randomUUID())));
        assertThat(svar.stream().map(MockHttpServletResponse::getStatus)).containsExactlyInAnyOrder(302, 409);
        MockHttpServletResponse nei = svar.stream().filter(s -> s.getStatus() == 409).findFirst().orElseThrow();
        assertThat(innhold(nei)).contains("Møtet er avsluttet.").contains("Leken går bedre.").contains("Lagre som notat");
        assertThat(referater()).hasSize(1);
        assertThat(vurderinger()).isEqualTo(1);
        assertThat(send(MINA, avslutt(oppgave, UUID.randomUUID()).param("som", "notat")).getStatus()).isEqualTo(302);
        assertThat(mina.get("/saker/" + sak + "/logg?slag=notat").innhold().get("poster")).hasSize(1);
    }

    private static List<MockHttpServletResponse> samtidig(Callable<MockHttpServletResponse> en, Callable<MockHttpServletResponse> to) throws Exception {
        ExecutorService tråder = Executors.newFixedThreadPool(2);
        try {
            List<Future<MockHttpServletResponse>> svar = tråder.invokeAll(List.of(en, to));
            return List.of(svar.get(0).get(), svar.get(1).get());
        } finally {
            tråder.shutdown();
        }
    }
}
