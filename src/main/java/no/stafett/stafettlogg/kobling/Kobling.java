package no.stafett.stafettlogg.kobling;

import java.util.List;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.SakId;

/**
 * En annen sak som kan gjelde samme barn, sett fra én av dem.
 *
 * @param annen     den andre saken, og bare når leseren ser den; ellers null
 * @param enhet     der den andre saken hører til
 * @param ledere    navnene på lederne der
 * @param tidligere om den andre saken var der først
 */
public record Kobling(UUID id, Status status, AnnenSak annen, Sted enhet, List<String> ledere, boolean tidligere) {

    public enum Status { MULIG, KOBLET, ULIKE }

    /** Det leseren får vite om en sak hun ser. */
    public record AnnenSak(SakId id, String saksnummer, boolean aapen) {
    }

    public record Sted(EnhetId id, String navn, String tjeneste) {
    }

    public boolean serBegge() {
        return annen != null;
    }

    public boolean erMulig() {
        return status == Status.MULIG;
    }

    public boolean erKoblet() {
        return status == Status.KOBLET;
    }
}
