package no.stafett.tilgang.adgang;

import java.time.LocalDate;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** En rolle har fått en annen siste dag. @param til null når ingen slutt er bestemt */
public record RolleFikkSlutt(PersonId person, String rolle, EnhetId enhet, LocalDate til) implements Hendelse {

    @Override
    public SakId sakId() {
        return null;
    }
}
