package no.stafett.skjema.kontroll;

import java.util.Map;
import java.util.Optional;

/**
 * Et felt som regnes ut. Det klienten sender, blir aldri brukt.
 *
 * @param uttrykk      FEEL uten likhetstegn, eller null når det ikke er noe å regne ut
 * @param vedInnsending regnes først ut når resten er kontrollert, og kan ikke styre andre felt
 */
record Uttrykksfelt(String uttrykk, boolean vedInnsending) implements Felttype {

    @Override
    public Object tom() {
        return null;
    }

    @Override
    public Object rens(Object inndata, Map<String, Object> alleInndata) {
        return inndata;
    }

    @Override
    public Optional<Avvik> typeavvik(Object verdi) {
        return Optional.empty();
    }
}
