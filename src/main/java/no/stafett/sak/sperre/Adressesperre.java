package no.stafett.sak.sperre;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import no.stafett.tilgang.Personer;

/**
 * Sperren som gjelder for en sak.
 *
 * @param klarerte de navngitte, etter navn; lederne i enhetene som er med, ser saken uten å stå her
 */
public record Adressesperre(Grad grad, Instant fra, List<Personer.Kollega> klarerte) {

    /** Folkeregisterets grader av beskyttelse: kode 7 og kode 6. */
    public enum Grad {
        FORTROLIG, STRENGT_FORTROLIG;

        public String navn() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Grad av(String navn) {
            return valueOf(navn.toUpperCase(Locale.ROOT));
        }
    }
}
