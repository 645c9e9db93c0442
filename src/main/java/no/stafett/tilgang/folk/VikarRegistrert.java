package no.stafett.tilgang.folk;

import java.time.LocalDate;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** Noen trer inn for en som er borte. */
public record VikarRegistrert(PersonId fravaerende, PersonId vikar, EnhetId enhet, LocalDate fra, LocalDate til) implements Hendelse {

    @Override
    public SakId sakId() {
        return null;
    }
}
