package no.stafett.oppgave.reservasjon;

import no.stafett.felles.Avvist;

/** Den som er valgt, kan ikke ta oppgaven; eller bare den som har den, kan det. */
public class KanIkkeHaOppgaven extends Avvist {

    KanIkkeHaOppgaven() {
        super(Grunn.UGYLDIG, "oppgave_kan_ikke_flyttes");
    }
}
