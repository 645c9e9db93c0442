package no.stafett.system.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import no.stafett.system.Demoklokke;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Demoklokka i API-et. Finnes bare i demo. */
@Tag(name = "Demo", description = "Det som bare finnes i demo.")
@RestController
@RequestMapping("/api/v1/demo/klokke")
class KlokkeApi {

    private final Demoklokke klokke;
    private final Engangsnoekkel engang;

    KlokkeApi(Demoklokke klokke, Engangsnoekkel engang) {
        this.klokke = klokke;
        this.engang = engang;
    }

    @Schema(name = "Klokkeflytting")
    record Flytting(String flytt) {
    }

    @Schema(name = "Klokke")
    record Tid(Instant naa, @Nullable Integer kjoert) {
    }

    @Operation(operationId = "hentKlokke", summary = "Hva klokka er i demoen")
    @Krever(bareDemo = true)
    @GetMapping
    Tid naa(Bruker bruker) {
        return new Tid(klokke.naa(), null);
    }

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Tid.class)))
    @Operation(operationId = "flyttKlokke", summary = "Flytt klokka framover, og kjør det som da forfaller")
    @Krever(bareDemo = true)
    @PostMapping
    ResponseEntity<String> flytt(@RequestBody Flytting flytting, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoerIFlereSteg(forespoersel, bruker, flytting, 200, () -> {
            int kjoert = klokke.flytt(flytting.flytt());
            return new Tid(klokke.naa(), kjoert);
        });
    }
}
