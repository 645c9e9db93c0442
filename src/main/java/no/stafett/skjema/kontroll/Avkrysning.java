package no.stafett.skjema.kontroll;

import java.util.Map;
import java.util.Optional;

/** En avkrysningsboks: ja eller nei. */
record Avkrysning() implements Felttype {

    @Override
    public Object tom() {
        return false;
    }

    @Override
    public Object rens(Object inndata, Map<String, Object> alleInndata) {
        return Boolean.TRUE.equals(inndata);
    }

    @Override
    public Optional<Avvik> typeavvik(Object verdi) {
        return Avvik.naar(!(verdi instanceof Boolean), "feil_type");
    }
}
