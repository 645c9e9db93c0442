package no.stafett.sak;

import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** Saken er avsluttet, eller overført til individuell plan. */
public record SakAvsluttet(SakId sakId, String status) implements Hendelse {
}
