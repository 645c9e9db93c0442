package no.stafett.handlingsveileder.kontroll;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import no.stafett.handlingsveileder.Modellfeil;

/** Skriver funn som setninger på leserens språk. */
final class Meldinger {

    private static final String FIL = "messages_kontroll";

    private Meldinger() {
    }

    static List<Modellfeil> skriv(List<Funn> alle, Locale språk) {
        ResourceBundle tekster = tekster(språk);
        return alle.stream().flatMap(f -> f.alle().stream()).map(funn -> skriv(funn, tekster, språk)).toList();
    }

    /** Bokmål står i fila uten språk, så et ukjent språk får bokmål og ikke maskinens eget. */
    static ResourceBundle tekster(Locale språk) {
        return ResourceBundle.getBundle(FIL, språk,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Modellfeil skriv(Funn.Ett funn, ResourceBundle tekster, Locale språk) {
        String mønster = tekster.getString(funn.kode().meldingsnøkkel());
        String melding = new MessageFormat(mønster, språk).format(funn.deler().toArray());
        return new Modellfeil(funn.kode().kode(), funn.element(), melding, funn.fil());
    }
}
