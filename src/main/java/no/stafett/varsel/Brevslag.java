package no.stafett.varsel;

import java.util.Locale;

/** Hva en e-post sier fra om. */
public enum Brevslag {
    /** Nye oppgaver, og ingenting annet. */
    OPPGAVER,
    /** Det som ligger blant varslene. */
    VARSLER,
    /** Hvor mange saker som står fast, om morgenen. */
    MORGEN,
    /** Det samme, fordi det haster. */
    GRENSE;

    /** @param bareOppgaver alle varslene er nye oppgaver */
    static Brevslag av(String kode, boolean bareOppgaver) {
        return switch (kode) {
            case "morgen" -> MORGEN;
            case "grense" -> GRENSE;
            default -> bareOppgaver ? OPPGAVER : VARSLER;
        };
    }

    /** Nøkkelen i språkfilene, og siden lenken går til. */
    String noekkel() {
        return "varsel.epost." + name().toLowerCase(Locale.ROOT);
    }

    String sted() {
        return this == MORGEN || this == GRENSE ? "/innsikt" : "/varsler";
    }
}
