package no.stafett.varsel.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import no.stafett.varsel.Varsel;
import no.stafett.varsel.Varslene;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Varslene i API-et. */
@Tag(name = "Varsler", description = "Det en person bør vite om oppgavene sine.")
@RestController
@RequestMapping("/api/v1/varsler")
class VarselApi {

    private final Varslene varslene;
    private final Engangsnoekkel engang;

    VarselApi(Varslene varslene, Engangsnoekkel engang) {
        this.varslene = varslene;
        this.engang = engang;
    }

    @Schema(name = "Varsel")
    record Rad(UUID varselId, @Schema(allowableValues = {"ny_oppgave", "forfalt", "omtalt", "overlevering", "utloept", "purret",
            "merknad", "merknad_svar", "trinn_endret", "utkast", "utkast_svar"}) String slag, @Nullable String oppgaveId, @Nullable UUID merknadId, @Nullable UUID utkastId,
            @Nullable String tittel, @Nullable String saksnummer, @Nullable String av, Instant tid, @Nullable Instant lest) {

        static Rad av(Varsel v) {
            return new Rad(v.id(), v.slag().kode(), v.oppgaveId(), v.merknadId(), v.utkastId(), v.tittel(), v.saksnummer(), v.av(), v.opprettet(), v.lest());
        }
    }

    @Schema(name = "Varselliste")
    record Liste(long uleste, List<Rad> varsler) {
    }

    @Schema(name = "LestVarsel")
    record Lest(@Nullable String oppgaveId, @Nullable UUID merknadId, @Nullable UUID utkastId) {

        static Lest av(Varsel v) {
            return new Lest(v.oppgaveId(), v.merknadId(), v.utkastId());
        }
    }

    @Schema(name = "LesteVarsler")
    record Leste(int antall) {
    }

    @Operation(operationId = "hentVarsler", summary = "Hent varslene mine, de nyeste først",
            description = "De hundre nyeste. Et varsel om noe du ikke lenger ser, eller en oppgave en annen har tatt, er ikke med.")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON, Rolle.FAGANSVARLIG})
    @GetMapping
    Liste hent(Bruker bruker) {
        return new Liste(varslene.uleste(bruker.id()).orElse(0L), varslene.til(bruker).stream().map(Rad::av).toList());
    }

    @Schema(name = "Varseltall")
    record Tall(long uleste) {
    }

    @Operation(operationId = "hentVarseltall", summary = "Hent hvor mange varsler jeg ikke har lest",
            description = "Det samme tallet som på bjella i toppen av sidene.")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON, Rolle.FAGANSVARLIG})
    @GetMapping("/tall")
    Tall tall(Bruker bruker) {
        return new Tall(varslene.uleste(bruker.id()).orElse(0L));
    }

    @Operation(operationId = "lesVarsel", summary = "Merk et varsel som lest")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Lest.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON, Rolle.FAGANSVARLIG})
    @PostMapping("/{varselId}/lest")
    ResponseEntity<String> les(@PathVariable UUID varselId, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, "", 200, () -> Lest.av(varslene.merkLest(varselId, bruker)));
    }

    @Operation(operationId = "lesAlleVarsler", summary = "Merk alle varslene mine som lest")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Leste.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON, Rolle.FAGANSVARLIG})
    @PostMapping("/lest")
    ResponseEntity<String> lesAlle(Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, "", 200, () -> new Leste(varslene.merkAlleLest(bruker)));
    }
}
