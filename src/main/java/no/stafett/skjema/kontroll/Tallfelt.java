package no.stafett.skjema.kontroll;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tall, sendt som tall eller som tekst.
 *
 * @param desimaler høyeste antall desimaler, eller null
 * @param steg      verdien skal gå opp i dette, eller null
 */
record Tallfelt(boolean somTekst, Integer desimaler, BigDecimal steg) implements Felttype {

    private static final Pattern TALL = Pattern.compile("-?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][+-]?\\d{1,3})?");
    /** Fra hit skriver nettleseren tall med eksponent, og form-js sin telling av desimaler bryter sammen. */
    private static final BigDecimal TAK = new BigDecimal("1e21");

    /** Tallet i teksten etter de samme reglene som form-js regner med, eller null. */
    static BigDecimal les(Object verdi) {
        if (verdi instanceof BigDecimal tall) {
            return tall;
        }
        boolean tall = verdi instanceof String tekst && tekst.length() <= 90 && TALL.matcher(tekst).matches();
        return tall ? Verdi.enkel(new BigDecimal(verdi.toString())) : null;
    }

    @Override
    public Object tom() {
        return null;
    }

    @Override
    public Object rens(Object inndata, Map<String, Object> alleInndata) {
        BigDecimal tall = les(inndata);
        if (tall == null || !somTekst) {
            return tall == null ? null : Verdi.tall(tall.doubleValue());
        }
        return inndata instanceof String ? inndata : tall.toPlainString();
    }

    @Override
    public Optional<Avvik> typeavvik(Object verdi) {
        if (somTekst ? !(verdi instanceof String) : !(verdi instanceof BigDecimal)) {
            return Optional.of(Avvik.av("feil_type"));
        }
        BigDecimal tall = les(verdi);
        if (tall == null) {
            return Optional.of(Avvik.av("ugyldig_tall"));
        }
        return Avvik.naar(tall.abs().compareTo(TAK) >= 0 || tall.scale() > 40, "tall_utenfor");
    }

    @Override
    public List<Avvik> regelbrudd(Object verdi) {
        List<Avvik> ut = new ArrayList<>();
        BigDecimal tall = les(verdi);
        if (tall == null) {
            return ut;
        }
        if (desimaler != null && desimaler >= 0 && tall.scale() > desimaler) {
            ut.add(desimaler == 0 ? Avvik.av("heltall") : Avvik.av("desimaler", desimaler));
        }
        if (steg != null && tall.remainder(steg).signum() != 0) {
            ut.add(Avvik.av("steg", steg.toPlainString()));
        }
        return ut;
    }

    @Override
    public List<String> regler() {
        return List.of("required", "min", "max");
    }
}
