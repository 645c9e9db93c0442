package no.stafett.tiltak;

import java.time.LocalDate;
import java.util.UUID;
import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** Det de andre får vite om planer og tiltak. */
public final class Hendelser {

    private Hendelser() {
    }

    /** En plan gjelder, eller datoen for evaluering er flyttet. */
    public record PlanLagt(SakId sakId, LocalDate evalueringsdato, int antallTiltak) implements Hendelse {
    }

    /** Lederen flyttet evalueringen: oppgavene som skal være gjort til den, følger med. */
    public record EvalueringFlyttet(SakId sakId, LocalDate evalueringsdato) implements Hendelse {
    }

    /** Målet, typen eller lovhenvisningen i planen er endret uten at det ble lagt en ny. */
    public record PlanEndret(SakId sakId, String plantype) implements Hendelse {
    }

    /** Tiltakene er evaluert. */
    public record TiltakEvaluert(SakId sakId, int nivaa, String samletVurdering) implements Hendelse {
    }

    /** Noe skjedde med et tiltak. @param hva slik historien har det, for eksempel {@code tatt_imot} */
    public record TiltakEndret(SakId sakId, UUID tiltakId, String hva) implements Hendelse {
    }

    /** Oppgaven den ansvarlige har, skal være gjort en annen dag. */
    public record TiltaksfristFlyttet(SakId sakId, String oppgaveId, LocalDate frist) implements Hendelse {
    }
}
