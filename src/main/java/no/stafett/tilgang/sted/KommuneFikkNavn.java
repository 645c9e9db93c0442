package no.stafett.tilgang.sted;

import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** Kommunen heter noe annet. */
public record KommuneFikkNavn(String kommune) implements Hendelse {

    @Override
    public SakId sakId() {
        return null;
    }
}
