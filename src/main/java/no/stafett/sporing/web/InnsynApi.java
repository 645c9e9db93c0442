package no.stafett.sporing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.sporing.Innsyn;
import no.stafett.sporing.Uttrekk;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hvem som har lest og endret en sak. */
@Tag(name = "Sporing", description = "Hvem som har lest og endret en sak.")
@RestController
@RequestMapping("/api/v1/saker/{sakId}/sporing")
class InnsynApi {

    private final Innsyn innsyn;
    private final Uttrekk uttrekk;
    private final Clock klokke;

    InnsynApi(Innsyn innsyn, Uttrekk uttrekk, Clock klokke) {
        this.innsyn = innsyn;
        this.uttrekk = uttrekk;
        this.klokke = klokke;
    }

    /** @param neste null når det ikke er mer */
    @Schema(name = "Sporing")
    record Sporing(List<Rad> rader, @Nullable Neste neste) {
    }

    /** @param hva stedet som ble lest, eller hendelsen @param navn null når kommunen ikke viser navn */
    @Schema(name = "Sporingsrad")
    record Rad(Instant tid, String hva, @Nullable String rolle, @Nullable UUID enhetId, @Nullable String enhet, String formaal,
            @Nullable String navn) {
    }

    /** Send begge med for å få fortsettelsen. */
    @Schema(name = "Sporingsfortsettelse")
    record Neste(Instant til, int hopp) {
    }

    @Operation(operationId = "hentSporing", summary = "Hvem som har lest eller endret saken, nyeste først",
            description = "For dem som ser hele saken, og for kommunens personvernombud. Navn er med bare når kommunen har bestemt det.")
    @Krever
    @GetMapping
    Sporing sporing(@PathVariable UUID sakId, @Valid @ParameterObject Sporingsvalg valg, Bruker bruker) {
        SakId sak = new SakId(sakId);
        innsyn.krev(sak, bruker);
        Innsyn.Utsnitt utsnitt = valg.utsnitt(klokke.instant());
        List<Innsyn.Rad> rader = valg.lesinger() ? innsyn.lesinger(sak, utsnitt) : innsyn.endringer(sak, utsnitt);
        return new Sporing(rader.stream().map(r -> rad(r, valg.lesinger())).toList(), rader.size() < utsnitt.antall() ? null
                : new Neste(utsnitt.til(), utsnitt.neste().hopp()));
    }

    @Operation(operationId = "hentUttrekkAvSporing", summary = "Uttrekk til den det gjelder, som PDF",
            description = "Hvem som har lest saken, dag for dag, som PDF/A-2b. For kommunens personvernombud og lederne som ser saken. Navn er med "
                    + "bare når kommunen har bestemt det, og enheten aldri ved adressesperre.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_PDF_VALUE,
            schema = @Schema(type = "string", format = "binary"), examples = @ExampleObject("%PDF-1.7")))
    @Krever({Rolle.PERSONVERN, Rolle.LEDER})
    @GetMapping("/uttrekk.pdf")
    ResponseEntity<byte[]> uttrekk(@PathVariable UUID sakId, Bruker bruker, Locale spraak) {
        return Uttrekksside.svar(uttrekk.pdf(new SakId(sakId), bruker, spraak));
    }

    private static Rad rad(Innsyn.Rad r, boolean lest) {
        return new Rad(r.tid(), lest ? r.sted() : r.hendelse(), r.rolle(), r.enhet(), r.enhetsnavn(), r.formaal(), r.navn());
    }
}
