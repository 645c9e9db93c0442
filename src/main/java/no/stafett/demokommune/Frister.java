package no.stafett.demokommune;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import no.stafett.felles.Arbeidsdager;

/** Regner seg fram til dagene rundt en frist, bakover fra i dag. En frist på en fridag gjelder neste arbeidsdag. */
final class Frister {

    /** Lengre fri enn dette finnes ikke uten at enheten er stengt. */
    private static final int LENGST_FRI = 10;

    private final LocalDate idag;
    private final Arbeidsdager dager = new Arbeidsdager();

    Frister(LocalDate idag) {
        this.idag = idag;
    }

    /** Så få dager siden det begynte som det kan være når fristen på så mange dager er ute. */
    int akkuratUte(int frist) {
        return IntStream.iterate(frist + 1, n -> n + 1).filter(n -> gjelder(n, frist).isBefore(idag)).findFirst().orElseThrow();
    }

    /** Fristen er egentlig passert, men dagen var en fridag, så den gjelder i dag; tom når dagene ikke ligger slik. */
    OptionalInt reddetAvFri(int frist) {
        return IntStream.rangeClosed(frist + 1, frist + LENGST_FRI).filter(n -> !gjelder(n, frist).isBefore(idag)).max();
    }

    LocalDate idag() {
        return idag;
    }

    boolean erHelg(int dagerSiden) {
        return idag.minusDays(dagerSiden).getDayOfWeek().getValue() > 5;
    }

    /** Den siste dagen noe kan ha vært tilbudt når fristen i arbeidsdager er ute. */
    LocalDate tilbudtForLengeSiden(int arbeidsdager) {
        LocalDate dag = idag.minusDays(1);
        while (!dager.etter(dag, arbeidsdager).isBefore(idag)) {
            dag = dag.minusDays(1);
        }
        return dag;
    }

    /** Fristen er i dag. */
    LocalDate tilbudtAkkuratNok(int arbeidsdager) {
        return tilbudtForLengeSiden(arbeidsdager).plusDays(1);
    }

    LocalDate etter(LocalDate dag, int arbeidsdager) {
        return dager.etter(dag, arbeidsdager);
    }

    private LocalDate gjelder(int dagerSiden, int frist) {
        return dager.etter(idag.minusDays(dagerSiden).plusDays(frist), 0);
    }
}
