package no.stafett.felles;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Norske arbeidsdager: mandag til fredag unntatt offentlige høytidsdager (lov om 1 og 17 mai som offentlige
 * høgtidsdager og helligdagsfredsloven). Stengte uker for en enhet gis som eget vilkår.
 */
public final class Arbeidsdager {

    private static final Set<MonthDay> FASTE = Set.of(
            MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(5, 17), MonthDay.of(12, 25), MonthDay.of(12, 26));
    /** Skjærtorsdag, langfredag, første og andre påskedag, Kristi himmelfart, første og andre pinsedag. */
    private static final Set<Integer> DAGER_FRA_PAASKE = Set.of(-3, -2, 0, 1, 39, 49, 50);

    private final Predicate<LocalDate> stengt;

    public Arbeidsdager() {
        this(dag -> false);
    }

    /** @param stengt dager enheten er stengt ut over helg og høytid */
    public Arbeidsdager(Predicate<LocalDate> stengt) {
        this.stengt = stengt;
    }

    public boolean er(LocalDate dag) {
        return dag.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue() && !erHoytid(dag) && !stengt.test(dag);
    }

    /**
     * Dagen som ligger {@code antall} arbeidsdager etter {@code fra}; negativt antall går bakover.
     * Null gir {@code fra} selv, eller neste arbeidsdag når {@code fra} er fridag.
     */
    public LocalDate etter(LocalDate fra, int antall) {
        LocalDate dag = antall == 0 ? tilArbeidsdag(fra) : fra;
        int steg = antall < 0 ? -1 : 1;
        for (int igjen = Math.abs(antall); igjen > 0; ) {
            dag = dag.plusDays(steg);
            igjen -= er(dag) ? 1 : 0;
        }
        return dag;
    }

    /** Antall arbeidsdager etter {@code fra} til og med {@code til}; 0 når {@code til} ikke er senere. */
    public int mellom(LocalDate fra, LocalDate til) {
        return (int) fra.plusDays(1).datesUntil(til.isAfter(fra) ? til.plusDays(1) : fra.plusDays(1))
                .filter(this::er).count();
    }

    private LocalDate tilArbeidsdag(LocalDate dag) {
        while (!er(dag)) {
            dag = dag.plusDays(1);
        }
        return dag;
    }

    private static boolean erHoytid(LocalDate dag) {
        int fraPaaske = (int) (dag.toEpochDay() - foerstePaaskedag(dag.getYear()).toEpochDay());
        return FASTE.contains(MonthDay.from(dag)) || DAGER_FRA_PAASKE.contains(fraPaaske);
    }

    /** Gauss/Meeus' påskeformel for den gregorianske kalenderen. */
    static LocalDate foerstePaaskedag(int aar) {
        int a = aar % 19;
        int b = aar / 100;
        int c = aar % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(aar, n / 31, n % 31 + 1);
    }
}
