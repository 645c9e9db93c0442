package no.stafett.samtykke;

import java.util.Map;
import java.util.Set;

/**
 * Det beslutningstabellen {@code samtykke} svarer, med raden som slo til.
 *
 * @param rad          for eksempel C12; bokstav etter når regelen er delt i ja og nei
 * @param kanDeles     ja, nei, det_noedvendige, bare_opplysningene, bare_barnevern_politi, anonymt eller ikke_aktuelt
 * @param maaSamtykke  hvem, i klartekst
 * @param foresatteSer om foresatte kan se det
 * @param tiltak       hva den ansatte skal gjøre, i klartekst
 * @param rettsregel   bestemmelsen, som tekst
 */
public record Regelsvar(String rad, String kanDeles, String maaSamtykke, String foresatteSer, String tiltak, String rettsregel) {

    private static final Set<String> AAPNER = Set.of("ja", "det_noedvendige");

    static Regelsvar av(Map<String, Object> rad) {
        return new Regelsvar(tekst(rad, "rad"), tekst(rad, "kanDeles"), tekst(rad, "maaSamtykke"), tekst(rad, "foresatteSer"),
                tekst(rad, "tiltak"), tekst(rad, "rettsregel"));
    }

    /** Det samme, med bestemmelsen slik kommunen skriver den. */
    Regelsvar medRettsregel(String tekst) {
        return new Regelsvar(rad, kanDeles, maaSamtykke, foresatteSer, tiltak, tekst);
    }

    /** Om tjenesten kan få del i saken. */
    public boolean aapner() {
        return AAPNER.contains(kanDeles);
    }

    /** Om tjenesten kan få vite akkurat dette, enten det åpner saken eller ikke. */
    boolean kanDelesMed() {
        return aapner() || "bare_opplysningene".equals(kanDeles);
    }

    private static String tekst(Map<String, Object> rad, String felt) {
        return String.valueOf(rad.get(felt));
    }
}
