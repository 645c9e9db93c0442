package no.stafett.oppgave;

import java.time.LocalDate;
import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** Det som skjer med oppgaver. Modulene over lytter på dem noen skal få vite om. */
public final class Hendelser {

    private Hendelser() {
    }

    /** Noen har tatt oppgaven. @param av den som nå har den */
    public record OppgaveTatt(SakId sakId, String oppgaveId, PersonId av) implements Hendelse {
    }

    /** Oppgaven er ledig igjen. @param av den som hadde den */
    public record OppgaveLagtTilbake(SakId sakId, String oppgaveId, PersonId av) implements Hendelse {
    }

    /** Oppgaven er fullført. */
    record OppgaveFullfoert(SakId sakId, String oppgaveId, String trinnId, PersonId av) implements Hendelse {
    }

    /** En fylte ut trinnet for en annen som kunne gjort det. @param trinn nummeret og tittelen i modellen @param av den som leverte */
    public record UtfyltPaaVegneAv(SakId sakId, String oppgaveId, String trinn, String skjemaId, PersonId av, PersonId paaVegneAv) implements Hendelse {
    }

    /** Noen er spurt om å ta over oppgaven. @param av den som spurte */
    public record OverleveringSpurt(SakId sakId, String oppgaveId, PersonId av, PersonId til) implements Hendelse {
    }

    /** Spørsmålet om å ta over har fått et svar. @param utfall tatt_imot, avvist, trukket eller bortfalt */
    public record OverleveringSvart(SakId sakId, String oppgaveId, PersonId til, String utfall) implements Hendelse {
    }

    /** Noen er nevnt i en beskjed om oppgaven. @param av den som skrev */
    public record OppgaveOmtalt(SakId sakId, String oppgaveId, PersonId av, PersonId omtalt) implements Hendelse {
    }

    /** Oppgaven ble ledig fordi ingen hadde arbeidet i den. @param hos den som hadde den */
    public record ReservasjonUtloept(SakId sakId, String oppgaveId, PersonId hos) implements Hendelse {
    }

    /** Den som har oppgaven, beholder den lenger. */
    public record ReservasjonForlenget(SakId sakId, String oppgaveId, PersonId av) implements Hendelse {
    }

    /** Oppgaven venter til en dag. @param til null når den ikke venter lenger */
    public record OppgaveUtsatt(SakId sakId, String oppgaveId, PersonId av, LocalDate til) implements Hendelse {
    }

    /** @param prioritet 0 vanlig, 1 viktig, 2 haster */
    public record OppgavePrioritert(SakId sakId, String oppgaveId, PersonId av, int prioritet) implements Hendelse {
    }

    /** Lederen har flyttet oppgaven. @param fra null når den var ledig @param til null når den ble ledig */
    public record OppgaveFlyttet(SakId sakId, String oppgaveId, PersonId av, PersonId fra, PersonId til) implements Hendelse {
    }

    /** Det siste som ble gjort med oppgaven, er gjort om. @param slag hva det var */
    public record OppgavegrepAngret(SakId sakId, String oppgaveId, PersonId av, String slag) implements Hendelse {
    }
}
