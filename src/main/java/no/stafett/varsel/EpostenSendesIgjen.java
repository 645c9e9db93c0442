package no.stafett.varsel;

import java.util.UUID;
import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** Systemadministratoren ber om at en e-post tjeneren ikke tok imot, sendes igjen. Hvem den er til, står bare i utboksen. */
record EpostenSendesIgjen(UUID epost, PersonId av) implements Hendelse {

    @Override
    public SakId sakId() {
        return null;
    }
}
