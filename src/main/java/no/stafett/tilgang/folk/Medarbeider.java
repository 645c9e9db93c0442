package no.stafett.tilgang.folk;

import java.util.List;
import no.stafett.felles.PersonId;

/** En som arbeider i en enhet. @param epost null for den som ble lagt inn uten @param roller navnene på rollene hun har der */
public record Medarbeider(PersonId id, String navn, String epost, List<String> roller) {

    /** Bare den som arbeider med saker i enheten, kan være borte fra dem eller tre inn. */
    public boolean arbeiderMedSaker() {
        return roller.contains("ansatt") || roller.contains("leder");
    }
}
