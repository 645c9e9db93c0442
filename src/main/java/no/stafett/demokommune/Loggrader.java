package no.stafett.demokommune;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.stafett.felles.Forretningsklokke;
import no.stafett.prosess.Modell;
import no.stafett.prosess.Trinn;

/** Trinnene som er gjort, det som sto i skjemaene, og det som er skrevet i loggen. */
final class Loggrader {

    /** Skjemaene som er et innlegg når de er besvart, som i stafettloggen. */
    private static final Map<String, String> INNLEGG = Map.of("tiltaksplan", "tiltak", "tiltakslogg", "tiltak", "moetereferat", "referat", "evaluering", "evaluering");

    private final Radsamling rader;
    private final List<Modell> modeller;

    Loggrader(Radsamling rader, List<Modell> modeller) {
        this.rader = rader;
        this.modeller = modeller;
    }

    static LocalDate dag(Instant tid) {
        return LocalDate.ofInstant(tid, Forretningsklokke.NORGE);
    }

    void legg(Manus m) {
        m.etapper.stream().filter(e -> !m.iMotoren(e)).forEach(e -> e.steg().forEach(s -> {
            trinnet(m, e, s);
            svaret(m, s, s.id().toString());
        }));
        m.innlegg.forEach(i -> rader.legg(Tabell.LOGGPOST, i.id(), m.id, i.slag(), dag(i.tid()), i.tekst(), "{}", null, "lysglimt".equals(i.slag()),
                i.av().id(), i.tid()));
    }

    private void trinnet(Manus m, Manus.Etappe e, Manus.Steg s) {
        Trinn trinn = trinn(s.trinn());
        Modell modell = modeller.get(e.nivaa());
        Instant fra = s.fra().isBefore(e.fra()) || s.fra().equals(s.tid()) ? e.fra() : s.fra();
        rader.legg(Tabell.OPPGAVE, s.id().toString(), m.id, Kommune.NUMMER, m.sted.id(), m.sted.tjeneste(), modell.id(), modell.prosess(), e.nivaa(),
                trinn.id(), trinn.nummer(), trinn.navn(), trinn.skjema(), liste(trinn.roller()), dag(s.tid()).plusDays(2), fra, s.av().id(), s.tid(),
                "fullfoert", s.tid(), s.av().id(), m.oeving, false);
    }

    private Trinn trinn(String id) {
        return modeller.get(id.charAt("trinn_".length()) - '0').hentTrinn(id);
    }

    private static String liste(List<String> roller) {
        return roller.stream().sorted().collect(Collectors.joining(",", "{", "}"));
    }

    /** @param oppgave motorens id, eller stegets egen der motoren ikke er med */
    void svaret(Manus m, Manus.Steg s, String oppgave) {
        Trinn trinn = trinn(s.trinn());
        UUID svar = m.t.id();
        String definisjon = modeller.get(s.trinn().charAt("trinn_".length()) - '0').id();
        rader.legg(Tabell.SVAR, svar, m.id, oppgave, definisjon, s.trinn(), trinn.skjema(), new Svarinnhold(m).av(s, trinn.skjema(), dag(s.tid())),
                s.av().id(), s.tid(), false);
        if (INNLEGG.containsKey(trinn.skjema())) {
            rader.legg(Tabell.LOGGPOST, m.t.id(), m.id, INNLEGG.get(trinn.skjema()), dag(s.tid()), "", "{}", svar, false, s.av().id(), s.tid());
        }
    }
}
