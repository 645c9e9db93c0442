package no.stafett.sak.deltakelse;

import java.util.UUID;
import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/**
 * Noen er ikke lenger med i saken. Det en person hadde i den, må videre i samme transaksjon; for en enhet sier
 * {@link no.stafett.sak.Sakstilgang.EnhetUte} det samme.
 */
public record DeltakerUte(SakId sakId, UUID slutt, UUID hvem, boolean erEnhet) implements Hendelse {

    /** Om det var denne personen. */
    public boolean er(PersonId person) {
        return !erEnhet && hvem.equals(person.verdi());
    }
}
