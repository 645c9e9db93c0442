package no.stafett.tilgang.adgang;

import java.util.List;
import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** Navnet eller e-postadressen er en annen; hva det ble, står ikke i sporet. @param felt navn, epost eller begge */
public record PersonEndret(PersonId person, List<String> felt) implements Hendelse {

    @Override
    public SakId sakId() {
        return null;
    }
}
