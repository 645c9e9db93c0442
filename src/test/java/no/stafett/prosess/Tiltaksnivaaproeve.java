package no.stafett.prosess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nivåene med tiltak: evalueringen kommer, enten noen arbeider med gjennomføringen eller ikke. */
abstract class Tiltaksnivaaproeve extends Nivaaproeve {

    Tiltaksnivaaproeve(int nivaa) {
        super(nivaa);
    }

    private Vandring underGjennomføring(Sett sett) {
        return Vandring.i(sett).nivå(nivaa).fremTil(sett.gjennomføring(nivaa));
    }

    @ParameterizedTest
    @EnumSource(Sett.class)
    void skalGåTilEvalueringenNårTidenErInne(Sett sett) {
        Vandring sak = underGjennomføring(sett);
        Instant start = sak.evalueringsdato().minus(Modellhandlinger.FØR_EVALUERING);
        sak.ventTil(start.minusSeconds(1));
        assertThat(sak.venter()).containsExactly(sett.gjennomføring(nivaa));
        sak.ventTil(start.plusSeconds(1));
        assertThat(sak.venter()).containsExactly(sett.evaluering(nivaa));
    }

    @ParameterizedTest
    @EnumSource(Sett.class)
    void skalGåTilEvalueringenFørTidenNårNoenBerOmDet(Sett sett) {
        Vandring sak = underGjennomføring(sett).meld("start_evaluering");
        assertThat(sak.venter()).containsExactly(sett.evaluering(nivaa));
    }

    @ParameterizedTest
    @EnumSource(Sett.class)
    void skalHaEvalueringsdatoenSomFristPåGjennomføringOgEvaluering(Sett sett) {
        Vandring sak = underGjennomføring(sett);
        Date evalueringsdato = Date.from(sak.evalueringsdato());
        assertThat(sak.oppgave(sett.gjennomføring(nivaa)).getDueDate()).isCloseTo(evalueringsdato, 1000);
        sak.fullfør(sett.gjennomføring(nivaa));
        assertThat(sak.oppgave(sett.evaluering(nivaa)).getDueDate()).isCloseTo(evalueringsdato, 1000);
    }

    @ParameterizedTest
    @EnumSource(Sett.class)
    void skalFlytteEvalueringenNårDatoenEndres(Sett sett) {
        Vandring sak = underGjennomføring(sett);
        Instant gammel = sak.evalueringsdato();
        Instant ny = gammel.plus(Duration.ofDays(28));
        Modellmotor.felles().handlinger.settEvalueringsdato(sak.sakId.toString(), ny);
        Modellmotor.felles().tidtakere.regnUtPaaNytt(sak.sakId);
        sak.ventTil(gammel);
        assertThat(sak.venter()).containsExactly(sett.gjennomføring(nivaa));
        sak.ventTil(ny);
        assertThat(sak.venter()).containsExactly(sett.evaluering(nivaa));
    }
}
