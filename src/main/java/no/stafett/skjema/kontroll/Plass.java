package no.stafett.skjema.kontroll;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** En plass i svaret, slik skjemaet deler det opp. */
sealed interface Plass {

    record Blad(Felt felt) implements Plass {
    }

    record Rader(Beholder liste, Objekt rad) implements Plass {
    }

    record Objekt(Map<String, Plass> plasser) implements Plass {

        Objekt() {
            this(new TreeMap<>());
        }

        /** Objektet på enden av stien, laget om det trengs; null når plassen er opptatt av noe annet. */
        Objekt ned(List<String> sti) {
            Objekt her = this;
            for (String navn : sti) {
                Plass neste = her.plasser.computeIfAbsent(navn, nytt -> new Objekt());
                if (!(neste instanceof Objekt objekt)) {
                    return null;
                }
                her = objekt;
            }
            return her;
        }

        /** Setter noe på enden av stien. Usant når plassen er opptatt. */
        boolean sett(List<String> sti, Plass plass) {
            Objekt forelder = ned(sti.subList(0, sti.size() - 1));
            return forelder != null && forelder.plasser.putIfAbsent(sti.get(sti.size() - 1), plass) == null;
        }
    }
}
