package no.stafett.tiltak.tall;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Det som telles, og som kan listes opp. */
public enum Svarslag {
    UBESVART, OVER_FRISTEN, NEI, UTEN, JA;

    /** Navnet slik det står i adressen og i API-et. */
    public String navn() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Svarslag> av(String navn) {
        return Arrays.stream(values()).filter(slag -> slag.navn().equals(navn)).findFirst();
    }

    /** Det tallet heter i {@link Svartall}. */
    public Long i(Svartall tall) {
        return switch (this) {
            case UBESVART -> tall.ubesvart();
            case OVER_FRISTEN -> tall.overFristen();
            case NEI -> tall.nei();
            case UTEN -> tall.uten();
            case JA -> tall.ja();
        };
    }
}
