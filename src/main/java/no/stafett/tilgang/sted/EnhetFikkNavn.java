package no.stafett.tilgang.sted;

import no.stafett.felles.EnhetId;
import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** En enhet heter noe annet. Navnene står ikke i sporet. */
public record EnhetFikkNavn(EnhetId enhet) implements Hendelse {

    @Override
    public SakId sakId() {
        return null;
    }
}
