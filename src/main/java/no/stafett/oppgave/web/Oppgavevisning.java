package no.stafett.oppgave.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.stafett.oppgave.Arbeidsflate;
import no.stafett.oppgave.Fullfoering;
import no.stafett.oppgave.Oppgave;
import no.stafett.skjema.Svar;
import no.stafett.skjema.Utkast;
import no.stafett.tilgang.Bruker;
import tools.jackson.databind.JsonNode;

/** Oppgaver slik API-et viser dem. */
final class Oppgavevisning {

    private Oppgavevisning() {
    }

    /** En rad i lista. {@code trinn} er trinnets nummer, eller dets id der det ikke har nummer. */
    record Rad(String oppgaveId, String sakId, String saksnummer, String initialer, String trinn, String trinnId, String tittel,
            int nivaa, String tjeneste, String enhet, LocalDate frist, Instant opprettet, String behandler, String behandlerId,
            String status, boolean oeving) {

        static Rad av(Oppgave o) {
            return new Rad(o.id(), o.sakId().toString(), o.saksnummer(), o.initialer(), Oppgavevisning.trinn(o), o.trinn(), o.tittel(),
                    o.nivaa(), o.tjeneste(), o.enhetsnavn(), o.frist(), o.opprettet(), o.behandlernavn(),
                    o.behandler() == null ? null : o.behandler().toString(), o.status(), o.oeving());
        }
    }

    record Side(long totalt, String neste, List<Rad> oppgaver) {
    }

    record Trinnet(String hva, String hvordan, String hvem, String arena, String frist) {
    }

    record Verktoey(String skjemaId, boolean paakrevd, boolean besvart) {
    }

    record Forslag(String utfall, String rad) {
    }

    record Utkastet(JsonNode svar, int versjon, Instant lagret, boolean mitt) {
    }

    /** Hele oppgaven. {@code forslag} og {@code utfall} har bare trinn som avgjør noe. */
    record Hele(String oppgaveId, String sakId, String saksnummer, String trinn, String trinnId, String tittel, int nivaa,
            String tjeneste, LocalDate frist, String behandler, String status, Trinnet veiledning, String skjemaId,
            JsonNode skjema, Utkastet utkast, Map<String, Object> inndata, List<Verktoey> andreVerktoey, List<String> utfall,
            Forslag forslag, boolean kanTasAvMeg, boolean erMin) {

        static Hele av(Arbeidsflate.Visning v, Bruker bruker) {
            Oppgave o = v.oppgave();
            var t = v.trinn();
            return new Hele(o.id(), o.sakId().toString(), o.saksnummer(), Oppgavevisning.trinn(o), o.trinn(), o.tittel(),
                    o.nivaa(), o.tjeneste(), o.frist(), o.behandlernavn(), o.status(),
                    new Trinnet(t.hva(), t.hvordan(), t.hvem(), t.arena(), t.frist()), o.skjema(), v.skjema(),
                    Oppgavevisning.utkast(v.utkast(), bruker), v.valglister(), verktoey(v), t.utfall(),
                    t.utfall().isEmpty() ? null : new Forslag(o.forslag(), o.rad()), v.kanTas(), v.erMin());
        }
    }

    static Utkastet utkast(Utkast utkast, Bruker bruker) {
        return utkast == null ? null : new Utkastet(utkast.innhold(), utkast.versjon(), utkast.tid(),
                utkast.person().equals(bruker.id()));
    }

    static String trinn(Oppgave o) {
        return o.nummer() == null ? o.trinn() : o.nummer();
    }

    private static List<Verktoey> verktoey(Arbeidsflate.Visning v) {
        List<String> besvart = v.svar().stream().map(Svar::skjemaId).toList();
        return v.trinn().verktoey().stream()
                .map(id -> new Verktoey(id, v.trinn().paakrevd().contains(id), besvart.contains(id))).toList();
    }

    record Neste(String oppgaveId, String trinn, String tittel, LocalDate frist, boolean kanTasAvMeg) {
    }

    record Kvittering(int nivaa, String status, List<Neste> neste) {

        static Kvittering av(Fullfoering.Kvittering k) {
            return new Kvittering(k.nivaa(), k.status(), k.neste().stream().map(n -> new Neste(n.oppgave().id(),
                    Oppgavevisning.trinn(n.oppgave()), n.oppgave().tittel(), n.oppgave().frist(), n.kanTasAvMeg())).toList());
        }
    }
}
