package no.stafett.innsikt.oppsett;

import no.stafett.felles.PersonId;
import no.stafett.innsikt.Oppsetthendelse;

/** Kommunen har bestemt noe eget om en regel. @param tjeneste null for alle @param paa null når det som følger med, gjelder igjen */
record RegelEndret(String kommune, String tjeneste, String regel, Boolean paa, Integer dager, PersonId av) implements Oppsetthendelse {
}
