package no.stafett.stafettlogg.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.stafettlogg.Gjenaapning;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** En avsluttet sak åpnes igjen. */
@Tag(name = "Saker", description = "Sakene du ser, og det å begynne en ny.")
@RestController
@RequestMapping("/api/v1/saker/{sakId}/gjenaapne")
class GjenaapningApi {

    private final Gjenaapning gjenaapning;
    private final Saksleser leser;
    private final Engangsnoekkel engang;

    GjenaapningApi(Gjenaapning gjenaapning, Saksleser leser, Engangsnoekkel engang) {
        this.gjenaapning = gjenaapning;
        this.leser = leser;
        this.engang = engang;
    }

    @Schema(name = "Gjenaapning")
    record Ny(@NotNull @Min(0) @Max(3) Integer nivaa, @NotBlank @Size(max = 1000) String grunn) {
    }

    @Operation(operationId = "gjenaapneSak", summary = "Åpne en avsluttet sak igjen",
            description = "Den som førte loggen, eller lederen i sakens enhet. Saken går fra begynnelsen av nivået.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Sakssyn.Hele.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER})
    @PostMapping
    ResponseEntity<String> gjenaapne(@PathVariable UUID sakId, @Valid @RequestBody Ny ny, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, ny, 200, () -> {
            gjenaapning.gjenaapne(new SakId(sakId), ny.nivaa(), ny.grunn(), bruker);
            return leser.hele(new SakId(sakId), bruker);
        });
    }
}
