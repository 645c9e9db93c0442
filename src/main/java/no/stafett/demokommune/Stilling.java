package no.stafett.demokommune;

import java.time.LocalDate;

/**
 * Hvordan en åpen sak står i dag. Alle tall er dager: siden noe skjedde, eller til det skal skje. Slik den er fra begynnelsen, er det
 * ingenting å utsette på saken; den som planter noe, endrer bare det ene.
 */
final class Stilling {

    static final int INGEN = -1;

    int nivaa;
    /** Siden saken kom til nivået. */
    int inn;
    /** Siden planen ble lagt; INGEN når den ikke er det. */
    int plan;
    /** Til evalueringen; mindre enn null når den skulle vært holdt. */
    int evalueres;
    /** Siden møtet med de andre. */
    int moete;
    /** Siden noen skrev i loggen. */
    int notat;
    /** Siden den andre tjenesten gjorde noe. */
    int andre;
    LocalDate samtykkeTil;
    /** Runder uten virkning før den planen som gjelder. */
    int runder;
    /** Om den siste av dem likevel virket. */
    boolean virket;
    boolean hoert = true;
    boolean oeving;
    boolean akutt;
    /** Ingen er blitt enige om hvem som skal ha pinnen. */
    boolean uavtalt;
    /** Saken er utsatt til så mange dager fram; INGEN når den ikke er det. */
    int utsatt = INGEN;
    boolean fornyet;
    /** Siden en tjeneste til ble bedt inn, og ikke har svart; INGEN når ingen er det. */
    int bedt = INGEN;
    /** Tilbud om pinnen som ikke er besvart; null når det ikke er noe. */
    LocalDate tilbudt;
    /** Det siste tiltaket: vanlig, uten_ansvarlig, uten_frist, foreslaatt eller avsluttet. */
    String tiltak = "vanlig";

    static Stilling god(int nivaa, LocalDate idag, Tilfeldig t) {
        Stilling s = new Stilling();
        s.nivaa = nivaa;
        s.plan = nivaa > 0 && t.sjanse(75) ? t.mellom(8, 18) : INGEN;
        s.inn = s.plan == INGEN ? t.mellom(4, 9) : s.plan + t.mellom(6, 9);
        s.evalueres = s.plan == INGEN ? INGEN : t.mellom(20, 34);
        s.moete = nivaa > 1 ? s.plan : INGEN;
        s.notat = t.mellom(1, 3);
        s.andre = Math.min(t.mellom(1, 3), s.inn);
        s.samtykkeTil = idag.plusDays(t.mellom(90, 300));
        return s;
    }

    /** Med en plan som ble lagt for så lenge siden. */
    Stilling medPlan(int siden) {
        plan = siden;
        inn = siden + 7;
        evalueres = Math.max(evalueres, 20);
        moete = nivaa > 1 ? siden : INGEN;
        return this;
    }

    boolean flereTjenester() {
        return nivaa > 1;
    }
}
