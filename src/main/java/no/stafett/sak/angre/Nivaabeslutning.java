package no.stafett.sak.angre;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/**
 * Den siste beslutningen i saken.
 *
 * @param oppgave  oppgaven den ble tatt i; null når saken ble åpnet igjen, eller en beslutning ble angret
 * @param skift    skiftet av nivå den førte til; null når saken ble der den var
 * @param flyttet  når skiftet skjedde; null når saken ble der den var
 * @param fra      null når den ikke førte til noe skift
 * @param til      null også når saken ble avsluttet
 * @param grunnlag rutingsverdiene forslaget bygde på
 */
public record Nivaabeslutning(UUID id, SakId sakId, String oppgave, String valgt, PersonId person, Instant avgjort, UUID skift,
        Instant flyttet, Integer fra, Integer til, Map<String, Object> grunnlag) {

    public boolean erEnAngring() {
        return Nivaabeslutninger.ANGRET.equals(valgt);
    }

    /** Om den flyttet saken fra ett nivå til et annet. */
    public boolean flyttetSaken() {
        return oppgave != null && fra != null && til != null;
    }
}
