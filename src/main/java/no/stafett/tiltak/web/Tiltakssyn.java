package no.stafett.tiltak.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.stafett.tiltak.Ansvarlige;
import no.stafett.tiltak.Plan;
import no.stafett.tiltak.Tiltakshistorie;
import no.stafett.tiltak.Vurdering;

/** Planen og tiltakene slik API-et og siden viser dem. */
final class Tiltakssyn {

    private Tiltakssyn() {
    }

    @Schema(name = "Tiltaksoversikt")
    record Oversikt(@Nullable Planen plan, List<Tiltaket> tiltak, List<Tiltaket> tidligere, boolean kanStyre, boolean kanLeggeTil,
            List<Valgbar> ansvarlige) {
    }

    @Schema(name = "Tiltaksplan")
    record Planen(@Nullable String maal, @Nullable String delmaal, LocalDate evalueringsdato,
            @Schema(allowableValues = {"bti", "skolemiljoe", "barnehagemiljoe"}) String plantype, @Nullable String hjemmel,
            Instant opprettet, @Nullable String av) {

        static Planen av(Plan p) {
            return new Planen(p.maal(), p.delmaal(), p.evalueringsdato(), p.plantype(), p.hjemmel(), p.opprettet(), p.av());
        }
    }

    @Schema(name = "Tiltak")
    record Tiltaket(String tiltakId, int nummer, String tiltak, @Nullable String problem, @Nullable String arena, @Nullable String tjeneste,
            @Nullable LocalDate start, @Nullable LocalDate frist, @Nullable LocalDate evalueres,
            @Schema(allowableValues = {"uten_ansvarlig", "foreslaatt", "tatt_imot", "gjennomfoert", "avsluttet", "erstattet"}) String status,
            @Nullable Ansvarlig ansvarlig, @Nullable String skrevetAnsvarlig, @Nullable LocalDate svarfrist, boolean ubesvart, boolean forfalt,
            @Nullable String grunn, int versjon, @Nullable Vurdert vurdering, List<Hendt> historikk, Lov kan) {
    }

    /** @param valg slik lista over ansvarlige kjenner henne @param hjemme om det er en foresatt eller den det gjelder @param serSaken usant når hun ikke lenger gjør det */
    @Schema(name = "Tiltaksansvarlig")
    record Ansvarlig(String valg, String navn, boolean hjemme, boolean serSaken) {
    }

    @Schema(name = "Tiltakslov")
    record Lov(boolean svare, boolean endre, boolean plassere) {
    }

    @Schema(name = "Tiltaksvurdering")
    record Vurdert(@Nullable String gjennomfoert, @Nullable String effekt, @Nullable String videre, @Nullable String kommentar,
            @Nullable String av, Instant tid) {

        static Vurdert av(Tiltakshistorie.Vurdert v) {
            Vurdering sagt = v.vurdering();
            return new Vurdert(sagt.gjennomfoert(), sagt.effekt(), sagt.videre(), sagt.kommentar(), v.av(), v.tid());
        }
    }

    @Schema(name = "Tiltakshendelse")
    record Hendt(String hendelse, @Nullable String av, Instant tid, @Nullable String grunn, @Nullable String foer) {

        static Hendt av(Tiltakshistorie.Hendelse h) {
            return new Hendt(h.hendelse(), h.av(), h.tid(), h.grunn(), h.foer());
        }
    }

    @Schema(name = "ValgbarAnsvarlig")
    record Valgbar(String valg, String navn) {

        static Valgbar av(Ansvarlige.Kandidat k) {
            return new Valgbar(k.valg(), k.navn());
        }
    }

    @Schema(name = "Plassering")
    record Plassering(@NotBlank @Size(max = 60) String ansvarlig) {
    }

    @Schema(name = "Tiltaksgrunn")
    record Grunn(@NotBlank @Size(max = 1000) String grunn) {
    }

    @Schema(name = "Tiltaksslutt")
    record Slutt(@Nullable @Size(max = 1000) String grunn) {
    }

    @Schema(name = "GjortTiltak")
    record Gjort(@NotNull @Pattern(regexp = "ja|delvis|nei", message = "ugyldig_valg") String gjennomfoert,
            @Nullable @Size(max = 1000) String kommentar) {
    }

    @Schema(name = "NyTiltaksvurdering")
    record NyVurdering(@Nullable @Pattern(regexp = "ja|delvis|nei", message = "ugyldig_valg") String gjennomfoert,
            @NotNull @Pattern(regexp = "ja|delvis|nei|vet_ikke", message = "ugyldig_valg") String effekt,
            @NotNull @Pattern(regexp = "fortsette|andre_tiltak|avslutte", message = "ugyldig_valg") String videre,
            @Nullable @Size(max = 1000) String kommentar) {

        Vurdering vurdering() {
            return new Vurdering(gjennomfoert, effekt, videre, kommentar);
        }
    }

    @Schema(name = "EndretPlan")
    record EndretPlan(@NotBlank @Size(max = 2000) String maal, @Nullable @Size(max = 2000) String delmaal,
            @NotNull @Pattern(regexp = "bti|skolemiljoe|barnehagemiljoe", message = "ugyldig_valg") String plantype,
            @Nullable @Size(max = 500) String hjemmel) {

        Plan plan() {
            return new Plan(null, maal.strip(), delmaal, null, plantype, hjemmel, null, null, null);
        }
    }
}
