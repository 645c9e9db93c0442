package no.stafett.oppgave.hopp;

import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** Noen har hoppet over et trinn. Grunnen står i {@link Trinnhoppene}. */
public record TrinnHoppetOver(SakId sakId, String oppgaveId, String trinnId, PersonId av) implements Hendelse {
}
