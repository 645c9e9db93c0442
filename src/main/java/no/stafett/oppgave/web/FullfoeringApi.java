package no.stafett.oppgave.web;

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
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.stafett.oppgave.Fullfoering;
import no.stafett.oppgave.hopp.Trinnhopp;
import no.stafett.oppgave.reservasjon.Stedfortredere;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Å bli ferdig med en oppgave: å fullføre den, eller hoppe over den der modellen sier at det går an. */
@Tag(name = "Oppgaver", description = "Oppgavelista, og det man gjør med en oppgave.")
@RestController
@RequestMapping("/api/v1/oppgaver")
class FullfoeringApi {

    private final Fullfoering fullfoering;
    private final Stedfortredere stedfortredere;
    private final Trinnhopp hopp;
    private final Engangsnoekkel engang;

    FullfoeringApi(Fullfoering fullfoering, Stedfortredere stedfortredere, Trinnhopp hopp, Engangsnoekkel engang) {
        this.fullfoering = fullfoering;
        this.stedfortredere = stedfortredere;
        this.hopp = hopp;
        this.engang = engang;
    }

    @Schema(name = "Trinnhopp")
    record Hopp(@NotBlank @Size(max = Trinnhopp.LENGST) String grunn) {
    }

    @Schema(name = "Fullfoering")
    record Utfylt(@NotNull @Schema(ref = Oppgavevisning.SKJEMASVAR) JsonNode svar, @Nullable UUID paaVegneAv) {
    }

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Oppgavevisning.Kvittering.class)))
    @Operation(operationId = "fullfoerOppgave", summary = "Fullfør oppgaven med hovedskjemaet, og få vite hva som kommer")
    @Krever
    @PostMapping("/{id}/fullfoer")
    ResponseEntity<String> fullfoer(@PathVariable String id, @Valid @RequestBody Utfylt kropp, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, kropp, 200, () -> Oppgavevisning.Kvittering.av(
                fullfoering.fullfoer(id, kropp.svar(), stedfortredere.krev(id, kropp.paaVegneAv(), bruker), bruker)));
    }

    @Operation(operationId = "hoppOverTrinn", summary = "Hopp over trinnet, og få vite hva som kommer",
            description = "Bare der oppgaven sier kanHoppesOver; ellers er svaret 409. Oppgaven er fullført uten svar, og grunnen står i loggen. "
                    + "Det kan ikke gjøres om.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Oppgavevisning.Kvittering.class)))
    @Krever
    @PostMapping("/{id}/hopp-over")
    ResponseEntity<String> hoppOver(@PathVariable String id, @Valid @RequestBody Hopp kropp, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, kropp, 200, () -> Oppgavevisning.Kvittering.av(hopp.hoppOver(id, kropp.grunn(), bruker)));
    }
}
