package no.stafett.demokommune;

import static no.stafett.demokommune.Svarinnhold.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Planene, tiltakene i dem, og evalueringene. */
final class Planrader {

    private static final int SVARFRIST = 5;

    private final Radsamling rader;
    private final Frister frister;

    Planrader(Radsamling rader, Frister frister) {
        this.rader = rader;
        this.frister = frister;
    }

    void legg(Manus m) {
        int nummer = 1;
        for (Manus.Plan p : m.planer) {
            boolean sist = p == m.planer.get(m.planer.size() - 1);
            rader.legg(Tabell.TILTAKSPLAN, p.id(), m.id, p.maal(), p.evalueres(), sist, p.tid(), m.holder.id());
            if (p.evaluert() != null) {
                rader.legg(Tabell.EVALUERING, p.evaluert().id(), m.id, p.id(), p.nivaa(), p.evaluert().vurdering(), p.evaluert().tid(), p.evaluert().virkning());
            }
            for (Manus.Gjoeremaal g : p.tiltak()) {
                tiltaket(m, p, g, nummer++);
            }
        }
    }

    private void tiltaket(Manus m, Manus.Plan p, Manus.Gjoeremaal g, int nummer) {
        String status = p.evaluert() == null ? g.status() : "avsluttet";
        boolean spurt = "foreslaatt".equals(status);
        boolean hos = g.hos() != null;
        rader.legg(Tabell.TILTAK, g.id(), p.id(), m.id, nummer, g.tekst(), null, m.sted.tjeneste(), Loggrader.dag(p.tid()), g.frist(), p.evalueres(), status,
                hos ? g.hos().id() : null, hos ? m.sted.id() : null, spurt ? frister.etter(Loggrader.dag(p.tid()), SVARFRIST) : null,
                hos && !spurt ? p.tid() : null);
        hendelse(m, p, g, "lagt_til", null);
        if (hos && !spurt) {
            hendelse(m, p, g, "tatt_imot", "ja");
        }
        if (p.evaluert() != null) {
            rader.legg(Tabell.TILTAKSVURDERING, m.t.id(), g.id(), m.id, p.evaluert().id(), "ja", "effekt".equals(p.evaluert().virkning()) ? "ja" : "nei",
                    "avslutte", m.holder.id(), p.evaluert().tid());
        }
    }

    private void hendelse(Manus m, Manus.Plan p, Manus.Gjoeremaal g, String hva, String svar) {
        Map<String, Object> foer = new LinkedHashMap<>();
        foer.put("tiltak", g.tekst());
        foer.put("status", svar == null ? "uten_ansvarlig" : "foreslaatt");
        UUID enhet = svar == null ? null : m.sted.id();
        rader.legg(Tabell.TILTAKSHENDELSE, m.t.id(), g.id(), m.id, hva, svar == null ? m.holder.id() : g.hos().id(), p.tid(), json(foer), enhet, svar);
    }
}
