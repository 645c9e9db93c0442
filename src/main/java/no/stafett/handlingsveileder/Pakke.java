package no.stafett.handlingsveileder;

import java.util.Map;
import java.util.TreeMap;

/**
 * Det som publiseres samlet: modellene og tabellene til en tjeneste, med kopi av hvert skjema de bruker.
 *
 * @param navn mappen pakken kommer fra, for eksempel {@code lillestrom/barnehage}
 * @param leietaker motorens skille mellom kommuner og tjenester; tom for den felles pakken
 * @param filer innhold etter filnavn
 */
public record Pakke(String navn, String leietaker, Map<String, byte[]> filer) {

    public Pakke {
        filer = Map.copyOf(filer);
    }

    /** Filene med en endelse, {@code bpmn}, {@code dmn} eller {@code form}, ordnet etter navn. */
    Map<String, byte[]> medEndelse(String endelse) {
        Map<String, byte[]> utvalg = new TreeMap<>(filer);
        utvalg.keySet().removeIf(navn -> !navn.endsWith("." + endelse));
        return utvalg;
    }

    boolean har(String fil) {
        return filer.containsKey(fil);
    }
}
