package no.stafett.sak;

import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;

/**
 * Tilgang for en person.
 *
 * @param omfang  {@code alt}, eller {@code oppgave} når personen bare skal se oppgaven hun har tatt
 * @param gjennom enheten hun kommer inn gjennom, og som avgjør når hun er ute igjen; null når hun ikke er med for noen enhet
 */
public record NyTilgang(PersonId person, String rolle, String omfang, String grunn, EnhetId gjennom) {

    /** Hele saken. */
    public static NyTilgang tilAlt(PersonId person, String rolle, String grunn, EnhetId gjennom) {
        return new NyTilgang(person, rolle, "alt", grunn, gjennom);
    }
}
