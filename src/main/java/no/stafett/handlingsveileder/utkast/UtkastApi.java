package no.stafett.handlingsveileder.utkast;

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
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Utkastene, filene i dem, og det som har vært. */
@Tag(name = "Handlingsveiledere", description = "Modellene hver tjeneste arbeider etter: hvilken som gjelder, utkast til nye, og veien fra utkast til det som gjelder.")
@RestController
@RequestMapping("/api/v1/handlingsveiledere/utkast")
class UtkastApi {

    private final Utkastene utkastene;
    private final Utkastleser leser;
    private final Utkastkontroll kontroll;
    private final Pakkeflytting flytting;
    private final Engangsnoekkel engang;

    UtkastApi(Utkastene utkastene, Utkastleser leser, Utkastkontroll kontroll, Pakkeflytting flytting, Engangsnoekkel engang) {
        this.utkastene = utkastene;
        this.leser = leser;
        this.kontroll = kontroll;
        this.flytting = flytting;
        this.engang = engang;
    }

    @Schema(name = "NyttModellutkast")
    record Nytt(@Nullable @Pattern(regexp = Enhet.TJENESTER, message = "ugyldig_valg") String tjeneste, @NotNull @Size(max = 100) String navn, @Nullable UUID fra) {
    }

    @Schema(name = "Modellutkastnavn")
    record Navn(@NotNull @Size(max = 100) String navn) {
    }

    @Schema(name = "NyModellfil")
    record NyFil(int versjon, @NotNull String innhold, @Nullable @Size(max = 500) String hva) {
    }

    @Schema(name = "Modellfil")
    record Fil(String fil, String innhold, int versjon) {
    }

    @Operation(operationId = "hentModellutkastene", summary = "Hent utkastene i kommunen som ikke er ferdige",
            description = "Med tilstand forkastet: de som er forkastet, så lenge de kan tas fram igjen. Høyst hundre.")
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    @GetMapping
    List<Utkastsvar> alle(@RequestParam(required = false) @Nullable String tilstand, Bruker bruker) {
        return ("forkastet".equals(tilstand) ? leser.forkastede(bruker).stream().map(Utkastleser.Forkastet::hode) : leser.aapne(bruker).stream()).map(Utkastsvar::av).toList();
    }

    @Operation(operationId = "giModellutkastNavn", summary = "Gi utkastet et annet navn")
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    @PutMapping("/{utkastId}/navn")
    Utkastsvar giNavn(@PathVariable UUID utkastId, @Valid @RequestBody Navn nytt, Bruker bruker) {
        utkastene.giNavn(utkastId, nytt.navn());
        return Utkastsvar.av(leser.hent(utkastId, bruker));
    }

    @Operation(operationId = "lagModellutkast", summary = "Begynn på et utkast",
            description = "Utkastet er en hel kopi av det som gjelder for tjenesten nå, eller av en tidligere versjon av dens egen. Uten tjeneste er det for hele kommunen.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Utkastsvar.class)))
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    @PostMapping
    ResponseEntity<String> nytt(@Valid @RequestBody Nytt nytt, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, nytt, 201, () -> Utkastsvar.av(leser.hent(
                utkastene.opprett(Utkastrett.leietaker(bruker.kommune(), nytt.tjeneste()), nytt.navn(), nytt.fra()).id(), bruker)));
    }

    @Operation(operationId = "hentModellutkast", summary = "Hent ett utkast, med filene det har og det som hindrer det i å publiseres")
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    @GetMapping("/{utkastId}")
    Utkastsvar.Helt ett(@PathVariable UUID utkastId, Bruker bruker, Locale språk) {
        Utkast utkast = utkastene.hent(utkastId);
        return Utkastsvar.Helt.av(Utkastsvar.av(leser.hent(utkastId, bruker)), utkast, kontroll.feil(utkast, språk));
    }

    @Operation(operationId = "hentModellfil", summary = "Hent en fil i utkastet")
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    @GetMapping("/{utkastId}/filer/{fil}")
    Fil fil(@PathVariable UUID utkastId, @PathVariable String fil) {
        return fil(utkastene.hent(utkastId), fil);
    }

    @Operation(operationId = "lagreModellfil", summary = "Lagre en fil i utkastet",
            description = "Utkastet tar imot alt som er lite nok, også det som ikke kan publiseres. Versjonen er den du redigerte ut fra; har noen lagret siden, eller redigerer en "
                    + "annen nå, er svaret 409 og ingenting er skrevet over. Det du lagrer i den samme fila med de samme ordene i ti minutter, er én utgave i historikken.")
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    @PutMapping("/{utkastId}/filer/{fil}")
    Fil lagre(@PathVariable UUID utkastId, @PathVariable String fil, @Valid @RequestBody NyFil ny) {
        return fil(utkastene.lagreUnderveis(utkastId, ny.versjon(), fil, ny.innhold().getBytes(StandardCharsets.UTF_8), ny.hva() == null ? fil : ny.hva()), fil);
    }

    @Operation(operationId = "fjernModellfil", summary = "Fjern en fil fra utkastet")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Utkastsvar.class)))
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    @PostMapping("/{utkastId}/filer/{fil}/fjern")
    ResponseEntity<String> fjern(@PathVariable UUID utkastId, @PathVariable String fil, @Valid @RequestBody UtgivelseApi.Sett sett, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, sett, 200, () -> {
            fil(utkastene.hent(utkastId), fil);
            utkastene.lagre(utkastId, sett.versjon(), Map.of(), Set.of(fil), "− " + fil);
            return Utkastsvar.av(leser.hent(utkastId, bruker));
        });
    }

    @Operation(operationId = "hentModellutkastHistorikk", summary = "Hent det som er gjort med utkastet, det siste først", description = "Femti om gangen.")
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    @GetMapping("/{utkastId}/historikk")
    List<Utkastsvar.Hendelse> historikk(@PathVariable UUID utkastId, @RequestParam(required = false) @Nullable Integer side, Bruker bruker) {
        return leser.historie(utkastId, side == null ? 1 : side, bruker).hendelser().stream().map(Utkastsvar.Hendelse::av).toList();
    }

    @Operation(operationId = "hentModellpakke", summary = "Hent hele utkastet som én fil", description = "Et arkiv med modellene, tabellene, skjemaene og pakke.json.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary"),
            examples = @ExampleObject("innholdet i fila")))
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    @GetMapping("/{utkastId}/pakke")
    ResponseEntity<byte[]> pakke(@PathVariable UUID utkastId) {
        return Pakkeside.fil(flytting.ut(utkastId));
    }

    @Operation(operationId = "lagreModellpakke", summary = "Hent inn en pakke, en modell, en tabell eller et skjema i utkastet",
            description = "Kroppen er selve fila. Et arkiv blir hele utkastet; en enkelt fil blir den fila den selv sier at den er, eller den du velger med som.",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary"),
                    examples = @ExampleObject("innholdet i fila"))))
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    @PutMapping("/{utkastId}/pakke")
    Utkastsvar hentInn(@PathVariable UUID utkastId, @RequestParam(defaultValue = "0") int versjon, @RequestParam(defaultValue = "") String som, @RequestBody(required = false) byte[] fil, Bruker bruker) {
        flytting.inn(utkastId, versjon, fil == null ? new byte[0] : fil, som);
        return Utkastsvar.av(leser.hent(utkastId, bruker));
    }

    /** @throws FinnesIkke når utkastet ikke har fila */
    private static Fil fil(Utkast utkast, String fil) {
        byte[] innhold = utkast.filer().get(fil);
        if (innhold == null) {
            throw new FinnesIkke();
        }
        return new Fil(fil, new String(innhold, StandardCharsets.UTF_8), utkast.versjon());
    }
}
