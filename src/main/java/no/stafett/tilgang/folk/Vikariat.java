package no.stafett.tilgang.folk;

import java.time.LocalDate;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;

/** Hvem som er vikar for hvem. @param fra første dag @param til siste dag */
public record Vikariat(UUID id, EnhetId enhet, String enhetsnavn, PersonId fravaerende, String fravaerendeNavn, PersonId vikar,
        String vikarNavn, LocalDate fra, LocalDate til) {

    public boolean gjelder(LocalDate dag) {
        return !dag.isBefore(fra) && !dag.isAfter(til);
    }
}
