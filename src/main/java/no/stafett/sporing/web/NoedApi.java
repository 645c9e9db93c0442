package no.stafett.sporing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Instant;
import no.stafett.felles.SakId;
import no.stafett.sak.noed.Noedtilganger;
import no.stafett.sak.noed.NyNoedtilgang;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Å ta seg inn i en sak i en nødssituasjon. */
@Tag(name = "Nødtilgang", description = "Å se en sak man ikke er med i, i én time, med en grunn og med lederens viten.")
@RestController
@RequestMapping("/api/v1/noedtilganger")
class NoedApi {

    private final Noedtilganger noedtilganger;
    private final Engangsnoekkel engang;

    NoedApi(Noedtilganger noedtilganger, Engangsnoekkel engang) {
        this.noedtilganger = noedtilganger;
        this.engang = engang;
    }

    /** @param til null når saken alt var synlig, og ingen tilgang ble tatt */
    @Schema(name = "TattNoedtilgang")
    record Tatt(String sakId, @Nullable Instant til) {
    }

    @Operation(operationId = "taNoedtilgang", summary = "Ta nødtilgang til en sak", description = "Lederen får vite det med en gang. Tilgangen varer i 60 minutter.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Tatt.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping
    ResponseEntity<String> ta(@Valid @RequestBody NyNoedtilgang ny, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, ny, 201, () -> {
            SakId sakId = noedtilganger.ta(ny, bruker);
            return new Tatt(sakId.toString(), noedtilganger.gjelderTil(sakId, bruker).orElse(null));
        });
    }
}
