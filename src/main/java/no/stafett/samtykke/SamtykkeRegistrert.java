package no.stafett.samtykke;

import java.util.List;
import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** Et samtykke er gitt eller nektet for noen tjenester. */
public record SamtykkeRegistrert(SakId sakId, String avgjoerelse, List<String> tjenester) implements Hendelse {
}
