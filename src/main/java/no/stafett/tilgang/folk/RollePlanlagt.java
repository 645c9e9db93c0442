package no.stafett.tilgang.folk;

import java.time.LocalDate;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** Noen har fått en rolle som begynner senere. @param enhet null for en rolle som gjelder hele kommunen @param til null når ingen slutt er bestemt */
public record RollePlanlagt(PersonId person, String rolle, EnhetId enhet, LocalDate fra, LocalDate til) implements Hendelse {

    @Override
    public SakId sakId() {
        return null;
    }
}
