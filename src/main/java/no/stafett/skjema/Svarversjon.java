package no.stafett.skjema;

import java.time.Instant;
import java.util.UUID;
import no.stafett.felles.PersonId;
import tools.jackson.databind.JsonNode;

/** Slik et svar sto før det ble rettet. @param erstattet når det ble rettet @param av den som rettet */
public record Svarversjon(UUID svar, int versjon, JsonNode innhold, Instant erstattet, PersonId av, String grunn) {

    /** Svaret med det som sto der. */
    public Svar av(Svar naa) {
        return new Svar(naa.id(), naa.sakId(), naa.oppgaveId(), naa.definisjonId(), naa.trinnId(), naa.skjemaId(), innhold, naa.person(),
                naa.tid(), naa.stand(), naa.paaVegneAv());
    }
}
