package no.stafett.stafettlogg.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import tools.jackson.databind.JsonNode;

/**
 * Et innlegg slik det står nå.
 *
 * @param dato       dagen det gjelder, som kan være en annen enn den det ble skrevet
 * @param fakta      id-er og tall bak det som skjedde
 * @param svar       skjemaet det kommer fra; null når det er skrevet rett i loggen
 * @param forfatter  null når løsningen gjorde det selv
 * @param rettet     null når det står som det ble skrevet
 * @param flyttetHit null når det er skrevet i denne saken
 * @param vedlegg    filene, den første først
 * @param opplysninger slaget opplysninger det handler om
 */
public record Loggpost(UUID id, SakId sakId, Loggslag slag, LocalDate dato, String tekst, JsonNode fakta, UUID svar,
        boolean synligForForesatt, PersonId forfatter, Instant skrevet, int versjon, Instant rettet, Instant flyttetHit,
        List<Loggvedlegg> vedlegg, String opplysninger) {

    /** Det som kom med et skjema, rettes i skjemaet; det saken selv forteller, endres der det skjedde. */
    public boolean erSkrevetHer() {
        return slag.skrivesAvFolk() && svar == null;
    }

    Loggpost med(List<Loggvedlegg> filer) {
        return new Loggpost(id, sakId, slag, dato, tekst, fakta, svar, synligForForesatt, forfatter, skrevet, versjon, rettet, flyttetHit, filer,
                opplysninger);
    }

    boolean erSkrevetAv(PersonId person) {
        return person.equals(forfatter);
    }
}
