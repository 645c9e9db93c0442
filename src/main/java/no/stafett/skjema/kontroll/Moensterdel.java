package no.stafett.skjema.kontroll;

import java.util.List;
import java.util.function.IntPredicate;

/** Delene et mønster er satt sammen av. */
sealed interface Moensterdel {

    /** Uten øvre grense. */
    int MANGE = -1;

    record Tegn(IntPredicate passer) implements Moensterdel {
    }

    /** Noe som må stemme mellom to tegn: start, slutt, ordgrense. */
    record Sted(Stedstype type) implements Moensterdel {
    }

    record Foelge(List<Moensterdel> deler) implements Moensterdel {
    }

    record Valg(List<Moensterdel> deler) implements Moensterdel {
    }

    record Gjentatt(Moensterdel del, int minst, int hoeyst) implements Moensterdel {
    }

    enum Stedstype {
        START, SLUTT, ORDGRENSE, IKKE_ORDGRENSE;

        boolean stemmer(String tekst, int plass) {
            return switch (this) {
                case START -> plass == 0;
                case SLUTT -> plass == tekst.length();
                case ORDGRENSE -> ord(tekst, plass - 1) != ord(tekst, plass);
                case IKKE_ORDGRENSE -> ord(tekst, plass - 1) == ord(tekst, plass);
            };
        }

        private static boolean ord(String tekst, int plass) {
            return plass >= 0 && plass < tekst.length() && Tegnklasse.ORD.test(tekst.charAt(plass));
        }
    }
}
