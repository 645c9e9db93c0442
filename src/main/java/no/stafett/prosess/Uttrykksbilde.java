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
        /** Kall av en handling som svarer med et tidspunkt. */
        KALL_TIDSPUNKT,
        /** Kall av en handling som svarer ja eller nei. */
        KALL_JA_NEI,
        /** Kall av en handling som svarer med noe annet, eller ikke svarer. */
        KALL,
        /** Kan ikke leses. */
        UKJENT
    }
}
