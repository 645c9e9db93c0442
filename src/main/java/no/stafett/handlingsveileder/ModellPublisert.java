package no.stafett.handlingsveileder;

import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** En pakke er publisert; nye nivåer bruker den fra nå. */
public record ModellPublisert(String pakke, String leietaker, String avtrykk) implements Hendelse {

    @Override
    public SakId sakId() {
        return null;
    }
}
