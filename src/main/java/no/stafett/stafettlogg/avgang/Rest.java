package no.stafett.stafettlogg.avgang;

import java.time.LocalDate;
import no.stafett.felles.SakId;

/**
 * Noe som hviler på en person, og som må få en ny.
 *
 * @param slag  pinne, undring, moete, tiltak eller oppgave
 * @param id    saken, møtet, tiltaket eller oppgaven
 * @param tekst oppgavens tittel eller tiltaket; null for pinnen, undringen, møtet og tiltaket
 * @param frist når det skal være gjort; for pinnen når planen skal evalueres, for møtet dagen det er; null når ingen er satt
 */
record Rest(String slag, String id, SakId sakId, String saksnummer, String tekst, LocalDate frist) {

    /** Navnet på valget i skjemaet. */
    public String felt() {
        return slag + "-" + id;
    }
}
