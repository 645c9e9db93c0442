package no.stafett.innsikt;

import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** Noe som avgjør når en sak står fast, er endret: alle sakene må ses på igjen. */
public interface Oppsetthendelse extends Hendelse {

    @Override
    default SakId sakId() {
        return null;
    }
}
