package no.stafett.felles;

/**
 * Noen prøvde seg på en sak hun ikke har noe med, uten at selve svaret var nei: hun valgte flere på én gang. Ikke en {@link Hendelse}: ingenting
 * har skjedd i saken.
 *
 * @param sted koden for siden eller kallet
 */
public record InnsynNektet(SakId sakId, String sted) {
}
