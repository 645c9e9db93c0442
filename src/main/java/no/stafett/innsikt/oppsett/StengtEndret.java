package no.stafett.innsikt.oppsett;

import java.time.LocalDate;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.innsikt.Oppsetthendelse;

/** Lederen har skrevet når enheten er stengt. @param lagtTil usant når det er tatt bort */
record StengtEndret(EnhetId enhet, LocalDate fra, LocalDate til, String grunn, boolean lagtTil, PersonId av) implements Oppsetthendelse {
}
