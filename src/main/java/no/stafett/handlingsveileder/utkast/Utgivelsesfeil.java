package no.stafett.handlingsveileder.utkast;

import java.util.Locale;
import no.stafett.felles.Avvist;
import no.stafett.handlingsveileder.Modellfeil;
import no.stafett.handlingsveileder.PakkenHarFeil;
import org.springframework.context.MessageSource;

/** Hvorfor noe ikke kunne gis ut: et merke som står i historien, og setningen det blir på leserens språk. */
final class Utgivelsesfeil {

    private static final String UKJENT = "modellutkast_ikke_gitt_ut";
    private static final String SKILLE = " ";

    private Utgivelsesfeil() {
    }

    /** Koden; og fila, når det er motoren som ikke tok imot den. */
    static String merke(RuntimeException nei) {
        if (nei instanceof PakkenHarFeil pakken && pakken.feil().get(0).kode().equals(PakkenHarFeil.MOTOREN)) {
            return PakkenHarFeil.MOTOREN + SKILLE + pakken.feil().get(0).fil();
        }
        return nei instanceof Avvist avvist ? avvist.kode() : UKJENT;
    }

    static String setning(String merke, MessageSource tekster, Locale språk) {
        String[] deler = merke.split(SKILLE, 2);
        if (deler[0].equals(PakkenHarFeil.MOTOREN)) {
            return PakkenHarFeil.motoren(deler.length < 2 ? "" : deler[1], tekster, språk);
        }
        return tekster.getMessage("api.feil." + deler[0], null, "", språk);
    }

    /** Det som står etter at en knapp ikke ble noe av: hva som er i veien, og det første av det når det er feil i pakken. */
    static String setning(Avvist nei, MessageSource tekster, Locale språk) {
        String setning = tekster.getMessage("api.feil." + nei.kode(), null, språk);
        return nei instanceof PakkenHarFeil pakken ? setning + " " + pakken.feil().stream().map(Modellfeil::melding).findFirst().orElse("") : setning;
    }
}
