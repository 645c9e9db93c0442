package no.stafett.stafettlogg.vedlegg;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.stafettlogg.post.Loggvedlegg;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Filene ved et innlegg. */
@Tag(name = "Logg", description = "Stafettloggen: det som er skrevet, og det som har skjedd i saken.")
@RestController
@RequestMapping("/api/v1/saker/{sakId}/logg/{postId}/vedlegg")
class VedleggApi {

    private final VedleggService vedlegg;
    private final Engangsnoekkel engang;

    VedleggApi(VedleggService vedlegg, Engangsnoekkel engang) {
        this.vedlegg = vedlegg;
        this.engang = engang;
    }

    @Schema(name = "Vedleggsfil")
    record Fil(@Schema(type = "string", format = "binary") String fil) {
    }

    @Schema(name = "LagtVed")
    record LagtVed(UUID vedleggId, String navn, String slag, long stoerrelse, boolean virussjekk) {

        static LagtVed av(Loggvedlegg v) {
            return new LagtVed(v.id(), v.navn(), v.slag(), v.stoerrelse(), v.virussjekk());
        }
    }

    @Operation(operationId = "leggVedFil", summary = "Legg en fil ved et innlegg",
            description = "PDF, PNG, JPEG, ren tekst, docx eller odt, på høyst 10 MiB. Slaget avgjøres av innholdet, ikke av navnet.",
            requestBody = @RequestBody(content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA_VALUE, schema = @Schema(implementation = Fil.class))))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = LagtVed.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping
    ResponseEntity<String> leggVed(@PathVariable UUID sakId, @PathVariable UUID postId, @RequestPart(name = "fil", required = false) MultipartFile fil, Bruker bruker,
            HttpServletRequest forespoersel) throws IOException {
        String navn = fil == null ? null : fil.getOriginalFilename();
        byte[] innhold = Vedleggside.innhold(fil);
        VedleggService.Kontrollert kontrollert = vedlegg.kontroller(new SakId(sakId), postId, innhold, bruker);
        return engang.utfoer(forespoersel, bruker, navn + vedlegg.avtrykk(innhold), 201, () ->
                LagtVed.av(vedlegg.leggVed(new SakId(sakId), postId, navn, kontrollert, bruker)));
    }

    @Operation(operationId = "hentVedlegg", summary = "Hent en fil som er lagt ved")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
            schema = @Schema(type = "string", format = "binary"), examples = @ExampleObject("innholdet i fila")))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @GetMapping("/{vedleggId}")
    ResponseEntity<Resource> hent(@PathVariable UUID sakId, @PathVariable UUID postId, @PathVariable UUID vedleggId, Bruker bruker) {
        return Vedleggside.svar(vedlegg, vedlegg.hent(new SakId(sakId), postId, vedleggId, bruker));
    }
}
