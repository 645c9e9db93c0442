package no.stafett.skjema.kontroll;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import no.stafett.prosess.Feel;
import tools.jackson.databind.JsonNode;

/**
 * Felt brukeren ikke får skrive i. Et felt regnes som stengt bare når det var stengt også da skjemaet
 * ble åpnet: noen skjemaer låser et felt etter at brukeren har fylt det ut, og da er verdien hans.
 */
final class Laas {

    private final Map<String, Object> start;

    Laas(Map<String, Object> start) {
        this.start = start;
    }

    boolean stengt(Feltsted sted) {
        JsonNode laast = sted.felt().laast();
        if (!laast.isString() || !laast.asString().startsWith("=")) {
            return Skjemaleser.sann(laast);
        }
        String feel = laast.asString().substring(1);
        return sann(sted.omgivelse().sann(feel)) && sann(sted.omgivelse().medData(start).sann(feel));
    }

    /** Om verdien er en skjemaet selv kan ha satt. I lister kan rader ha flyttet seg, så der gjelder alle radene. */
    boolean kanVaere(Feltsted sted, Object verdi) {
        if (!sted.sti().harRad()) {
            return like(sted.sti().hentFra(start), verdi);
        }
        List<Object> mulige = new ArrayList<>(List.of(start));
        for (Object ledd : sted.sti().ledd()) {
            List<Object> neste = new ArrayList<>();
            mulige.forEach(en -> leggTil(neste, en, ledd));
            mulige = neste;
        }
        return like(sted.felt().utgangsverdi(), verdi) || mulige.stream().anyMatch(en -> like(en, verdi));
    }

    private static void leggTil(List<Object> neste, Object her, Object ledd) {
        if (ledd instanceof Integer && her instanceof List<?> rader) {
            neste.addAll(rader);
        } else if (her instanceof Map<?, ?> objekt && objekt.containsKey(ledd)) {
            neste.add(objekt.get(ledd));
        }
    }

    private static boolean like(Object en, Object annen) {
        return en == null ? annen == null : en.equals(annen);
    }

    private static boolean sann(Feel.Svar svar) {
        return svar.sikkert() && Boolean.TRUE.equals(svar.verdi());
    }
}
