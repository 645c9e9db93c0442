package no.stafett.prosess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.stafett.handlingsveileder.Levertepakker;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Hele saken: fra hvert nivå til hvert annet, og til slutten, med settets egne modeller. */
@Dekker("bti_sak")
class BtiSakTest {

    private static final List<String> SLUTT = List.of("avslutt", "systemtiltak", "individuell_plan");

    private static Stream<Arguments> ut() {
        return IntStream.rangeClosed(0, 3).boxed().flatMap(nivaa -> NivaaVei.UTFALL.get(nivaa).stream()
                .filter(utfall -> NivaaVei.av(utfall).erSlutt(Sett.FELLES, nivaa)).map(utfall -> Arguments.of(nivaa, utfall)));
    }

    private static Vandring påNivå(Sett sett, int nivaa) {
        Vandring sak = Vandring.i(sett).sak();
        if (nivaa > 0) {
            sak.fremTil(sett.beslutning(0)).beslutt(sett.beslutning(0), "nivaa_" + nivaa);
        }
        return sak;
    }

    @ParameterizedTest
    @MethodSource("ut")
    void skalGåTilNivåetSomErBesluttetEllerSlutte(int fra, String utfall) {
        Sett sett = Sett.FELLES;
        Vandring sak = påNivå(sett, fra).fremTil(sett.beslutning(fra)).beslutt(sett.beslutning(fra), utfall);
        if (SLUTT.contains(utfall)) {
            assertThat(sak.erFerdig()).isTrue();
            assertThat(sak.sluttutfall()).containsExactly(utfall);
        } else {
            int til = utfall.charAt(utfall.length() - 1) - '0';
            assertThat(sak.venter()).containsExactly(sett.første(til));
            assertThat(sak.nivåer()).endsWith(til);
            assertThat(sak.sluttutfall()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Sett.class)
    void skalBrukeSettetsEgenModellPåHvertNivå(Sett sett) {
        for (int nivaa = 0; nivaa <= 3; nivaa++) {
            Task oppgave = påNivå(sett, nivaa).oppgave(sett.første(nivaa));
            assertThat(modell(oppgave).getTenantId()).isEqualTo(sett.leietaker());
        }
    }

    @ParameterizedTest
    @EnumSource(Sett.class)
    void skalFåSkjemaetFraSammePubliseringSomModellen(Sett sett) {
        Task oppgave = påNivå(sett, 1).oppgave(sett.første(1));
        String skjema = motor().getFormService().getTaskFormData(oppgave.getId()).getCamundaFormRef().getKey() + ".form";
        assertThat(motor().getRepositoryService().getDeploymentResourceNames(modell(oppgave).getDeploymentId())).contains(skjema);
    }

    @ParameterizedTest
    @EnumSource(Sett.class)
    void skalFalleTilbakeTilNivå1NårSamtykketTrekkes(Sett sett) {
        Vandring sak = påNivå(sett, 3).meld("samtykke_trukket", "nivaa_1");
        assertThat(sak.venter()).containsExactly(sett.første(1));
    }

    @Test
    void skalSlutteNårSamtykketTrekkesOgDetBesluttesÅAvslutte() {
        Vandring sak = påNivå(Sett.FELLES, 2).meld("samtykke_trukket", "avslutt");
        assertThat(sak.sluttutfall()).containsExactly("avslutt");
    }

    @ParameterizedTest
    @EnumSource(Sett.class)
    void skalGåOppOgNedGjennomAlleNivåeneIEnSak(Sett sett) {
        Vandring sak = Vandring.i(sett).sak();
        int nivaa = 0;
        for (int neste : new int[] {1, 2, 3, 2, 1, 3, 1}) {
            sak.fremTil(sett.beslutning(nivaa)).beslutt(sett.beslutning(nivaa), "nivaa_" + neste);
            nivaa = neste;
        }
        assertThat(sak.nivåer()).containsExactly(0, 1, 2, 3, 2, 1, 3, 1);
    }

    @Test
    void skalBliPåSinVersjonTilNivåetErSluttOgTaDenNyesteDeretter() {
        Vandring sak = Vandring.i(Sett.VARDO).sak();
        int gammel = modell(sak.oppgave("trinn_0_1")).getVersion();
        Modellmotor.felles().modeller().publiser("vardo", Sett.VARDO.leietaker(),
                new TreeMap<>(Levertepakker.hent("vardo").filer()));
        sak.fullfør("trinn_0_1");
        assertThat(modell(sak.oppgave("trinn_0_2")).getVersion()).isEqualTo(gammel);
        sak.fremTil(Sett.VARDO.beslutning(0)).beslutt(Sett.VARDO.beslutning(0), "nivaa_1");
        assertThat(modell(sak.oppgave("trinn_1_1")).getVersion()).isEqualTo(gammel + 1);
    }

    private static ProcessDefinition modell(Task oppgave) {
        return motor().getRepositoryService().getProcessDefinition(oppgave.getProcessDefinitionId());
    }

    private static ProcessEngine motor() {
        return Modellmotor.felles().motor;
    }
}
