package no.stafett.tiltak;

import java.time.LocalDate;
import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** En plan gjelder, eller datoen for evaluering er flyttet. */
public record PlanLagt(SakId sakId, LocalDate evalueringsdato, int antallTiltak) implements Hendelse {
}
