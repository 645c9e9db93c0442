package no.stafett.sak.foresatte;

import java.util.UUID;
import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** Hvem som er foresatt i saken, eller hvem av dem som har foreldreansvar, er et annet enn før. @param hva lagt_til, rettet, ute eller inne_igjen */
public record ForesatteEndret(SakId sakId, UUID foresatt, String hva) implements Hendelse {
}
