package no.stafett.handlingsveileder.flate;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** Ordene øyene trenger. De ligger i egne filer, så ingen annen side laster dem. */
final class Flatetekster {

    private Flatetekster() {
    }

    static Map<String, String> alle(Locale språk) {
        ResourceBundle fil = ResourceBundle.getBundle("messages_flate", språk,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, String> tekster = new TreeMap<>();
        fil.keySet().forEach(nøkkel -> tekster.put(nøkkel, fil.getString(nøkkel)));
        return tekster;
    }
}
