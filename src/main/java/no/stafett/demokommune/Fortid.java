package no.stafett.demokommune;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Nivåene en sak har vært gjennom. Regnes ut bakfra, fra dagen det siste tok slutt. */
final class Fortid {

    static final String AVSLUTT = "avslutt";
    private static final int SISTE_PLASS = 30;

    private final Kommune kommune;
    private final Dagbok dagbok;

    Fortid(Kommune kommune, Dagbok dagbok) {
        this.kommune = kommune;
        this.dagbok = dagbok;
    }

    /** Så lenge var saken på nivået. @param runder planer som ble evaluert der */
    record Ledd(int nivaa, int dager, int runder) {
    }

    static Ledd ledd(int nivaa, Tilfeldig t) {
        int runder = nivaa == 0 ? 0 : t.sjanse(70) ? 1 : 2;
        return new Ledd(nivaa, nivaa == 0 ? t.mellom(5, 13) : 8 + runder * t.mellom(40, 56), runder);
    }

    static int lengde(List<Ledd> vei) {
        return vei.stream().mapToInt(Ledd::dager).sum();
    }

    /**
     * @param slutt  dager siden det siste nivået tok slutt
     * @param utfall det som ble bestemt da
     * @param grunn  null, eller gjenaapnet når saken hadde vært avsluttet
     */
    void leggTil(Manus m, List<Ledd> vei, int slutt, String utfall, String grunn) {
        int fra = slutt + lengde(vei);
        for (int i = 0; i < vei.size(); i++) {
            int til = fra - vei.get(i).dager();
            boolean sist = i == vei.size() - 1;
            etappe(m, vei.get(i), fra, til, sist ? utfall : "nivaa_" + vei.get(i + 1).nivaa(), i == 0 ? grunn : null);
            fra = til;
        }
    }

    private void etappe(Manus m, Ledd ledd, int fra, int til, String utfall, String grunn) {
        Integer forrige = m.etapper.isEmpty() ? null : m.naa().nivaa();
        List<Manus.Steg> steg = new ArrayList<>();
        Instant start = dagbok.tid(fra, m.etapper.isEmpty() ? 0 : SISTE_PLASS);
        if (ledd.nivaa() == 0) {
            undringen(m, steg, fra, til, utfall);
        } else {
            runder(m, ledd, steg, fra, til, utfall);
        }
        if (ledd.nivaa() > 1) {
            samarbeid(m, fra, til);
        }
        m.etapper.add(new Manus.Etappe(ledd.nivaa(), forrige, start, steg, dagbok.tid(til, SISTE_PLASS), utfall, grunn));
    }

    private void undringen(Manus m, List<Manus.Steg> steg, int fra, int til, String utfall) {
        for (int n = 1; n <= 5; n++) {
            int siden = n == 1 ? fra : Math.max(til, fra - (n - 1) * Math.max(1, (fra - til) / 4));
            gjør(m, steg, "trinn_0_" + n, n == 5 ? dagbok.tid(til, SISTE_PLASS - 1) : dagbok.tid(siden, n), n == 5 ? utfall : null, n == 4);
        }
    }

    private void runder(Manus m, Ledd ledd, List<Manus.Steg> steg, int fra, int til, String utfall) {
        gjør(m, steg, "trinn_%d_1".formatted(ledd.nivaa()), dagbok.tid(fra - 3, 5), null, false);
        int runde = (fra - 5 - til) / ledd.runder();
        for (int r = 0; r < ledd.runder(); r++) {
            int plan = fra - 5 - r * runde;
            boolean sist = r == ledd.runder() - 1;
            runde(m, steg, new Runde(ledd.nivaa(), plan, sist ? til : plan - runde), sist ? utfall : "nye_tiltak", sist);
        }
    }

    /** Fra planen ble lagt til den ble evaluert, i dager siden. */
    record Runde(int nivaa, int plan, int evaluert) {
    }

    void runde(Manus m, List<Manus.Steg> steg, Runde r, String utfall, boolean virket) {
        String trinn = "trinn_" + r.nivaa() + "_";
        Instant tid = dagbok.tid(r.evaluert(), SISTE_PLASS - 3);
        m.planer.add(plan(m, r.nivaa(), dagbok.tid(r.plan(), 28), r.evaluert(), new Manus.Evaluert(m.t.id(), tid,
                virket ? AVSLUTT.equals(utfall) ? "maal_naadd" : "delvis" : "ingen_effekt", virket ? "effekt" : "ingen_effekt")));
        gjør(m, steg, trinn + 2, dagbok.tid(r.plan(), 28), null, false);
        gjør(m, steg, trinn + 3, dagbok.tid(Math.min(r.plan() - 1, r.evaluert() + 21), 6), null, true);
        gjør(m, steg, trinn + 4, tid, null, m.t.sjanse(80));
        gjør(m, steg, trinn + 5, dagbok.tid(r.evaluert(), SISTE_PLASS - 2), utfall, false);
    }

    Manus.Plan plan(Manus m, int nivaa, Instant tid, int evalueres, Manus.Evaluert evaluert) {
        List<Manus.Gjoeremaal> tiltak = new ArrayList<>();
        for (int n = m.t.mellom(1, 3); n > 0; n--) {
            tiltak.add(new Manus.Gjoeremaal(m.t.id(), m.t.en(Ordliste.TILTAK), evaluert == null ? "gjennomfoert" : "erstattet",
                    m.t.en(kommune.ansatte(m.sted)), dagbok.dag(evalueres)));
        }
        return new Manus.Plan(m.t.id(), nivaa, tid, m.t.en(Ordliste.MAAL), dagbok.dag(evalueres), tiltak, evaluert);
    }

    private void samarbeid(Manus m, int fra, int til) {
        List<Kommune.Sted> andre = kommune.steder().stream().filter(s -> !s.tjeneste().equals(m.sted.tjeneste())
                && m.bedte.stream().noneMatch(b -> b.sted() == s)).toList();
        Kommune.Sted sted = m.t.en(andre);
        m.samtykker.add(new Manus.Samtykke(m.t.id(), List.of(sted.tjeneste()), dagbok.tid(fra, 20), dagbok.dag(til).plusDays(400)));
        m.bedte.add(new Manus.Bedt(m.t.id(), sted, m.t.en(kommune.ansatte(sted)), dagbok.tid(fra - 1, 3), dagbok.tid(fra - 2, 3), null));
        m.avtaler.add(new Manus.Avtale(m.t.id(), "samarbeidsmoete", dagbok.tid(fra - 5, 10), m.t.sjanse(50) ? "snakker_foer" : "deltar"));
    }

    void gjør(Manus m, List<Manus.Steg> steg, String trinn, Instant tid, String utfall, boolean hoert) {
        Instant fra = steg.isEmpty() ? tid : steg.get(steg.size() - 1).tid();
        steg.add(new Manus.Steg(m.t.id(), trinn, fra, tid, m.nyHender(kommune), utfall, hoert));
    }
}
