package no.stafett.prosess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.stafett.handlingsveileder.Levertepakker;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Fra et nivå tilbake til beslutningen som førte dit, med hvert sett sine egne modeller. */
class TilbakefoeringTest {

    private final Modellmotor motor = Modellmotor.felles();
    private final Tilbakefoering tilbake = motor.tilbakefoering;

    @AfterEach
    void rydd() {
        motor.rydd();
    }

    private static Stream<Arguments> skift() {
        return Stream.of(Sett.values()).flatMap(sett -> Stream.of(new int[] {0, 1}, new int[] {0, 2}, new int[] {1, 2}, new int[] {1, 3},
                new int[] {2, 1}, new int[] {2, 3}, new int[] {3, 1}, new int[] {3, 2}).map(s -> Arguments.of(sett, s[0], s[1])));
    }

    @ParameterizedTest
    @MethodSource("skift")
    void skal_stå_ved_beslutningen_igjen_uten_noe_igjen_av_det_andre_nivået(Sett sett, int fra, int til) {
        Vandring sak = besluttet(sett, fra, til);
        int oppgaver = motor.hendelser.size();
        føreTilbake(sak, sett, fra, til, Map.of("samletVurdering", "delvis", "forslag", "nivaa_2", "rad", "7", "navn", "Ada"));
        assertThat(sak.venter()).containsExactly(sett.beslutning(fra));
        assertThat(prosesser(sak)).containsExactlyInAnyOrder("bti_sak", "nivaa_" + fra);
        assertThat(motor.motor.getManagementService().createJobQuery().list()).extracting(Job::getProcessInstanceId).containsOnlyNulls();
        List<Object> sagt = motor.hendelser.subList(oppgaver, motor.hendelser.size());
        assertThat(sagt.stream().filter(OppgaveOppstod.class::isInstance).map(OppgaveOppstod.class::cast))
                .singleElement().satisfies(o -> assertThat(List.of(o.trinnId(), o.forslag(), o.rad())).containsExactly(sett.beslutning(fra), "nivaa_2", "7"));
        assertThat(sagt.stream().filter(OppgaveForsvant.class::isInstance)).as("den på det andre nivået").hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("skift")
    void skal_gå_videre_som_før_etter_den_nye_beslutningen(Sett sett, int fra, int til) {
        Vandring sak = besluttet(sett, fra, til);
        føreTilbake(sak, sett, fra, til, Map.of());
        sak.beslutt(sett.beslutning(fra), "nivaa_" + til);
        assertThat(sak.venter()).containsExactly(sett.første(til));
        føreTilbake(sak, sett, fra, til, Map.of());
        sak.beslutt(sett.beslutning(fra), "avslutt");
        assertThat(sak.sluttutfall()).containsExactly("avslutt");
    }

    @Test
    void skal_ikke_slippe_annet_enn_rutingsverdier_gjennom_muren() {
        Vandring sak = besluttet(Sett.FELLES, 1, 2);
        føreTilbake(sak, Sett.FELLES, 1, 2, Map.of("samletVurdering", "delvis", "navn", "Ada", "nivaa", 3));
        String nivaa = motor.motor.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(sak.sakId.toString())
                .processDefinitionKey("nivaa_1").singleResult().getId();
        assertThat(motor.motor.getRuntimeService().getVariables(nivaa)).containsEntry("samletVurdering", "delvis").containsEntry("nivaa", 1)
                .doesNotContainKey("navn");
    }

    @Test
    void skal_si_nei_når_modellen_som_gjelder_nå_ikke_har_beslutningen() {
        Vandring sak = besluttet(Sett.VARDO, 0, 1);
        Map<String, byte[]> filer = new TreeMap<>(Levertepakker.hent("vardo").filer());
        Map<String, byte[]> uten = new HashMap<>(filer);
        uten.computeIfPresent("nivaa_0.bpmn", (navn, fil) -> new String(fil, StandardCharsets.UTF_8)
                .replace(Sett.VARDO.beslutning(0) + "\"", "annet_trinn\"").replace(Sett.VARDO.beslutning(0) + "<", "annet_trinn<").getBytes(StandardCharsets.UTF_8));
        Modeller modeller = motor.modeller();
        modeller.publiser("vardo", Sett.VARDO.leietaker(), uten);
        try {
            assertThatThrownBy(() -> føreTilbake(sak, Sett.VARDO, 0, 1, Map.of())).isInstanceOfSatisfying(Tilbakefoering.VeienTilbakeErStengt.class,
                    nei -> assertThat(nei.modellenErEnAnnen()).isTrue());
        } finally {
            modeller.publiser("vardo", Sett.VARDO.leietaker(), filer);
        }
    }

    private void føreTilbake(Vandring sak, Sett sett, int fra, int til, Map<String, Object> verdier) {
        tilbake.tilBeslutningen(sak.sakId, new Tilbakefoering.Vei(til, fra, sett.beslutning(fra)), verdier);
    }

    private static Vandring besluttet(Sett sett, int fra, int til) {
        Vandring sak = Vandring.i(sett).sak();
        if (fra > 0) {
            sak.fremTil(sett.beslutning(0)).beslutt(sett.beslutning(0), "nivaa_" + fra);
        }
        return sak.fremTil(sett.beslutning(fra)).beslutt(sett.beslutning(fra), "nivaa_" + til);
    }

    private List<String> prosesser(Vandring sak) {
        return motor.motor.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(sak.sakId.toString()).list().stream()
                .map(ProcessInstance::getProcessDefinitionId).map(id -> id.split(":")[0]).toList();
    }
}
