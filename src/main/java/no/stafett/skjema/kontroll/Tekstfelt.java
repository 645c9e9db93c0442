package no.stafett.skjema.kontroll;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tekst på én eller flere linjer.
 *
 * @param medMoenster om teksten skal passe et mønster; da kan ikke linjeskift bli mellomrom uten at
 *                    svaret på om den passer, kan bli et annet
 */
record Tekstfelt(boolean flereLinjer, boolean medMoenster) implements Felttype {

    @Override
    public Object tom() {
        return "";
    }

    @Override
    public Object rens(Object inndata, Map<String, Object> alleInndata) {
        if (inndata instanceof String tekst) {
            return flereLinjer ? tekst : paaEnLinje(tekst);
        }
        return inndata instanceof BigDecimal tall ? tall.toPlainString() : inndata instanceof Boolean ? inndata.toString() : "";
    }

    @Override
    public Optional<Avvik> typeavvik(Object verdi) {
        if (!(verdi instanceof String tekst)) {
            return Optional.of(Avvik.av("feil_type"));
        }
        if (medMoenster && !flereLinjer && !tekst.equals(paaEnLinje(tekst))) {
            return Optional.of(Avvik.av("linjeskift"));
        }
        return Avvik.naar(tekst.length() > Grenser.TEKST, "for_lang", Grenser.TEKST);
    }

    /** Linjeskift i et felt på én linje kommer av innliming, og blir mellomrom. */
    @Override
    public Object lest(Object verdi) {
        boolean gjoeresOm = !flereLinjer && !medMoenster && verdi instanceof String;
        return verdi == null ? "" : gjoeresOm ? paaEnLinje((String) verdi) : verdi;
    }

    private static String paaEnLinje(String tekst) {
        return tekst.replace('\r', ' ').replace('\n', ' ').replace('\t', ' ');
    }

    @Override
    public List<String> regler() {
        return flereLinjer ? List.of("required", "minLength", "maxLength")
                : List.of("required", "minLength", "maxLength", "pattern", "validationType");
    }
}
