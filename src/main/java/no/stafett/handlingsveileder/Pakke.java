package no.stafett.handlingsveileder;

import java.util.Map;

/**
 * Det som publiseres samlet: modellene og tabellene til en tjeneste, med kopi av hvert skjema de bruker.
 *
 * @param navn mappen pakken kommer fra, for eksempel {@code lillestrom/barnehage}
 * @param leietaker motorens skille mellom kommuner og tjenester; null eller tom for den felles pakken
 * @param filer innhold etter filnavn
 */
public record Pakke(String navn, String leietaker, Map<String, byte[]> filer) {

    public Pakke {
        filer = Map.copyOf(filer);
    }

    public boolean har(String fil) {
        return filer.containsKey(fil);
    }
}
