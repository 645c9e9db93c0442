package no.stafett.oppgave.reservasjon;

import no.stafett.felles.Avvist;

/** Spørsmålet om å ta over gjelder ikke lenger, eller er til en annen. */
public class IngenSpurt extends Avvist {

    IngenSpurt() {
        super(Grunn.OPPTATT, "oppgave_ingen_spurt");
    }
}
