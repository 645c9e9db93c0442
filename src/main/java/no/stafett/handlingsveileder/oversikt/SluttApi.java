package no.stafett.handlingsveileder.oversikt;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;
import no.stafett.handlingsveileder.utkast.Modellslutt;
import no.stafett.handlingsveileder.utkast.Utkastleser;
import no.stafett.handlingsveileder.utkast.Utkastrett;
import no.stafett.handlingsveileder.utkast.Utkastsvar;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Å slutte med sin egen handlingsveileder, i API-et. */
@Tag(name = "Handlingsveiledere")
@RestController
@RequestMapping("/api/v1/handlingsveiledere")
class SluttApi {

    private final Modellslutt slutt;
    private final Utkastleser leser;
    private final Engangsnoekkel engang;
    private final MessageSource tekster;

    SluttApi(Modellslutt slutt, Utkastleser leser, Engangsnoekkel engang, MessageSource tekster) {
        this.slutt = slutt;
        this.leser = leser;
        this.engang = engang;
        this.tekster = tekster;
    }

    @Schema(name = "Modellslutt")
    record Slutt(@Nullable @Pattern(regexp = Enhet.TJENESTER, message = "ugyldig_valg") String tjeneste, @NotNull UUID naa, @NotNull @Size(max = 500) String merknad) {
    }

    @Operation(operationId = "sluttMedEgenHandlingsveileder", summary = "Slutt med egen handlingsveileder, og følg den dere bygger på igjen",
            description = "Blir et utkast en annen må godkjenne. Når det er publisert, følger tjenesten kommunens eller den felles, også når den endres siden. Det som er i gang, fortsetter. "
                    + "naa er publiseringen som gjaldt da du valgte; gjelder noe annet nå, er svaret 409.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Utkastsvar.class)))
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    @PostMapping("/slutt")
    ResponseEntity<String> slutt(@Valid @RequestBody Slutt valg, Bruker bruker, Locale språk, HttpServletRequest forespoersel) {
        String leietaker = Utkastrett.leietaker(bruker.kommune(), valg.tjeneste());
        return engang.utfoer(forespoersel, bruker, valg, 200, () -> Utkastsvar.av(
                leser.hent(slutt.slutt(leietaker, valg.naa(), tekster.getMessage("veileder.slutt.utkast", null, språk), valg.merknad()), bruker)));
    }
}
