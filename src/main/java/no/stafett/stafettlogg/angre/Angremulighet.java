package no.stafett.stafettlogg.angre;

import java.time.LocalDateTime;
import no.stafett.oppgave.Oppgave;
import no.stafett.sak.angre.Nivaabeslutning;

/**
 * En beslutning som kan angres.
 *
 * @param oppgave der den ble tatt
 * @param frist   det siste øyeblikket, norsk tid
 */
public record Angremulighet(Nivaabeslutning beslutning, Oppgave oppgave, LocalDateTime frist) {
}
