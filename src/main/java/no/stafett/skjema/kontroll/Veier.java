package no.stafett.skjema.kontroll;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Alle stedene i mønsteret en tekst kan være kommet til. */
final class Veier {

    private final List<Steg> steg;
    private final String tekst;
    private BitSet her = new BitSet();

    Veier(List<Steg> steg, String tekst) {
        this.steg = steg;
        this.tekst = tekst;
    }

    /** En ny start fra denne plassen, for mønsteret kan passe hvor som helst i teksten. */
    void start(int plass) {
        gaa(0, plass, her);
    }

    boolean framme() {
        return her.get(steg.size() - 1);
    }

    /** Leser tegnet på plassen og beholder veiene det passer for. */
    void ett(int plass) {
        BitSet neste = new BitSet();
        for (int i = her.nextSetBit(0); i >= 0; i = her.nextSetBit(i + 1)) {
            if (steg.get(i) instanceof Steg.Les les && les.passer().test(tekst.charAt(plass))) {
                gaa(i + 1, plass + 1, neste);
            }
        }
        her = neste;
    }

    private void gaa(int fra, int plass, BitSet til) {
        Deque<Integer> koe = new ArrayDeque<>(List.of(fra));
        while (!koe.isEmpty()) {
            int i = koe.pop();
            if (til.get(i)) {
                continue;
            }
            til.set(i);
            if (steg.get(i) instanceof Steg.Del del) {
                koe.push(del.ene());
                koe.push(del.andre());
            } else if (steg.get(i) instanceof Steg.Vaer vaer && vaer.sted().stemmer(tekst, plass)) {
                koe.push(i + 1);
            }
        }
    }
}
