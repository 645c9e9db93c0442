package no.stafett.stafettlogg.deltakelse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import no.stafett.felles.SakId;
import no.stafett.stafettlogg.Deltakere;
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

/** De som er med i saken. */
@Tag(name = "Deltakere", description = "Hvem som ser saken, hvorfor, og hvor lenge.")
@RestController
@RequestMapping("/api/v1/saker/{sakId}/deltakere")
class DeltakerApi {

    private final DeltakelseService service;
    private final Engangsnoekkel engang;

    DeltakerApi(DeltakelseService service, Engangsnoekkel engang) {
        this.service = service;
        this.engang = engang;
    }

    @Schema(name = "Deltaker")
    record Den(@Nullable String personId, @Nullable String enhetId, String navn, List<String> roller, @Nullable String vikarFor, Instant fra,
            @Nullable Instant til) {

        static Den av(Deltakere.Deltaker d) {
            return new Den(d.erEnhet() ? null : d.id().toString(), d.erEnhet() ? d.id().toString() : null, d.navn(),
                    d.erEnhet() ? List.of("leder") : d.roller(), d.vikarFor(), d.fra(), d.til());
        }
    }

    @Operation(operationId = "listDeltakere", summary = "Hvem som ser saken, hvorfor, og hvor lenge")
    @Krever
    @GetMapping
    List<Den> iSak(@PathVariable UUID sakId, Bruker bruker) {
        return service.les(new SakId(sakId), bruker).med().stream().map(rad -> Den.av(rad.deltaker())).toList();
    }

    @Schema(name = "NyDeltaker")
    record Ny(@NotNull UUID deltakerId) {
    }

    @Schema(name = "Deltakerslutt")
    record Ut(@NotNull UUID deltakerId, @NotBlank @Size(max = DeltakelseService.LENGSTE_GRUNN) String grunn) {
    }

    @Operation(operationId = "leggTilDeltaker", summary = "Ta med en til i saken", description = "En person i en enhet som er med, er med fra nå. En enhet "
            + "i en annen tjeneste blir bedt, når samtykket omfatter den. Bare for den som fører saken.")
    @ApiResponse(responseCode = "200", content = @Content(array = @ArraySchema(schema = @Schema(implementation = Den.class))))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping
    ResponseEntity<String> leggTil(@PathVariable UUID sakId, @Valid @RequestBody Ny ny, Bruker bruker, HttpServletRequest forespoersel) {
        return utfoer(sakId, ny, bruker, forespoersel, sak -> service.leggTil(sak, ny.deltakerId(), bruker));
    }

    @Operation(operationId = "taUtDeltaker", summary = "Ta ut en deltaker eller en tjeneste som er ferdig",
            description = "De ser ikke saken lenger, og det de hadde i den, går videre. Bare for den som fører saken.")
    @ApiResponse(responseCode = "200", content = @Content(array = @ArraySchema(schema = @Schema(implementation = Den.class))))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping("/slutt")
    ResponseEntity<String> taUt(@PathVariable UUID sakId, @Valid @RequestBody Ut ut, Bruker bruker, HttpServletRequest forespoersel) {
        return utfoer(sakId, ut, bruker, forespoersel, sak -> service.taUt(sak, ut.deltakerId(), ut.grunn(), bruker));
    }

    @Operation(operationId = "taMedDeltakerIgjen", summary = "Angre at noen ble tatt ut", description = "De ser saken igjen, når samtykket fortsatt omfatter dem.")
    @ApiResponse(responseCode = "200", content = @Content(array = @ArraySchema(schema = @Schema(implementation = Den.class))))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping("/angre")
    ResponseEntity<String> angre(@PathVariable UUID sakId, @Valid @RequestBody Ny igjen, Bruker bruker, HttpServletRequest forespoersel) {
        return utfoer(sakId, igjen, bruker, forespoersel, sak -> service.taMedIgjen(sak, igjen.deltakerId(), bruker));
    }

    private ResponseEntity<String> utfoer(UUID sakId, Object kropp, Bruker bruker, HttpServletRequest forespoersel, Consumer<SakId> handling) {
        return engang.utfoer(forespoersel, bruker, kropp, 200, () -> {
            handling.accept(new SakId(sakId));
            return iSak(sakId, bruker);
        });
    }
}
