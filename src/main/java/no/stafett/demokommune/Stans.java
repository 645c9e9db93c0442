package no.stafett.demokommune;

import java.time.LocalDate;

/** Gjør en god stilling til en som står stille på én måte, og bare den. Dagene og vilkårene er avtalt med innsikt (ADR 0058 og 0059). */
final class Stans {

    private static final int ARBEIDSDAGER = 5;
    private static final int FORNYES = 31;
    private static final int HOERES = 8;

    private final LocalDate idag;
    private final Frister frister;

    Stans(LocalDate idag, Frister frister) {
        this.idag = idag;
        this.frister = frister;
    }

    /** Dager fra det begynte til fristen; 0 der det begynner å telle med en gang. */
    static int frist(Regel regel) {
        return switch (regel) {
            case INGEN_STAFETTHOLDER, UNDRING_UTEN_AVGJOERELSE, MOETE_IKKE_HOLDT -> 14;
            case INVITERT_STILLE -> 21;
            case INGEN_HENDELSE -> 45;
            default -> 0;
        };
    }

    /** Så mye lenger enn fristen kan det ha vart uten at en annen regel også slår til. */
    static int lengst(Regel regel) {
        return regel == Regel.BARNET_IKKE_HOERT ? HOERES : 30;
    }

    static int nivaa(Regel regel, Tilfeldig t) {
        return switch (regel) {
            case UNDRING_UTEN_AVGJOERELSE -> 0;
            case MOETE_IKKE_HOLDT, SAMTYKKE_UTLOEPER, INVITERT_STILLE -> 2;
            case EVALUERING_FORFALT, TO_RUNDER_UTEN_VIRKNING, BARNET_IKKE_HOERT -> t.mellom(1, 2);
            default -> 1;
        };
    }

    /** @param siden dager siden det regelen teller fra */
    Stilling av(Regel regel, int siden, Tilfeldig t) {
        Stilling s = Stilling.god(nivaa(regel, t), idag, t);
        switch (regel) {
            case INGEN_STAFETTHOLDER -> utenPlan(s, siden).uavtalt = true;
            case OVERLEVERING_UBESVART -> tilbudt(s, idag.minusDays(siden));
            case UNDRING_UTEN_AVGJOERELSE -> s.inn = siden;
            case TILTAK_UTEN_ANSVARLIG -> s.medPlan(siden).tiltak = t.en(java.util.List.of("uten_ansvarlig", "uten_frist"));
            case EVALUERING_FORFALT -> evalueres(s, -siden);
            case TO_RUNDER_UTEN_VIRKNING -> runder(s, 2, siden);
            case MOETE_IKKE_HOLDT -> utenPlan(s, siden);
            case SAMTYKKE_UTLOEPER -> s.medPlan(12).samtykkeTil = idag.plusDays((long) FORNYES - siden);
            case INVITERT_STILLE -> stille(s, siden, t);
            case BARNET_IKKE_HOERT -> evalueres(s, HOERES - siden).hoert = false;
            case INGEN_HENDELSE -> s.medPlan(siden + 5).notat = siden;
        }
        return s;
    }

    Stilling tilbudt(Stilling s, LocalDate dag) {
        s.tilbudt = dag;
        return s.medPlan((int) (idag.toEpochDay() - dag.toEpochDay()) + 6);
    }

    LocalDate tilbudUte() {
        return frister.tilbudtForLengeSiden(ARBEIDSDAGER, null);
    }

    /** @param stengt null når enheten er åpen */
    LocalDate tilbudAkkurat(Frister.Stengt stengt) {
        return frister.tilbudtAkkuratNok(ARBEIDSDAGER, stengt);
    }

    /** Planen er så gammel at barnet rakk å bli hørt. */
    Stilling evalueres(Stilling s, int om) {
        s.medPlan(Livsloep.HOERT_FOER - om + 9).evalueres = om;
        return s;
    }

    Stilling runder(Stilling s, int antall, int siden) {
        s.runder = antall;
        s.medPlan(siden);
        s.inn = siden + antall * 30 + 7;
        return s;
    }

    private static Stilling utenPlan(Stilling s, int siden) {
        s.plan = Stilling.INGEN;
        s.moete = Stilling.INGEN;
        s.inn = siden;
        s.evalueres = Stilling.INGEN;
        return s;
    }

    /** Halvparten har svart ja og siden ikke gjort noe; de andre har ikke svart. */
    private static void stille(Stilling s, int siden, Tilfeldig t) {
        s.medPlan(siden + 3);
        s.inn = siden + 12;
        if (t.sjanse(50)) {
            s.andre = siden;
        } else {
            s.bedt = siden;
        }
    }
}
