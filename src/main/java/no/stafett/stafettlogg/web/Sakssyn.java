package no.stafett.stafettlogg.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Saken slik API-et viser den. */
final class Sakssyn {

    private Sakssyn() {
    }

    record Opprettet(String sakId, String saksnummer) {
    }

    record AktivtTrinn(String oppgaveId, String trinn, String trinnId, String tittel, String behandler, LocalDate frist) {
    }

    record Rad(String sakId, String saksnummer, String initialer, int nivaa, String status, String enhet, Instant opprettet,
            boolean oeving) {
    }

    record Hele(String sakId, String saksnummer, String hvemGjelder, Person person, String enhetId, int nivaa, String status,
            Holder stafettholder, List<AktivtTrinn> aktiveTrinn, Instant opprettet, LocalDate nesteEvaluering, boolean oeving) {
    }

    record Person(String fornavn, String etternavn, LocalDate foedselsdato) {
    }

    record Holder(String personId, String navn) {
    }

    record Endring(String hendelse, Integer fraNivaa, Integer tilNivaa, Instant tid, String rad, String forslag, String utfall,
            String begrunnelse, String person) {
    }

    record GjortTrinn(String oppgaveId, String trinn, String tittel, int nivaa, Instant tid, String status, String person) {
    }

    record Historikk(List<Endring> nivaaendringer, List<GjortTrinn> trinn) {
    }
}
