package no.stafett.handlingsveileder.oversikt;

import java.util.List;
import no.stafett.handlingsveileder.Publiseringer.Utgave;
import no.stafett.handlingsveileder.utkast.Utkastleser.Hode;

/**
 * Handlingsveilederen til en tjeneste, eller til kommunen for dem som ikke har sin egen.
 *
 * @param tjeneste null for kommunen
 * @param utkast   de som ikke er ferdige
 * @param egen     den siste som er publisert for akkurat denne; null når den bruker en annens
 * @param aapen    alle kan lese den, uten å logge inn: kommunen har noen i tjenesten
 */
public record Rad(String leietaker, String tjeneste, List<Rute> ruter, List<Hode> utkast, Utgave egen, boolean aapen) {

    /** Siden alle kan lese. */
    public String sted() {
        return "/veileder/" + leietaker.replace('.', '/');
    }

    /** Id til bruk i adresser og ankere. */
    public String id() {
        return tjeneste == null ? "kommunen" : tjeneste;
    }
}
