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
    private boolean gittUt;
    private Vist vist;
    private Map<Celle, Long> vitne = Map.of();

    private Celle(Noekkel noekkel, long antall, Vist vist, boolean gittUt) {
        this.noekkel = noekkel;
        this.antall = antall;
        this.vist = vist;
        this.gittUt = gittUt;
    }

    static Celle ny(Noekkel noekkel, long antall) {
        return new Celle(noekkel, antall, erLite(antall) ? Vist.FAA : Vist.TALL, false);
    }

    static Celle gittUt(Noekkel noekkel, long antall, Vist vist) {
        return new Celle(noekkel, antall, vist, true);
    }

    private static boolean erLite(long antall) {
        return antall > 0 && antall < Vist.FAERREST;
    }

    Noekkel noekkel() {
        return noekkel;
    }

    long antall() {
        return antall;
    }

    boolean erLite() {
        return erLite(antall);
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

    /** Om den som leser, kunne tro at tallet var så mye større eller mindre. */
    boolean kunneVaert(long endring) {
        return !erSynlig() && vist.tillater(antall + endring);
    }
}
