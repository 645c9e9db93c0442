package no.stafett.sak;

import java.time.LocalDate;
import java.util.List;
import no.stafett.felles.EnhetId;

/** Det som trengs for å begynne en sak. @param oeving øvingssak, aldri med i statistikk */
public record NyUndring(HvemGjelder hvemGjelder, String fornavn, String etternavn, LocalDate foedselsdato, EnhetId enhet,
        List<Foresatt> foresatte, boolean oeving) {

    /** Et navn har minst én bokstav, og ingen usynlige tegn som snur eller skjuler teksten rundt seg. */
    public static final String NAVN = "[^\\p{C}]*\\p{L}[^\\p{C}]*";
}
