package no.stafett.demokommune;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Nivået en åpen sak er på, slik stillingen sier. Motoren spiller det av. */
final class Naatid {

    private static final int RUNDE = 30;
    private static final int SISTE_PLASS = 30;
    /** Fra da er det for sent å høre barnet uten at noen etterlyser det. */
    private static final int SNART = 12;

    private final Kommune kommune;
    private final Dagbok dagbok;
    private final Fortid fortid;

    Naatid(Kommune kommune, Dagbok dagbok, Fortid fortid) {
        this.kommune = kommune;
        this.dagbok = dagbok;
        this.fortid = fortid;
    }

    void legg(Manus m, Stilling s) {
        Integer forrige = m.etapper.isEmpty() ? null : m.naa().nivaa();
        boolean igjen = forrige != null && Fortid.AVSLUTT.equals(m.naa().utfall());
        List<Manus.Steg> steg = new ArrayList<>();
        if (s.nivaa == 0) {
            undringen(m, s, steg);
        } else {
            arbeidet(m, s, steg);
        }
        if (s.flereTjenester()) {
            andre(m, s);
        }
        m.etapper.add(new Manus.Etappe(s.nivaa, forrige, dagbok.tid(s.inn, SISTE_PLASS), steg, null, null, igjen ? "gjenaapnet" : null));
        loggen(m, s);
    }

    private void undringen(Manus m, Stilling s, List<Manus.Steg> steg) {
        int gjort = m.t.mellom(0, Math.min(4, s.inn));
        for (int n = 1; n <= gjort; n++) {
            fortid.gjør(m, steg, "trinn_0_" + n, dagbok.tid(s.inn - n + 1, SISTE_PLASS + n), null, n == 4);
        }
    }

    private void arbeidet(Manus m, Stilling s, List<Manus.Steg> steg) {
        String trinn = "trinn_" + s.nivaa + "_";
        if (s.plan == Stilling.INGEN) {
            if (s.inn > 2 && !s.uavtalt) {
                fortid.gjør(m, steg, trinn + 1, dagbok.tid(s.inn - 1, 4), null, false);
            }
            return;
        }
        fortid.gjør(m, steg, trinn + 1, dagbok.tid(s.inn - 1, 4), null, false);
        for (int r = s.runder; r > 0; r--) {
            int plan = s.plan + r * RUNDE;
            fortid.runde(m, steg, new Fortid.Runde(s.nivaa, plan, plan - RUNDE), "nye_tiltak", s.virket && r == 1);
        }
        m.planer.add(planen(m, s));
        fortid.gjør(m, steg, trinn + 2, dagbok.tid(s.plan, 28), null, false);
        if (s.hoert && s.evalueres <= SNART) {
            fortid.gjør(m, steg, trinn + 3, dagbok.tid(Livsloep.HOERT_FOER - s.evalueres, 6), null, true);
        }
    }

    /** Planen som gjelder. Det siste tiltaket er slik stillingen sier. */
    private Manus.Plan planen(Manus m, Stilling s) {
        Manus.Plan plan = fortid.plan(m, s.nivaa, dagbok.tid(s.plan, 28), -s.evalueres, null);
        boolean utenNoen = "uten_ansvarlig".equals(s.tiltak) || "avsluttet".equals(s.tiltak);
        String status = switch (s.tiltak) {
            case "uten_ansvarlig", "avsluttet", "foreslaatt" -> s.tiltak;
            default -> "tatt_imot";
        };
        LocalDate frist = "uten_frist".equals(s.tiltak) ? null : plan.evalueres();
        plan.tiltak().add(new Manus.Gjoeremaal(m.t.id(), m.t.en(Ordliste.TILTAK), status, utenNoen ? null : m.t.en(kommune.ansatte(m.sted)), frist));
        return plan;
    }

    private void andre(Manus m, Stilling s) {
        Kommune.Sted sted = annet(m);
        List<String> tjenester = new ArrayList<>(List.of(sted.tjeneste()));
        m.bedte.replaceAll(b -> new Manus.Bedt(b.id(), b.sted(), b.hun(), b.tid(), b.svart(), dagbok.tid(s.andre, 7)));
        m.bedte.add(new Manus.Bedt(m.t.id(), sted, m.t.en(kommune.ansatte(sted)), dagbok.tid(s.inn - 1, 3), dagbok.tid(s.inn - 2, 3),
                dagbok.tid(Math.min(s.andre, s.inn - 2), 8)));
        m.bedte.stream().map(b -> b.sted().tjeneste()).filter(t -> !tjenester.contains(t)).forEach(tjenester::add);
        if (s.bedt != Stilling.INGEN) {
            Kommune.Sted enTil = annet(m);
            tjenester.add(enTil.tjeneste());
            m.bedte.add(new Manus.Bedt(m.t.id(), enTil, null, dagbok.tid(s.bedt, 9), null, null));
        }
        samtykket(m, s, tjenester.stream().distinct().toList());
        if (s.moete != Stilling.INGEN) {
            m.avtaler.add(new Manus.Avtale(m.t.id(), s.nivaa == 2 ? "samarbeidsmoete" : "tverrfaglig_moete", dagbok.tid(s.moete, 10), "snakker_foer"));
        }
    }

    /** Det nyeste samtykket gjelder alle som er med. */
    private void samtykket(Manus m, Stilling s, List<String> tjenester) {
        Instant gitt = dagbok.tid(s.inn, 20);
        m.samtykker.add(new Manus.Samtykke(m.t.id(), tjenester, gitt, s.fornyet ? dagbok.idag().plusDays(9) : s.samtykkeTil));
        if (s.fornyet) {
            m.samtykker.add(new Manus.Samtykke(m.t.id(), tjenester, dagbok.tid(2, 20), s.samtykkeTil));
        }
    }

    private Kommune.Sted annet(Manus m) {
        return m.t.en(kommune.steder().stream().filter(s -> !s.tjeneste().equals(m.sted.tjeneste())
                && m.bedte.stream().noneMatch(b -> b.sted().tjeneste().equals(s.tjeneste()))).toList());
    }

    private void loggen(Manus m, Stilling s) {
        m.skriv("notat", dagbok.tid(s.notat, SISTE_PLASS + 3), m.holder, m.t.en(Ordliste.NOTAT));
        m.bedte.stream().filter(b -> b.sist() != null).forEach(b -> m.skriv("notat", b.sist(), b.hun(), m.t.en(Ordliste.NOTAT)));
        if (s.tilbudt != null) {
            Kommune.Ansatt til = m.t.en(kommune.ansatte(m.sted).stream().filter(a -> !a.equals(m.holder)).toList());
            int siden = (int) (dagbok.idag().toEpochDay() - s.tilbudt.toEpochDay());
            m.tilbud.add(new Manus.Tilbud(m.t.id(), m.holder, til, dagbok.tid(siden, 12), null));
        }
        if (s.akutt) {
            m.akuttFra = dagbok.tid(Math.max(1, s.inn - 1), SISTE_PLASS + 5);
        }
    }
}
