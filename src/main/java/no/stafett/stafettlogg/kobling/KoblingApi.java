package no.stafett.stafettlogg.kobling;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Andre saker om samme barn. */
@Tag(name = "Samme barn", description = "Saker som kan gjelde samme barn, og det å koble dem.")
@RestController
@RequestMapping("/api/v1/saker/{sakId}/samme-barn")
class KoblingApi {

    private final KoblingService service;
    private final Engangsnoekkel engang;

    KoblingApi(KoblingService service, Engangsnoekkel engang) {
        this.service = service;
        this.engang = engang;
    }

    @Schema(name = "SammeBarn")
    record Syn(UUID koblingId, @Schema(allowableValues = {"mulig", "koblet", "ulike"}) String status, String enhet, String tjeneste,
            List<String> ledere, boolean tidligere, @Nullable UUID annenSakId, @Nullable String annetSaksnummer, boolean kanAapnes,
            boolean erInne, boolean kanSvare) {

        static Syn av(KoblingService.Vist v) {
            Kobling k = v.kobling();
            return new Syn(k.id(), k.status().name().toLowerCase(Locale.ROOT), k.enhet().navn(), k.enhet().tjeneste(), k.ledere(), k.tidligere(),
                    k.serBegge() ? k.annen().id().verdi() : null, k.serBegge() ? k.annen().saksnummer() : null, v.kanAapnes(), v.erInne(), v.kanSvare());
        }
    }

    @Operation(operationId = "listSammeBarn", summary = "Andre saker som kan gjelde samme barn",
            description = "Den andre saken nevnes bare for den som ser den. Lederen får ellers vite hvilken enhet den er i, og hvem som leder den.")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @GetMapping
    List<Syn> list(@PathVariable UUID sakId, Bruker bruker) {
        return service.side(new SakId(sakId), bruker).koblinger().stream().map(Syn::av).toList();
    }

    @Operation(operationId = "kobleSammeBarn", summary = "Si at det er samme barn",
            description = "Ser du bare denne saken, får den andre enheten se den. Da må samtykket omfatte tjenesten.")
    @ApiResponse(responseCode = "200", content = @Content(array = @ArraySchema(schema = @Schema(implementation = Syn.class))))
    @Krever({Rolle.ANSATT, Rolle.LEDER})
    @PostMapping("/{koblingId}/koble")
    ResponseEntity<String> koble(@PathVariable UUID sakId, @PathVariable UUID koblingId, Bruker bruker, HttpServletRequest forespoersel) {
        return utfoer(sakId, bruker, forespoersel, () -> service.koble(new SakId(sakId), koblingId, bruker));
    }

    @Operation(operationId = "avvisSammeBarn", summary = "Si at det ikke er samme barn")
    @ApiResponse(responseCode = "200", content = @Content(array = @ArraySchema(schema = @Schema(implementation = Syn.class))))
    @Krever({Rolle.ANSATT, Rolle.LEDER})
    @PostMapping("/{koblingId}/ulike")
    ResponseEntity<String> ulike(@PathVariable UUID sakId, @PathVariable UUID koblingId, Bruker bruker, HttpServletRequest forespoersel) {
        return utfoer(sakId, bruker, forespoersel, () -> service.ulike(new SakId(sakId), koblingId, bruker));
    }

    @Operation(operationId = "angreIkkeSammeBarn", summary = "Ta tilbake at det ikke er samme barn")
    @ApiResponse(responseCode = "200", content = @Content(array = @ArraySchema(schema = @Schema(implementation = Syn.class))))
    @Krever({Rolle.ANSATT, Rolle.LEDER})
    @PostMapping("/{koblingId}/angre")
    ResponseEntity<String> angre(@PathVariable UUID sakId, @PathVariable UUID koblingId, Bruker bruker, HttpServletRequest forespoersel) {
        return utfoer(sakId, bruker, forespoersel, () -> service.angre(new SakId(sakId), koblingId, bruker));
    }

    private ResponseEntity<String> utfoer(UUID sakId, Bruker bruker, HttpServletRequest forespoersel, Runnable handling) {
        return engang.utfoer(forespoersel, bruker, "", 200, () -> {
            handling.run();
            return list(sakId, bruker);
        });
    }
}
