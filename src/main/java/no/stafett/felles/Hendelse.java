package no.stafett.felles;

/**
 * Noe som har skjedd i en sak. Hendelser bærer id-er og enkle fakta, aldri fritekst eller navn,
 * og skrives i sporet i samme transaksjon som endringen.
 */
public interface Hendelse {

    /** Saken det skjedde i; null når hendelsen ikke gjelder én sak. */
    SakId sakId();
}
