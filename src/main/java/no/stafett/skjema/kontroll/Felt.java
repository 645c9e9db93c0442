package no.stafett.skjema.kontroll;

import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * Et felt med verdi.
 *
 * @param avslaatt   om feltet er slått av: det sendes ikke og kontrolleres ikke
 * @param laast      {@code readonly} slik det står i skjemaet: ja/nei eller et uttrykk
 * @param standard   verdien i et ubrukt skjema, eller null når skjemaet ikke har noen
 * @param validering {@code validate} slik det står i skjemaet
 */
record Felt(List<String> sti, String skjulNaar, Felttype type, boolean avslaatt, JsonNode laast, JsonNode standard,
            JsonNode validering) implements Komponent {

    Object utgangsverdi() {
        return standard == null ? type.tom() : Verdi.fra(standard);
    }
}
