package no.stafett.innsikt.oppsett;

import no.stafett.felles.PersonId;
import no.stafett.innsikt.Oppsetthendelse;

/** Kommunen har bestemt når lederne skal få vite det med en gang. @param antall null når det ikke er noen grense */
record GrenserEndret(String kommune, Integer antall, boolean alvorlig, PersonId av) implements Oppsetthendelse {
}
