package no.stafett.demokommune;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Hele livet til en sak: hvem den gjelder, hva som skjedde, og hvor den står. */
final class Livsloep {

    /** Saker ligger så langt tilbake. */
    private static final int TO_AAR = 730;
    /** Barnet er hørt så lenge før evalueringen: før oppgaven om å evaluere kommer opp. */
    static final int HOERT_FOER = 21;

    private final Kommune kommune;
    private final Dagbok dagbok;
    private final Fortid fortid;
    private final Naatid naatid;

    Livsloep(Kommune kommune, Dagbok dagbok) {
        this.kommune = kommune;
        this.dagbok = dagbok;
        this.fortid = new Fortid(kommune, dagbok);
        this.naatid = new Naatid(kommune, dagbok, fortid);
    }

    void aapen(Manus m, Stilling s) {
        folk(m);
        m.oeving = s.oeving;
        if (s.nivaa > 0) {
            boolean gjenaapnet = s.nivaa == 1 && m.t.sjanse(8);
            String utfall = gjenaapnet ? Fortid.AVSLUTT : "nivaa_" + s.nivaa;
            fortid.leggTil(m, veien(s.nivaa - 1, m.t), s.inn + (gjenaapnet ? m.t.mellom(10, 60) : 0), utfall, null);
        }
        naatid.legg(m, s);
        m.opprettet = m.etapper.get(0).fra();
        barnet(m);
        pinnene(m, s);
    }

    void lukket(Manus m) {
        folk(m);
        List<Fortid.Ledd> vei = veien(hoeyeste(m.t), m.t);
        boolean gjenaapnet = vei.size() == 1 && m.t.sjanse(12);
        List<Fortid.Ledd> igjen = gjenaapnet ? List.of(Fortid.ledd(1, m.t)) : List.of();
        int pause = gjenaapnet ? m.t.mellom(20, 60) : 0;
        int lengde = Fortid.lengde(vei) + Fortid.lengde(igjen) + pause;
        int slutt = m.t.mellom(2, Math.max(3, TO_AAR - lengde));
        int foerste = slutt + Fortid.lengde(igjen) + pause;
        fortid.leggTil(m, vei, foerste, slutten(vei.get(vei.size() - 1).nivaa(), m.t), null);
        if (gjenaapnet) {
            fortid.leggTil(m, igjen, slutt, Fortid.AVSLUTT, "gjenaapnet");
        }
        m.opprettet = m.etapper.get(0).fra();
        m.avsluttet = m.naa().til();
        barnet(m);
        pinnene(m, new Stilling());
        loggen(m, foerste, slutt);
    }

    private static String slutten(int nivaa, Tilfeldig t) {
        return nivaa == 0 && t.sjanse(8) ? "systemtiltak" : nivaa == 3 && t.sjanse(25) ? "individuell_plan" : Fortid.AVSLUTT;
    }

    private static int hoeyeste(Tilfeldig t) {
        int tall = t.mellom(1, 100);
        return tall <= 35 ? 0 : tall <= 72 ? 1 : tall <= 92 ? 2 : 3;
    }

    /** Ett og ett nivå oppover; av og til rett fra undring til samarbeid. */
    private static List<Fortid.Ledd> veien(int til, Tilfeldig t) {
        List<Fortid.Ledd> vei = new ArrayList<>();
        for (int nivaa = 0; nivaa <= til; nivaa++) {
            if (nivaa == 0 || nivaa == til || !t.sjanse(20)) {
                vei.add(Fortid.ledd(nivaa, t));
            }
        }
        return vei;
    }

    private void folk(Manus m) {
        m.eier = m.t.en(kommune.ansatte(m.sted));
        m.holder = m.t.sjanse(60) ? m.eier : m.t.en(kommune.ansatte(m.sted));
    }

    /** Etter at saken har fått en dato: barnet er i den alderen stedet er for. */
    private void barnet(Manus m) {
        String etternavn = Ordliste.familie(m.t);
        boolean gravid = "helsestasjon".equals(m.sted.tjeneste()) && m.nivaa() < 2 && m.t.sjanse(20);
        int fra = gravid ? 20 : "skole".equals(m.sted.tjeneste()) ? 7 : 1;
        int til = gravid ? 38 : "skole".equals(m.sted.tjeneste()) ? 11 : 4;
        LocalDate foedt = dagbok.idag().minusYears(m.t.mellom(fra, til)).minusDays(m.t.mellom(1, 330));
        m.barn = new Manus.Barn(gravid ? "gravid" : "barn", gravid ? Ordliste.voksen(m.t) : Ordliste.barn(m.t), etternavn, foedt);
        if (!gravid) {
            m.foreldre.add(new Manus.Forelder(m.t.id(), Ordliste.voksen(m.t) + " " + etternavn, "mor"));
        }
    }

    /** Fra nivå 1 har noen pinnen. Av og til går den videre underveis. */
    private void pinnene(Manus m, Stilling s) {
        Instant fra = m.etapper.stream().filter(e -> e.nivaa() > 0).map(e -> e.fra().minusSeconds(1)).findFirst().orElse(null);
        if (fra == null || s.uavtalt && m.etapper.stream().filter(e -> e.nivaa() > 0).count() == 1) {
            return;
        }
        Instant bytte = fra.plusSeconds(3600 * 24 * 3L);
        boolean bytter = m.t.sjanse(30) && !m.holder.equals(m.eier) && bytte.isBefore(m.naa().fra());
        if (bytter) {
            m.pinner.add(new Manus.Pinne(m.t.id(), m.eier, fra, bytte, "stafettholder"));
            m.tilbud.add(new Manus.Tilbud(m.t.id(), m.eier, m.holder, bytte.minusSeconds(7200), bytte));
        }
        m.pinner.add(new Manus.Pinne(m.t.id(), m.holder, bytter ? bytte : fra, m.avsluttet, bytter ? "overlevering" : "stafettholder"));
    }

    private void loggen(Manus m, int fra, int til) {
        for (int n = m.t.mellom(1, 5); n > 0; n--) {
            boolean glimt = m.t.sjanse(30);
            m.skriv(glimt ? "lysglimt" : "notat", dagbok.tid(m.t.mellom(til, Math.max(til, fra)), m.t.mellom(1, 25)), m.nyHender(kommune),
                    m.t.en(glimt ? Ordliste.LYSGLIMT : Ordliste.NOTAT));
        }
    }
}
