package no.stafett.innsikt.tall;

import java.time.LocalDate;
import java.util.Map;

/** Ett av tallene som gis ut om en måned, og hva som vises av det. Det som er gitt ut, kan ikke tas tilbake. */
final class Celle {

    /** @param rad for eksempel {@code alle}, {@code nivaa/2}, {@code tjeneste/skole} eller {@code enhet/id} */
    record Noekkel(LocalDate maaned, String tabell, String rad) {
    }

    private final Noekkel noekkel;
    private final long antall;
    private final int saker;
    private final boolean rest;
    private boolean gittUt;
    private Vist vist;
    private Map<Celle, Long> vitne = Map.of();

    private Celle(Noekkel noekkel, long antall, int saker, Vist vist) {
        this.noekkel = noekkel;
        this.antall = antall;
        this.saker = saker;
        this.rest = vist == null;
        this.vist = vist;
    }

    /** @param saker så mange saker det kommer av; det som er mer enn fem, er ikke nøye */
    static Celle ny(Noekkel noekkel, long antall, int saker) {
        return new Celle(noekkel, antall, saker, erLite(saker) ? antall < Vist.FAERREST ? Vist.FAA : Vist.SKJULT : Vist.TALL);
    }

    static Celle gittUt(Noekkel noekkel, long antall, int saker, Vist vist) {
        Celle celle = new Celle(noekkel, antall, saker, vist);
        celle.gittUt = true;
        return celle;
    }

    /**
     * Det en sammenheng ikke går opp med: en sak som er blitt borte uten å slutte. Det står ingen steder.
     *
     * @param vernes om den skal være like lite å finne som et lite tall
     */
    static Celle rest(Noekkel noekkel, long antall, boolean vernes) {
        return new Celle(noekkel, antall, (int) (vernes ? Math.min(Math.abs(antall), Vist.FAERREST) : Vist.FAERREST), null);
    }

    private static boolean erLite(long saker) {
        return saker > 0 && saker < Vist.FAERREST;
    }

    Noekkel noekkel() {
        return noekkel;
    }

    long antall() {
        return antall;
    }

    int saker() {
        return saker;
    }

    /** Også et stort tall er lite når det kommer av få saker. */
    boolean erLite() {
        return erLite(saker);
    }

    boolean erRest() {
        return rest;
    }

    Vist vist() {
        return vist;
    }

    /** Et annet sett med tall leseren kunne trodd på, der dette er et annet: hvor mye hvert av dem er endret. Tomt når det ikke er lett etter. */
    Map<Celle, Long> vitne() {
        return vitne;
    }

    void vitne(Map<Celle, Long> funnet) {
        vitne = funnet;
    }

    void giUt() {
        gittUt = true;
    }

    boolean erGittUt() {
        return gittUt;
    }

    boolean erSynlig() {
        return vist == Vist.TALL;
    }

    boolean kanSkjules() {
        return !gittUt && vist == Vist.TALL && antall >= Vist.FAERREST;
    }

    void skjul() {
        vist = Vist.SKJULT;
    }

    /** Om den som leser, kunne tro at tallet var så mye større eller mindre. Om en rest kan hun bare tro at det ikke er noen. */
    boolean kunneVaert(long endring) {
        return rest ? erLite() && endring == -antall : !erSynlig() && vist.tillater(antall + endring);
    }
}
