package no.stafett.demokommune;

import static no.stafett.demokommune.Svarinnhold.json;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sporet etter det som er historie. Det motoren gjør, setter spor selv. Et spor sier aldri at noe skjedde før det ble skrevet: da ville kontrollen
 * kalt det tilbakedatert, og med rette. Dagen det skal ha skjedd, står i fakta.
 */
final class Sporrader {

    private final Radsamling rader;
    private final Instant skrives;

    /** @param skrives når radene skrives */
    Sporrader(Radsamling rader, Instant skrives) {
        this.rader = rader;
        this.skrives = skrives;
    }

    void legg(Manus m) {
        rad(m, m.opprettet, m.eier, "SakOpprettet", "enhet", m.sted.id().toString(), null);
        for (Manus.Etappe e : m.etapper) {
            if (!m.iMotoren(e)) {
                rad(m, e.fra(), m.eier, "NivaaEndret", "til", e.nivaa(), null);
                e.steg().forEach(s -> fullfoert(m, s, s.id().toString()));
            }
        }
        if (!m.erAapen()) {
            rad(m, m.avsluttet, m.holder, "SakAvsluttet", "status", "avsluttet", null);
        }
    }

    void fullfoert(Manus m, Manus.Steg s, String oppgave) {
        rad(m, s.tid(), s.av(), "OppgaveFullfoert", "trinnId", s.trinn(), oppgave);
    }

    private void rad(Manus m, Instant tid, Kommune.Ansatt av, String hendelse, String felt, Object verdi, String oppgave) {
        Map<String, Object> fakta = new LinkedHashMap<>();
        fakta.put("sakId", m.id.toString());
        fakta.put(felt, verdi);
        fakta.put("dag", Loggrader.dag(tid).toString());
        if (oppgave != null) {
            fakta.put("oppgaveId", oppgave);
        }
        String rolle = av.equals(m.eier) ? "eier" : av.equals(m.holder) ? "stafettholder" : "deltaker";
        rader.legg(Tabell.SPOR, skrives, av.id().toString(), m.id, hendelse, json(fakta), Kommune.NUMMER, rolle, av.sted().id(), oppgave);
    }
}
