package no.stafett.varsel;

import java.util.Map;

/**
 * Hvordan en person vil varsles.
 *
 * @param maater ett svar for hvert slag
 * @param spraak nb, nn eller en: det e-posten skrives på
 */
public record Varselvalg(Map<Varselslag, Varselmaate> maater, String spraak) {

    public static final String SPRAAK = "nb|nn|en";

    public Varselmaate maate(Varselslag slag) {
        return maater.getOrDefault(slag, slag.ellers());
    }
}
