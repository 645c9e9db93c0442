package no.stafett.skjema.kontroll;

import java.util.function.IntPredicate;

/** Tegnklassene slik nettleseren forstår dem uten flagg. */
final class Tegnklasse {

    static final IntPredicate SIFFER = tegn -> tegn >= '0' && tegn <= '9';
    static final IntPredicate ORD = tegn -> SIFFER.test(tegn) || tegn >= 'a' && tegn <= 'z' || tegn >= 'A' && tegn <= 'Z' || tegn == '_';
    static final IntPredicate LINJESKIFT = tegn -> tegn == '\n' || tegn == '\r' || tegn == 0x2028 || tegn == 0x2029;
    static final IntPredicate MELLOMROM = tegn -> LINJESKIFT.test(tegn) || tegn == '\t' || tegn == 0x0B || tegn == '\f'
            || tegn == 0xFEFF || Character.getType(tegn) == Character.SPACE_SEPARATOR;

    private Tegnklasse() {
    }

    /** Klassen bak {@code \d}, {@code \w}, {@code \s} og de motsatte, eller null. */
    static IntPredicate bak(char bokstav) {
        return switch (bokstav) {
            case 'd' -> SIFFER;
            case 'D' -> SIFFER.negate();
            case 'w' -> ORD;
            case 'W' -> ORD.negate();
            case 's' -> MELLOMROM;
            case 'S' -> MELLOMROM.negate();
            default -> null;
        };
    }

    /** Som {@code trim()} i nettleseren; Javas egen regner ikke hardt mellomrom med. */
    static String uteMellomrom(String tekst) {
        int fra = 0;
        int til = tekst.length();
        while (fra < til && MELLOMROM.test(tekst.charAt(fra))) {
            fra++;
        }
        while (til > fra && MELLOMROM.test(tekst.charAt(til - 1))) {
            til--;
        }
        return tekst.substring(fra, til);
    }
}
