package no.stafett.stafettlogg.sperre;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.sperre.Adressesperre;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Adressesperren på en sak. */
@Tag(name = "Adressesperre", description = "Saker bare de klarerte ser, fordi noen lever på hemmelig adresse.")
@RestController
@RequestMapping("/api/v1/saker/{sakId}/adressesperre")
class SperreApi {

    private final Sperrearbeid arbeid;
    private final Engangsnoekkel engang;

    SperreApi(Sperrearbeid arbeid, Engangsnoekkel engang) {
        this.arbeid = arbeid;
        this.engang = engang;
    }

    /** @param klarerte de navngitte; lederne ser saken uten å stå her */
    @Schema(name = "Adressesperre")
    record Syn(@Nullable @Schema(allowableValues = {"fortrolig", "strengt_fortrolig"}) String grad, @Nullable Instant fra, List<Klarert> klarerte,
            List<String> ledere) {

        static Syn av(Sperrearbeid.Stand stand) {
            Adressesperre sperre = stand.sperre();
            return sperre == null ? new Syn(null, null, List.of(), stand.ledere()) : new Syn(sperre.grad().navn(), sperre.fra(),
                    sperre.klarerte().stream().map(k -> new Klarert(k.id().verdi(), k.navn())).toList(), stand.ledere());
        }
    }

    @Schema(name = "Klarert")
    record Klarert(UUID personId, String navn) {
    }

    @Schema(name = "SettAdressesperre")
    record Ny(@NotNull @Pattern(regexp = "fortrolig|strengt_fortrolig", message = "ugyldig_valg") String grad,
            @NotNull @Size(max = 200) List<@NotNull UUID> klarerte) {
    }

    @Schema(name = "OpphevAdressesperre")
    record Slutt(@NotBlank @Size(max = 1000) String grunn) {
    }

    @Operation(operationId = "hentAdressesperre", summary = "Om saken har adressesperre, og hvem som ser den likevel")
    @Krever({Rolle.ANSATT, Rolle.LEDER})
    @GetMapping
    Syn hent(@PathVariable UUID sakId, Bruker bruker) {
        return Syn.av(arbeid.stand(new SakId(sakId), bruker));
    }

    @Operation(operationId = "settAdressesperre", summary = "Sett adressesperre, eller klarer flere",
            description = "Den som setter den, og stafettholderen, er klarert. De andre får det samme svaret som om saken ikke fantes.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Syn.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER})
    @PostMapping
    ResponseEntity<String> sett(@PathVariable UUID sakId, @Valid @RequestBody Ny ny, Bruker bruker, HttpServletRequest forespoersel) {
        return utfoer(forespoersel, bruker, ny, () -> {
            arbeid.sett(new SakId(sakId), Adressesperre.Grad.av(ny.grad()), ny.klarerte().stream().map(PersonId::new).collect(Collectors.toSet()), bruker);
            return Syn.av(arbeid.stand(new SakId(sakId), bruker));
        });
    }

    /** @param trukket den som ikke er klarert lenger */
    @Schema(name = "TrukketKlarering")
    record Trukket(UUID trukket) {
    }

    @Operation(operationId = "trekkKlarering", summary = "Trekk en klarering", description = "Hun ser ikke lenger saken, og det hun hadde i den, er ledig for de andre.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Trukket.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER})
    @PostMapping("/klareringer/{personId}/trekk")
    ResponseEntity<String> trekk(@PathVariable UUID sakId, @PathVariable UUID personId, Bruker bruker, HttpServletRequest forespoersel) {
        return utfoer(forespoersel, bruker, "", () -> {
            arbeid.trekk(new SakId(sakId), new PersonId(personId), bruker);
            return new Trukket(personId);
        });
    }

    @Operation(operationId = "opphevAdressesperre", summary = "Opphev adressesperren", description = "Alle som ellers har rett til saken, ser den igjen.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Syn.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER})
    @PostMapping("/opphev")
    ResponseEntity<String> opphev(@PathVariable UUID sakId, @Valid @RequestBody Slutt slutt, Bruker bruker, HttpServletRequest forespoersel) {
        return utfoer(forespoersel, bruker, slutt, () -> {
            arbeid.opphev(new SakId(sakId), slutt.grunn(), bruker);
            return Syn.av(arbeid.stand(new SakId(sakId), bruker));
        });
    }

    private ResponseEntity<String> utfoer(HttpServletRequest forespoersel, Bruker bruker, Object innhold, Supplier<?> handling) {
        return engang.utfoer(forespoersel, bruker, innhold, 200, handling);
    }
}
