package no.stafett.sak.veksling;

import no.stafett.felles.Avvist;

/** Det er ikke noe tilbud om stafettpinnen å svare på: det er trukket, besvart, eller var aldri til den som spør. */
public class IngenOverlevering extends Avvist {

    IngenOverlevering() {
        super(Grunn.OPPTATT, "ingen_overlevering");
    }
}
