package no.stafett.stafettlogg.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.sak.Sak;
import no.stafett.stafettlogg.Undring;
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

/** Sakene. */
@Tag(name = "Saker", description = "Sakene du ser, og det å begynne en ny.")
@RestController
@RequestMapping("/api/v1/saker")
class SakApi {

    private final Undring undring;
    private final Saksleser leser;
    private final Engangsnoekkel engang;

    SakApi(Undring undring, Saksleser leser, Engangsnoekkel engang) {
        this.undring = undring;
        this.leser = leser;
        this.engang = engang;
    }

    @Operation(operationId = "begynnSak", summary = "Meld en undring og begynn en sak")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Sakssyn.Opprettet.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.RESSURSPERSON})
    @PostMapping
    ResponseEntity<String> ny(@Valid @RequestBody NySak ny, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, ny, 201, () -> {
            Sak sak = undring.meld(ny.undringen(), ny.undring(), ny.naerFamilien(), bruker);
            return new Sakssyn.Opprettet(sak.id().toString(), sak.saksnummer());
        });
    }

    @Operation(operationId = "hentSak", summary = "Hent en sak med det som venter i den")
    @Krever
    @GetMapping("/{sakId}")
    Sakssyn.Hele hent(@PathVariable UUID sakId, Bruker bruker) {
        return leser.hele(new SakId(sakId), bruker);
    }

    @Operation(operationId = "hentSakshistorikk", summary = "Hva som har skjedd i saken: nivåer og trinn")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @GetMapping("/{sakId}/historikk")
    Sakssyn.Historikk historikk(@PathVariable UUID sakId, Bruker bruker) {
        return leser.historikk(new SakId(sakId), bruker);
    }
}
