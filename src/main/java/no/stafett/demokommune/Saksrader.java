package no.stafett.demokommune;

import static no.stafett.demokommune.Svarinnhold.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.stafett.prosess.Modell;

/** Saken selv, hvem som ser den, hvem som har pinnen, og nivåene den har vært på. */
final class Saksrader {

    private final Radsamling rader;
    private final List<Modell> modeller;

    Saksrader(Radsamling rader, List<Modell> modeller) {
        this.rader = rader;
        this.modeller = modeller;
    }

    void legg(Manus m) {
        saken(m);
        m.foreldre.forEach(f -> rader.legg(Tabell.FORESATT, f.id(), m.id, f.navn(), f.relasjon(), true));
        rader.legg(Tabell.GRUNNLAG, m.id, m.nivaa() > 0 ? "ja" : null);
        m.pinner.forEach(p -> rader.legg(Tabell.STAFETTPINNE, p.id(), m.id, p.holder().id(), p.fra(), p.til(), p.grunn(), true));
        tilgangen(m);
        m.etapper.stream().filter(e -> !m.iMotoren(e)).forEach(e -> nivaaet(m, e));
        m.etapper.stream().filter(e -> e.grunn() != null).forEach(e -> gjenaapnet(m, e));
    }

    /** En åpen sak er på det forrige nivået til motoren tar den videre. */
    private void saken(Manus m) {
        int nivaa = !m.erAapen() ? m.nivaa() : m.naa().forrige() == null ? 0 : m.naa().forrige();
        String status = m.erAapen() ? "aapen" : "individuell_plan".equals(m.naa().utfall()) ? "overfoert_ip" : "avsluttet";
        rader.legg(Tabell.SAK, m.id, m.nummer, Kommune.NUMMER, m.sted.id(), m.barn.hvem(), m.barn.fornavn(), m.barn.etternavn(), m.barn.foedt(), nivaa,
                status, m.erAapen() ? null : modeller.get(nivaa).id(), m.oeving, m.opprettet, m.eier.id(), m.avsluttet);
    }

    private void tilgangen(Manus m) {
        rader.legg(Tabell.SAKSTILGANG, m.t.id(), m.id, null, m.sted.id(), "leder", "alt", "enhetens leder", null, m.opprettet, null, null);
        person(m, m.eier, "eier", "undring", m.opprettet, null);
        if (!m.pinner.isEmpty()) {
            Manus.Pinne sist = m.pinner.get(m.pinner.size() - 1);
            person(m, sist.holder(), "stafettholder", sist.grunn(), sist.fra(), null);
        }
        Set<UUID> inne = new HashSet<>(List.of(m.eier.id(), m.holder.id()));
        List<Manus.Steg> alle = new ArrayList<>();
        m.etapper.forEach(e -> alle.addAll(e.steg()));
        alle.stream().filter(s -> inne.add(s.av().id())).forEach(s -> person(m, s.av(), "deltaker", "fullført oppgave", s.tid(), null));
        m.planer.forEach(p -> p.tiltak().stream().filter(g -> g.hos() != null && inne.add(g.hos().id()))
                .forEach(g -> person(m, g.hos(), "deltaker", "tiltak", p.tid(), null)));
    }

    private void person(Manus m, Kommune.Ansatt hun, String rolle, String grunn, Instant fra, Instant til) {
        rader.legg(Tabell.SAKSTILGANG, m.t.id(), m.id, hun.id(), null, rolle, "alt", grunn, hun.sted().id(), fra, til, null);
    }

    private void nivaaet(Manus m, Manus.Etappe e) {
        UUID avklaring = m.t.id();
        Manus.Steg sist = e.steg().get(e.steg().size() - 1);
        String begrunnelse = m.t.en(Ordliste.BEGRUNNELSE);
        rader.legg(Tabell.AVKLARING, avklaring, m.id, e.nivaa(), null, null, "{}", e.steg().get(e.steg().size() - 2).tid(), sist.id().toString(), e.utfall(),
                begrunnelse, sist.av().id(), sist.tid());
        rader.legg(Tabell.NIVAAENDRING, m.t.id(), m.id, e.forrige(), e.nivaa(), e.fra(), null);
        fortell(m, e.forrige(), e.nivaa(), e.fra(), m.eier, "", e.grunn());
        if (!e.utfall().startsWith("nivaa_")) {
            rader.legg(Tabell.NIVAAENDRING, m.t.id(), m.id, e.nivaa(), null, e.til(), avklaring);
            fortell(m, null, null, e.til(), sist.av(), begrunnelse, e.utfall());
        }
    }

    /** At en sak åpnes igjen, er også en beslutning. */
    private void gjenaapnet(Manus m, Manus.Etappe e) {
        rader.legg(Tabell.AVKLARING, m.t.id(), m.id, e.forrige(), null, null, "{}", e.fra().minusSeconds(2), null, "gjenaapnet",
                m.t.en(Ordliste.UNDRING), m.eier.id(), e.fra().minusSeconds(2));
    }

    private void fortell(Manus m, Integer fra, Integer til, Instant tid, Kommune.Ansatt av, String tekst, String valgt) {
        Map<String, Object> fakta = new LinkedHashMap<>();
        legg(fakta, "fra", fra);
        legg(fakta, "til", til);
        legg(fakta, "valgt", valgt);
        rader.legg(Tabell.LOGGPOST, m.t.id(), m.id, "nivaaendring", Loggrader.dag(tid), tekst, json(fakta), null, false, av.id(), tid);
    }

    private static void legg(Map<String, Object> fakta, String navn, Object verdi) {
        if (verdi != null) {
            fakta.put(navn, verdi);
        }
    }
}
