package no.stafett.handlingsveileder.utkast;

import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** Kommunen har bestemt om en annen må godkjenne en handlingsveileder før den gjelder. */
record FireOeyneEndret(String kommune, boolean paa) implements Hendelse {

    @Override
    public SakId sakId() {
        return null;
    }
}
