package no.stafett.stafettlogg.eksport;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Saken som PDF, alene eller med filene. */
@Tag(name = "Saker", description = "Sakene du ser, og det å begynne en ny.")
@RestController
class EksportApi {

    private final Eksport eksport;

    EksportApi(Eksport eksport) {
        this.eksport = eksport;
    }

    @Operation(operationId = "hentSakSomPdf", summary = "Hent saken som PDF",
            description = "Alt du får se i saken, som PDF/A-2b. Filene ved innleggene er nevnt; de er med når saken hentes med filene. At den ble hentet, står i sporet.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_PDF_VALUE,
            schema = @Schema(type = "string", format = "binary"), examples = @ExampleObject("%PDF-1.7")))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @GetMapping("/api/v1/saker/{sakId}/eksport.pdf")
    ResponseEntity<byte[]> hent(@PathVariable UUID sakId, Bruker bruker, Locale spraak) {
        return Eksportside.svar(eksport.pdf(new SakId(sakId), bruker, spraak));
    }

    @Operation(operationId = "hentSakMedFiler", summary = "Hent saken med filene",
            description = "Et ZIP-arkiv med saken som PDF/A-2b, filene ved innleggene du får se, som de ble lagt ved, og `innhold.xml` med hver fil, størrelsen og "
                    + "SHA-256. En fil det ikke var plass til, eller som ikke kunne åpnes, er ikke med, og PDF-en sier det. At hver fil ble hentet, står i sporet.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = Eksportside.ZIP,
            schema = @Schema(type = "string", format = "binary"), examples = @ExampleObject("PK")))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @GetMapping("/api/v1/saker/{sakId}/eksport.zip")
    ResponseEntity<Resource> hentMedFiler(@PathVariable UUID sakId, Bruker bruker, Locale spraak) {
        return Eksportside.svar(eksport.mappe(new SakId(sakId), bruker, spraak));
    }
}
