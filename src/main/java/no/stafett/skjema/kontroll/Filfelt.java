package no.stafett.skjema.kontroll;

import java.util.Map;
import java.util.Optional;

/** Filer lastes opp ved siden av skjemaet, aldri inni svaret, så feltet er alltid tomt her. */
record Filfelt() implements Felttype {

    @Override
    public Object tom() {
        return null;
    }

    @Override
    public Object rens(Object inndata, Map<String, Object> alleInndata) {
        return null;
    }

    @Override
    public Optional<Avvik> typeavvik(Object verdi) {
        return Optional.of(Avvik.av("fil_tas_ikke_imot"));
    }
}
