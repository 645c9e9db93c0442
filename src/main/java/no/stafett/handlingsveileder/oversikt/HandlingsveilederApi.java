package no.stafett.handlingsveileder.oversikt;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.stafett.handlingsveileder.kontroll.Kontroll;
import no.stafett.handlingsveileder.utkast.Tilbakerulling;
import no.stafett.handlingsveileder.utkast.Utkastleser;
import no.stafett.handlingsveileder.utkast.Utkastrett;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hva som gjelder hvor, om et dokument kan publiseres, og tilbake til det som gjaldt. */
@Tag(name = "Handlingsveiledere")
@RestController
@RequestMapping("/api/v1/handlingsveiledere")
class HandlingsveilederApi {

    private final Oversiktsvar svar;
    private final Utkastleser utkast;
    private final Kontroll kontroll;
    private final Tilbakerulling tilbakerulling;
    private final Engangsnoekkel engang;

    HandlingsveilederApi(Oversiktsvar svar, Utkastleser utkast, Kontroll kontroll, Tilbakerulling tilbakerulling, Engangsnoekkel engang) {
        this.svar = svar;
        this.utkast = utkast;
        this.kontroll = kontroll;
        this.tilbakerulling = tilbakerulling;
        this.engang = engang;
    }

    @Schema(name = "Modellkontroll")
    record Kontrollert(List<Funn> feil) {
    }

    @Schema(name = "Modellfunn")
    record Funn(String kode, String element, String melding) {
    }

    @Schema(name = "Modelltilbake")
    record Tilbake(@Nullable @Pattern(regexp = Enhet.TJENESTER, message = "ugyldig_valg") String tjeneste, @NotNull UUID naa, @Nullable UUID til, @Nullable String merknad) {
    }

    @Operation(operationId = "hentHandlingsveiledere", summary = "Hent hva som gjelder i hver tjeneste på hvert nivå",
            description = "Kommunen selv står først, uten tjeneste. Sakene er hele tiere, og null når det er færre enn ti.")
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    @GetMapping
    List<Oversiktsvar.Tjenesten> hent(Bruker bruker, Locale språk) {
        return svar.alle(bruker.kommune(), utkast.aapne(bruker), språk);
    }

    @Operation(operationId = "kontrollerModell", summary = "Se om en modell, en tabell eller et skjema kan publiseres",
            description = "Kroppen er selve dokumentet. En tom liste betyr at det kan. Ingenting lagres, hentes eller kjøres, uansett hva som sendes.",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(content = {
                @Content(mediaType = "application/xml", schema = @Schema(type = "string"), examples = @ExampleObject("<bpmn:definitions/>")),
                @Content(mediaType = "application/json", schema = @Schema(type = "object", additionalProperties = Schema.AdditionalPropertiesValue.TRUE))}))
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    @PostMapping("/kontroll")
    Kontrollert kontroller(@RequestBody(required = false) byte[] dokument, Locale språk) {
        return new Kontrollert(kontroll.kontrollerDokument(dokument == null ? new byte[0] : dokument, språk).stream()
                .map(f -> new Funn(f.kode(), f.element(), f.melding())).toList());
    }

    @Operation(operationId = "rullTilbakeHandlingsveileder", summary = "Gå tilbake til det som gjaldt før",
            description = "Pakken publiseres på nytt, som en ny versjon. naa er publiseringen som gjaldt da du valgte; gjelder noe annet nå, er svaret 409. Det går bare til den forrige; er til en annen, "
                    + "er svaret 403, og veien er et nytt utkast med fra.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Oversiktsvar.Utgaven.class)))
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    @PostMapping("/rull-tilbake")
    ResponseEntity<String> rullTilbake(@Valid @RequestBody Tilbake valg, Bruker bruker, HttpServletRequest forespoersel) {
        String leietaker = Utkastrett.leietaker(bruker.kommune(), valg.tjeneste());
        return engang.utfoer(forespoersel, bruker, valg, 200, () -> Oversiktsvar.Utgaven.av(tilbakerulling.rullTilbake(leietaker, valg.naa(), valg.til(), valg.merknad())));
    }
}
