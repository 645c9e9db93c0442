package no.stafett.tilgang.folkeliste;

import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** En liste er brukt; hver endring i den står for seg. @param rader hvor mange rader som endret noe; ingen når den ble stoppet */
public record FolkelisteBrukt(long rader) implements Hendelse {

    @Override
    public SakId sakId() {
        return null;
    }
}
