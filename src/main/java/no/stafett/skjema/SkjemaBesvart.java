package no.stafett.skjema;

import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/**
 * Et skjema er besvart og kontrollert. Lytterne leser svaret med id-en, skriver sine rader i samme transaksjon, og kan
 * avvise med {@link SvaretErUgyldig}; da er ingenting skjedd.
 *
 * @param enhet      enheten oppgaven ble gjort i
 * @param hovedskjema sant når svaret fullfører oppgaven
 */
public record SkjemaBesvart(UUID svarId, SakId sakId, String oppgaveId, String trinnId, String skjemaId, PersonId person,
        EnhetId enhet, boolean hovedskjema) implements Hendelse {
}
