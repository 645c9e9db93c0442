package no.stafett.skjema.kontroll;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Et mønster lagt ut som en rekke steg: les et tegn, vær på et sted, eller del veien i to. */
sealed interface Steg {

    /** Taket holder prøvingen rask også for mønstre med store tellere inni hverandre. */
    int FLEST = 4_000;

    record Les(IntPredicate passer) implements Steg {
    }

    record Vaer(Moensterdel.Stedstype sted) implements Steg {
    }

    record Del(int ene, int andre) implements Steg {
    }

    record Framme() implements Steg {
    }

    static List<Steg> av(Moensterdel del) {
        List<Steg> ut = new ArrayList<>();
        legg(ut, del);
        ut.add(new Framme());
        return List.copyOf(ut);
    }

    private static void legg(List<Steg> ut, Moensterdel del) {
        if (ut.size() > FLEST) {
            throw new MoensterStoettesIkke("for mange gjentakelser", 0);
        }
        if (del instanceof Moensterdel.Tegn tegn) {
            ut.add(new Les(tegn.passer()));
        } else if (del instanceof Moensterdel.Sted sted) {
            ut.add(new Vaer(sted.type()));
        } else if (del instanceof Moensterdel.Foelge foelge) {
            foelge.deler().forEach(en -> legg(ut, en));
        } else if (del instanceof Moensterdel.Valg valg) {
            leggValg(ut, valg.deler());
        } else if (del instanceof Moensterdel.Gjentatt gjentatt) {
            leggGjentatt(ut, gjentatt);
        }
    }

    private static void leggValg(List<Steg> ut, List<Moensterdel> deler) {
        List<Integer> utganger = new ArrayList<>();
        for (int i = 0; i < deler.size() - 1; i++) {
            int deling = ut.size();
            ut.add(null);
            legg(ut, deler.get(i));
            utganger.add(ut.size());
            ut.add(null);
            ut.set(deling, new Del(deling + 1, ut.size()));
        }
        legg(ut, deler.get(deler.size() - 1));
        utganger.forEach(plass -> ut.set(plass, new Del(ut.size(), ut.size())));
    }

    private static void leggGjentatt(List<Steg> ut, Moensterdel.Gjentatt gjentatt) {
        for (int i = 0; i < gjentatt.minst(); i++) {
            int foer = ut.size();
            legg(ut, gjentatt.del());
            if (ut.size() == foer) {
                return;
            }
        }
        if (gjentatt.hoeyst() == Moensterdel.MANGE) {
            int deling = ut.size();
            ut.add(null);
            legg(ut, gjentatt.del());
            ut.add(new Del(deling, deling));
            ut.set(deling, new Del(deling + 1, ut.size()));
            return;
        }
        for (int i = gjentatt.minst(); i < gjentatt.hoeyst(); i++) {
            leggValg(ut, List.of(gjentatt.del(), new Moensterdel.Foelge(List.of())));
        }
    }
}
