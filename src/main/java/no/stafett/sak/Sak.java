package no.stafett.sak;

import java.time.Instant;
import java.time.LocalDate;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/**
 * En sak slik den er nå.
 *
 * @param nivaa  0–3
 * @param status aapen, avsluttet eller overfoert_ip
 * @param modell motorens id for modellen nivået kjører på; null før det første nivået har startet
 * @param adressesperre fortrolig eller strengt_fortrolig; null når saken ikke har det
 */
public record Sak(SakId id, String saksnummer, String kommune, EnhetId enhet, HvemGjelder hvemGjelder, String fornavn,
        String etternavn, LocalDate foedselsdato, int nivaa, String status, String modell, boolean oeving, Instant opprettet,
        PersonId opprettetAv, Instant avsluttet, String adressesperre) {

    /** Det lister viser i stedet for initialene når saken har adressesperre. */
    private static final String SKJULT = "••";

    public boolean erAapen() {
        return "aapen".equals(status);
    }

    public String navn() {
        return fornavn + " " + etternavn;
    }

    /** Det lister viser i stedet for navnet. */
    public String initialer() {
        return adressesperre == null ? fornavn.substring(0, 1) + etternavn.substring(0, 1) : SKJULT;
    }
}
