package no.stafett.oppgave.live;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Sambandet en åpen side hører etter på. Å høre etter er ikke å bruke løsningen: økten går ut som om siden bare sto der. */
@Tag(name = "Live", description = "Beskjed om at oppgavelista har endret seg.")
@RestController
@RequestMapping("/api/v1")
class LiveApi {

    private static final String EKSEMPEL = "event:endret\ndata:.\n\n";

    private final Lyttere lyttere;

    LiveApi(Lyttere lyttere) {
        this.lyttere = lyttere;
    }

    /**
     * Hendelsene er {@code klar}, {@code endret}, {@code hjerte}, {@code slutt} og {@code fullt}, uten innhold. Ingen
     * mellomtjener skal samle dem opp eller pakke dem.
     */
    @Operation(operationId = "lytt", summary = "Hør når oppgavelista mi kan ha endret seg")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
            schema = @Schema(type = "string"), examples = @ExampleObject(EKSEMPEL)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter lytt(Bruker bruker, HttpServletRequest forespoersel, HttpServletResponse svar) {
        svar.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, no-transform");
        svar.setHeader("X-Accel-Buffering", "no");
        HttpSession oekt = forespoersel.getSession(false);
        return lyttere.ny(bruker, oekt == null ? null : oekt.getId());
    }
}
