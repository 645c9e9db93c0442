package no.stafett.oppgave.reservasjon;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.tilgang.Personer;

/**
 * Noe en kollega skrev om en oppgave.
 *
 * @param slag   tilbakelagt, spoersmaal, svar, prioritet, utsatt eller flyttet
 * @param til    den som er nevnt; null når beskjeden er til den neste
 * @param svarPaa spørsmålet et svar hører til; null ellers
 */
public record Oppgavebeskjed(UUID id, String slag, Personer.Kollega av, Personer.Kollega til, UUID svarPaa, String tekst, Instant tid) {

    /** Så mye kan skrives. */
    public static final int LENGST = 2000;

    public LocalDateTime lokalTid() {
        return LocalDateTime.ofInstant(tid, Forretningsklokke.NORGE);
    }

    public boolean erSpoersmaal() {
        return "spoersmaal".equals(slag);
    }
}
