package no.stafett.prosess;

import java.util.List;
import java.util.Set;

/**
 * Det som kan sies om et uttrykk uten å regne det ut.
 *
 * @param feil tom når motoren vil godta uttrykket
 * @param form hva slags uttrykk det er
 * @param variabler prosessvariablene det leser, også i argumenter
 */
public record Uttrykksbilde(List<Uttrykksfeil> feil, Form form, Set<String> variabler) {

    /** Hva et uttrykk er, så et sted i modellen kan kreve for eksempel et kall. */
    public enum Form {
        /** Ren tekst uten uttrykk. */
        TEKST,
        /** Tekst med ett uttrykk i. */
        TEKST_MED_UTTRYKK,
        /** En fast verdi, {@code ${true}}. */
        FAST_VERDI,
        /** Én variabel. */
        VARIABEL,
        /** Sammenligning eller ja/nei-regning. */
        BETINGELSE,
        /** Kall av én handling. */
        KALL,
        /** Kan ikke leses. */
        UKJENT
    }
}
