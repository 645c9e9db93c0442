package no.stafett.sporing;

import java.util.List;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Rolle;
import no.stafett.tilgang.Rolletildeling;

/**
 * Det en person går gjennom: personvernombudet hele kommunen, en leder enhetene hun leder. Ingen går gjennom seg selv.
 *
 * @param enheter tom for hele kommunen
 */
public record Omraade(String kommune, UUID meg, List<UUID> enheter) {

    public static Omraade til(Bruker bruker) {
        List<UUID> ledet = bruker.har(Rolle.PERSONVERN) ? List.of() : bruker.roller().stream()
                .filter(r -> r.rolle() == Rolle.LEDER && r.enhet() != null).map(Rolletildeling::enhet).map(EnhetId::verdi).toList();
        return new Omraade(bruker.kommune(), bruker.id().verdi(), ledet);
    }

    public boolean erHeleKommunen() {
        return enheter.isEmpty();
    }
}
