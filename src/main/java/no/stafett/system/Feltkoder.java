package no.stafett.system;

import java.util.Arrays;
import java.util.Map;
import no.stafett.skjema.Feltfeil;
import org.springframework.validation.FieldError;

/** Samme koder og tekster enten et felt er galt i et skjema eller i det API-et tar imot. */
final class Feltkoder {

    private static final Map<String, String> KODER = Map.of("NotNull", "paakrevd", "NotBlank", "paakrevd", "NotEmpty", "paakrevd",
            "Size", "for_lang", "typeMismatch", "feil_type", "Min", "min", "Max", "max");

    private Feltkoder() {
    }

    /** Står det en kode i meldingen, er det den; ellers avgjør slaget regel. */
    static Feltfeil av(FieldError feil) {
        String melding = feil.getDefaultMessage();
        if (melding != null && melding.matches("[a-z_]+")) {
            return Feltfeil.av(feil.getField(), melding);
        }
        String kode = KODER.getOrDefault(feil.getCode(), "feil_type");
        Object[] grenser = feil.getArguments() == null ? new Object[0] : feil.getArguments();
        boolean forKort = "Size".equals(feil.getCode()) && feil.getRejectedValue() instanceof CharSequence tekst
                && grenser.length > 2 && tekst.length() < ((Number) grenser[2]).intValue();
        return forKort ? Feltfeil.av(feil.getField(), "for_kort", grenser[2])
                : Feltfeil.av(feil.getField(), kode, Arrays.stream(grenser).skip(1).limit(1).toArray());
    }
}
