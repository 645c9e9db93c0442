package no.stafett.demokommune;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import no.stafett.felles.Arbeidsdager;

/** Regner seg fram til dagene rundt en frist, bakover fra i dag. En frist på en fridag gjelder neste arbeidsdag. */
final class Frister {

    /** Enheten som hadde ferie, hadde det så lenge. */
    static final int FERIE = 9;
    /** Er høytiden lenger unna enn dette, tror ingen at en enhet har hatt stengt siden. */
    private static final int LENGST_SIDEN = 14;

    /** Hvorfor en enhet har vært stengt til og med i går. */
    enum Stengt {
        FERIE("ferie"),
        /** Planleggingsdager helt siden helga, så en frist i helga først er ute i dag, uansett hvilken dag det er. */
        ETTER_HELG("planleggingsdag"),
        /** Som etter helga, men siden den siste høytidsdagen på en hverdag. */
        ETTER_HOEYTID("planleggingsdag");

        private final String grunn;

        Stengt(String grunn) {
            this.grunn = grunn;
        }

        String grunn() {
            return grunn;
        }
    }

    private final LocalDate idag;
    private final Arbeidsdager dager = new Arbeidsdager();

    Frister(LocalDate idag) {
        this.idag = idag;
    }

    /** Så få dager siden det begynte som det kan være når fristen på så mange dager er ute. */
    int akkuratUte(int frist) {
        return IntStream.iterate(frist + 1, n -> n + 1).filter(n -> gjelder(n, frist).isBefore(idag)).findFirst().orElseThrow();
    }

    /** Den siste helga før i dag, i dager siden; bare lørdagen når det er søndag. */
    List<Integer> helga() {
        int sist = IntStream.iterate(1, n -> n + 1).filter(this::erHelg).findFirst().orElseThrow();
        return erHelg(sist + 1) ? List.of(sist, sist + 1) : List.of(sist);
    }

    /** Den siste høytidsdagen på en hverdag, i dager siden; tom når det er for lenge siden. */
    OptionalInt hoeytiden() {
        return IntStream.rangeClosed(1, LENGST_SIDEN).filter(n -> !erHelg(n) && !dager.er(idag.minusDays(n))).findFirst();
    }

    /** Den første dagen enheten var stengt; tom når alle dagene var fri uansett, og den ikke trengte å stenge. */
    Optional<LocalDate> stengtFra(Stengt hvorfor) {
        int siden = switch (hvorfor) {
            case FERIE -> FERIE;
            case ETTER_HELG -> helga().get(0) - 1;
            case ETTER_HOEYTID -> hoeytiden().orElse(1) - 1;
        };
        return Optional.of(idag.minusDays(siden)).filter(fra -> fra.datesUntil(idag).anyMatch(dager::er));
    }

    /** Dagene i en enhet. @param stengt null når den er åpen */
    Arbeidsdager kalender(Stengt stengt) {
        LocalDate fra = stengt == null ? idag : stengtFra(stengt).orElse(idag);
        return new Arbeidsdager(dag -> dag.isBefore(idag) && !dag.isBefore(fra));
    }

    LocalDate idag() {
        return idag;
    }

    /** Den siste dagen noe kan ha vært tilbudt når fristen i arbeidsdager er ute. @param stengt null når enheten er åpen */
    LocalDate tilbudtForLengeSiden(int arbeidsdager, Stengt stengt) {
        Arbeidsdager enhetens = kalender(stengt);
        LocalDate dag = idag.minusDays(1);
        while (!enhetens.etter(dag, arbeidsdager).isBefore(idag)) {
            dag = dag.minusDays(1);
        }
        return dag;
    }

    /** Den første dagen noe kan ha vært tilbudt når fristen ennå ikke er ute. */
    LocalDate tilbudtAkkuratNok(int arbeidsdager, Stengt stengt) {
        return tilbudtForLengeSiden(arbeidsdager, stengt).plusDays(1);
    }

    LocalDate etter(LocalDate dag, int arbeidsdager) {
        return dager.etter(dag, arbeidsdager);
    }

    private boolean erHelg(int dagerSiden) {
        return idag.minusDays(dagerSiden).getDayOfWeek().getValue() > 5;
    }

    private LocalDate gjelder(int dagerSiden, int frist) {
        return dager.etter(idag.minusDays(dagerSiden).plusDays(frist), 0);
    }
}
