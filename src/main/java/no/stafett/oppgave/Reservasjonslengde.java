package no.stafett.oppgave;

import java.time.Instant;

/** Hvor lenge den som tar en oppgave, har den for seg selv. */
public interface Reservasjonslengde {

    /** @return når den blir ledig igjen uten arbeid, for den som tar den nå; null når den aldri blir det av seg selv */
    Instant slutt();
}
