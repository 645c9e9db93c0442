package no.stafett.tilgang.folkeliste;

import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** Noen har hentet ut folkene som en fil. @param rader hvor mange rader */
public record FolkelisteHentet(int rader) implements Hendelse {

    @Override
    public SakId sakId() {
        return null;
    }
}
