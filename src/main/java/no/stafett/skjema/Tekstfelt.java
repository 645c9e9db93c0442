package no.stafett.skjema;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tekst på én eller flere linjer. */
record Tekstfelt(boolean flereLinjer) implements Felttype {

    @Override
    public Object tom() {
        return "";
    }

    @Override
    public Object rens(Object inndata, Map<String, Object> alleInndata) {
        if (inndata instanceof String tekst) {
            return lest(tekst);
        }
        return inndata instanceof BigDecimal tall ? tall.toPlainString() : inndata instanceof Boolean ? inndata.toString() : "";
    }

    @Override
    public Optional<Avvik> typeavvik(Object verdi) {
        if (!(verdi instanceof String tekst)) {
            return Optional.of(Avvik.av("feil_type"));
        }
        return Avvik.naar(tekst.length() > Grenser.TEKST, "for_lang", Grenser.TEKST);
    }

    /** Linjeskift i et felt på én linje kommer av innliming, og blir mellomrom. */
    @Override
    public Object lest(Object verdi) {
        return verdi == null ? "" : !flereLinjer && verdi instanceof String tekst ? tekst.replaceAll("[\r\n\t]", " ") : verdi;
    }

    @Override
    public List<String> regler() {
        return flereLinjer ? List.of("required", "minLength", "maxLength")
                : List.of("required", "minLength", "maxLength", "pattern", "validationType");
    }
}
