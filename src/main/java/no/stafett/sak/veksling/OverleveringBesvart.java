package no.stafett.sak.veksling;

import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** Tilbudet om pinnen gjelder ikke lenger. @param utfall tatt_imot, avvist, trukket eller bortfalt */
public record OverleveringBesvart(SakId sakId, PersonId til, String utfall) implements Hendelse {
}
