package no.stafett.stafettlogg.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Saken slik API-et viser den. */
final class Sakssyn {

    private Sakssyn() {
    }

    @Schema(name = "OpprettetSak")
    record Opprettet(String sakId, String saksnummer) {
    }

    @Schema(name = "AktivtTrinn")
    record AktivtTrinn(String oppgaveId, String trinn, String trinnId, String tittel, @Nullable String behandler,
            @Nullable LocalDate frist) {
    }

    @Schema(name = "Sak")
    record Hele(String sakId, String saksnummer, @Schema(allowableValues = {"barn", "gravid", "ung_voksen"}) String hvemGjelder,
            Person person, String enhetId, @Schema(minimum = "0", maximum = "3") int nivaa,
            @Schema(allowableValues = {"aapen", "avsluttet", "overfoert_ip"}) String status, @Nullable Holder stafettholder,
            List<AktivtTrinn> aktiveTrinn, Instant opprettet, @Nullable LocalDate nesteEvaluering, boolean oeving,
            @Nullable @Schema(allowableValues = {"fortrolig", "strengt_fortrolig"}) String adressesperre) {
    }

    @Schema(name = "Saksperson")
    record Person(String fornavn, String etternavn, LocalDate foedselsdato) {
    }

    @Schema(name = "Stafettholder")
    record Holder(String personId, String navn) {
    }

    @Schema(name = "Nivaaendring")
    record Endring(@Schema(allowableValues = {"begynt", "nivaa_endret", "avsluttet"}) String hendelse,
            @Nullable Integer fraNivaa, @Nullable Integer tilNivaa, Instant tid, @Nullable String rad, @Nullable String forslag,
            @Nullable String utfall, @Nullable String begrunnelse, @Nullable String person) {
    }

    @Schema(name = "GjortTrinn")
    record GjortTrinn(String oppgaveId, String trinn, String tittel, @Schema(minimum = "0", maximum = "3") int nivaa, Instant tid,
            @Schema(allowableValues = {"fullfoert", "borte"}) String status, @Nullable String person) {
    }

    @Schema(name = "Sakshistorikk")
    record Historikk(List<Endring> nivaaendringer, List<GjortTrinn> trinn) {
    }
}
