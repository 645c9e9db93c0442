package no.stafett.samtykke.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.samtykke.Tilbakehold;
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

/** Det foresatte ikke skal få vite. */
@Tag(name = "Samtykker", description = "Hvem som har sagt ja til hva, at det trekkes, og grunnlag i lov.")
@RestController
@RequestMapping("/api/v1/saker/{sakId}/tilbakehold")
class TilbakeholdApi {

    private final Tilbakehold tilbakehold;
    private final Engangsnoekkel engang;

    TilbakeholdApi(Tilbakehold tilbakehold, Engangsnoekkel engang) {
        this.tilbakehold = tilbakehold;
        this.engang = engang;
    }

    @Schema(name = "AvsluttTilbakehold")
    record Slutt(@NotNull @Size(max = 2000) String begrunnelse) {
    }

    @Schema(name = "OpprettetTilbakehold")
    record Opprettet(UUID tilbakeholdId) {
    }

    @Operation(operationId = "listTilbakehold", summary = "Det som holdes tilbake for foresatte",
            description = "Nyeste først. Tomt for den som er med for en annen enhet: det deles heller ikke med dem.")
    @Krever
    @GetMapping
    List<Tilbakehold.Rad> hent(@PathVariable UUID sakId, Bruker bruker) {
        return tilbakehold.iSak(new SakId(sakId), bruker);
    }

    @Operation(operationId = "holdTilbake", summary = "Hold noe tilbake for foresatte",
            description = "Ungdommen vil ikke at foresatte skal vite om et helseforhold, eller det kan skade barnet. Det siste vurderer lederen.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Opprettet.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER})
    @PostMapping
    ResponseEntity<String> hold(@PathVariable UUID sakId, @Valid @RequestBody Tilbakehold.Nytt nytt, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, nytt, 201, () -> new Opprettet(tilbakehold.hold(new SakId(sakId), nytt, bruker)));
    }

    @Operation(operationId = "avsluttTilbakehold", summary = "Hold det ikke lenger tilbake")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Opprettet.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER})
    @PostMapping("/{tilbakeholdId}/avslutt")
    ResponseEntity<String> avslutt(@PathVariable UUID sakId, @PathVariable UUID tilbakeholdId, @Valid @RequestBody Slutt slutt, Bruker bruker,
            HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, slutt, 200, () -> {
            tilbakehold.avslutt(new SakId(sakId), tilbakeholdId, slutt.begrunnelse(), bruker);
            return new Opprettet(tilbakeholdId);
        });
    }
}
