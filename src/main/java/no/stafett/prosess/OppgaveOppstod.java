package no.stafett.prosess;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/**
 * En oppgave venter på et menneske.
 *
 * @param roller kandidatrollene i modellen
 * @param frist  dato i norsk tid; null når modellen ikke setter noen
 * @param enhet  enheten prosessen gjelder når den er en annen enn sakens (invitert tjeneste), ellers null
 * @param rom    akuttrommet prosessen hører til, ellers null
 * @param tiltak tiltaket prosessen følger, ellers null
 * @param forslag utfallet beslutningstabellen foreslo, null når trinnet ikke avgjør noe
 * @param rad    raden i tabellen som ga forslaget
 */
public record OppgaveOppstod(SakId sakId, String oppgaveId, String definisjonId, String trinnId, List<String> roller,
        LocalDate frist, EnhetId enhet, UUID rom, UUID tiltak, String forslag, String rad) implements Hendelse {
}
