package no.stafett.sak.foresatte;

import no.stafett.felles.PersonId;
import no.stafett.sak.Foresatt;

/** Det som skal stå om en foresatt. @param person hvem hun er i kommunen, når hun arbeider der; ellers null */
public record NyForesatt(Foresatt hun, PersonId person) {
}
