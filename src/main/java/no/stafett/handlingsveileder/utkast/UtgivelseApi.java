package no.stafett.handlingsveileder.utkast;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Veien fra utkast til det som gjelder. Hvert svar er utkastet slik det er etterpå. */
@Tag(name = "Handlingsveiledere")
@RestController
@RequestMapping("/api/v1/handlingsveiledere/utkast/{utkastId}")
class UtgivelseApi {

    private final Utkastene utkastene;
    private final Utkastgang gang;
    private final Redigering redigering;
    private final Utkastleser leser;
    private final Engangsnoekkel engang;

    UtgivelseApi(Utkastene utkastene, Utkastgang gang, Redigering redigering, Utkastleser leser, Engangsnoekkel engang) {
        this.utkastene = utkastene;
        this.gang = gang;
        this.redigering = redigering;
        this.leser = leser;
        this.engang = engang;
    }

    @Schema(name = "Modellsending")
    record Sending(int versjon, @NotNull @Size(max = 500) String merknad, @Nullable LocalDate gjelderFra, @Nullable Boolean likevel) {
    }

    @Schema(name = "Modellversjon")
    record Sett(int versjon) {
    }

    @Schema(name = "Modellmerknad")
    record Svar(@NotNull @Size(max = 500) String merknad) {
    }

    @Schema(name = "ModellversjonTilbake")
    record Tilbake(int versjon, int tilbakeTil) {
    }

    @Operation(operationId = "publiserModellutkast", summary = "Send utkastet til publisering",
            description = "En annen må godkjenne det, om kommunen ikke har bestemt noe annet; da gjelder det med en gang, eller fra dagen. 422 med feilene når det ikke kan publiseres, "
                    + "og 409 når noe annet er publisert siden utkastet ble laget og likevel ikke er sant.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Utkastsvar.class)))
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    @PostMapping("/publiser")
    ResponseEntity<String> publiser(@PathVariable UUID utkastId, @Valid @RequestBody Sending ny, Bruker bruker, HttpServletRequest forespoersel) {
        return gjør(utkastId, ny, bruker, forespoersel, () -> gang.send(utkastId, ny.versjon(),
                new Utkastgang.Sending(ny.merknad(), ny.gjelderFra(), Boolean.TRUE.equals(ny.likevel()))));
    }

    @Operation(operationId = "godkjennModellutkast", summary = "Godkjenn et utkast en annen har sendt",
            description = "Det gjelder med en gang, eller fra dagen. 403 for den som sendte det eller har skrevet i det.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Utkastsvar.class)))
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    @PostMapping("/godkjenn")
    ResponseEntity<String> godkjenn(@PathVariable UUID utkastId, @Valid @RequestBody Sett sett, Bruker bruker, HttpServletRequest forespoersel) {
        return gjør(utkastId, sett, bruker, forespoersel, () -> gang.godkjenn(utkastId, sett.versjon()));
    }

    @Operation(operationId = "sendTilbakeModellutkast", summary = "Send utkastet tilbake til dem som arbeider med det")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Utkastsvar.class)))
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    @PostMapping("/send-tilbake")
    ResponseEntity<String> sendTilbake(@PathVariable UUID utkastId, @Valid @RequestBody Svar svar, Bruker bruker, HttpServletRequest forespoersel) {
        return gjør(utkastId, svar, bruker, forespoersel, () -> gang.sendTilbake(utkastId, svar.merknad()));
    }

    @Operation(operationId = "trekkModellutkast", summary = "Ta utkastet tilbake til arbeid", description = "Også når det er godkjent og venter på dagen det skal gjelde fra.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Utkastsvar.class)))
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    @PostMapping("/trekk")
    ResponseEntity<String> trekk(@PathVariable UUID utkastId, Bruker bruker, HttpServletRequest forespoersel) {
        return gjør(utkastId, "", bruker, forespoersel, () -> gang.trekk(utkastId));
    }

    @Operation(operationId = "forkastModellutkast", summary = "Forkast utkastet")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Utkastsvar.class)))
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    @PostMapping("/forkast")
    ResponseEntity<String> forkast(@PathVariable UUID utkastId, Bruker bruker, HttpServletRequest forespoersel) {
        return gjør(utkastId, "", bruker, forespoersel, () -> gang.forkast(utkastId));
    }

    @Operation(operationId = "angreForkastModellutkast", summary = "Ta fram igjen et utkast som er forkastet")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Utkastsvar.class)))
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    @PostMapping("/angre-forkast")
    ResponseEntity<String> angreForkast(@PathVariable UUID utkastId, Bruker bruker, HttpServletRequest forespoersel) {
        return gjør(utkastId, "", bruker, forespoersel, () -> gang.angreForkast(utkastId));
    }

    @Operation(operationId = "taOverModellutkast", summary = "Ta over redigeringen fra en annen", description = "Alt hun har lagret, står; det neste hun lagrer, blir ikke skrevet.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Utkastsvar.class)))
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    @PostMapping("/ta-over")
    ResponseEntity<String> taOver(@PathVariable UUID utkastId, Bruker bruker, HttpServletRequest forespoersel) {
        return gjør(utkastId, "", bruker, forespoersel, () -> redigering.taOver(utkastId));
    }

    @Operation(operationId = "hentTilbakeModellutkast", summary = "Hent tilbake utkastet slik det var i en tidligere versjon")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Utkastsvar.class)))
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    @PostMapping("/hent-tilbake")
    ResponseEntity<String> hentTilbake(@PathVariable UUID utkastId, @Valid @RequestBody Tilbake valg, Bruker bruker, HttpServletRequest forespoersel) {
        return gjør(utkastId, valg, bruker, forespoersel, () -> utkastene.hentTilbake(utkastId, valg.versjon(), valg.tilbakeTil()));
    }

    private ResponseEntity<String> gjør(UUID utkastId, Object kropp, Bruker bruker, HttpServletRequest forespoersel, Runnable hva) {
        return engang.utfoer(forespoersel, bruker, kropp, 200, () -> {
            hva.run();
            return Utkastsvar.av(leser.hent(utkastId, bruker));
        });
    }
}
