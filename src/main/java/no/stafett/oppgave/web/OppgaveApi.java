package no.stafett.oppgave.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import no.stafett.oppgave.Arbeidsflate;
import no.stafett.oppgave.Fullfoering;
import no.stafett.oppgave.liste.Oppgaveliste;
import no.stafett.oppgave.reservasjon.Oppgavetak;
import no.stafett.oppgave.liste.Utvalg;
import no.stafett.skjema.Utkast;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Oppgavelista og oppgavene. */
@Tag(name = "Oppgaver", description = "Oppgavelista, og det man gjør med en oppgave.")
@RestController
@RequestMapping("/api/v1/oppgaver")
class OppgaveApi {

    private static final String VERSJON = "Versjonen av utkastet, til If-Match ved neste lagring. \"0\" når det ikke er noe utkast.";

    private final Oppgaveliste liste;
    private final Arbeidsflate flate;
    private final Oppgavetak tak;
    private final Fullfoering fullfoering;
    private final Engangsnoekkel engang;

    OppgaveApi(Oppgaveliste liste, Arbeidsflate flate, Oppgavetak tak, Fullfoering fullfoering, Engangsnoekkel engang) {
        this.liste = liste;
        this.flate = flate;
        this.tak = tak;
        this.fullfoering = fullfoering;
        this.engang = engang;
    }

    @Operation(operationId = "listOppgaver", summary = "List oppgaver i en fane, side for side")
    @Krever
    @GetMapping
    Oppgavevisning.Side liste(@Valid @ParameterObject Listevalg valg, Bruker bruker) {
        Oppgaveliste.Side side = liste.hent(valg.utvalg(), bruker);
        return new Oppgavevisning.Side(side.totalt(), side.neste(), side.oppgaver().stream().map(Oppgavevisning.Rad::av).toList());
    }

    @Operation(operationId = "tellOppgaver", summary = "Tell oppgavene i hver fane")
    @Krever
    @GetMapping("/tall")
    Oppgavevisning.Tall tall(Bruker bruker) {
        return Oppgavevisning.Tall.av(liste.antall(Utvalg.fanene(), bruker));
    }

    @Operation(operationId = "hentOppgave", summary = "Hent en oppgave med veiledning, skjema og utkast")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true,
            headers = @Header(name = "ETag", description = VERSJON, required = true, schema = @Schema(type = "string", example = "\"1\"")))
    @Krever
    @GetMapping("/{id}")
    ResponseEntity<Oppgavevisning.Hele> hent(@PathVariable String id, Bruker bruker) {
        Arbeidsflate.Visning visning = flate.aapne(id, bruker);
        return ResponseEntity.ok().eTag(versjon(visning.utkast())).body(Oppgavevisning.Hele.av(visning, bruker));
    }

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Oppgavevisning.Rad.class)))
    @Operation(operationId = "taOppgave", summary = "Ta en ledig oppgave")
    @Krever
    @PostMapping("/{id}/ta")
    ResponseEntity<String> ta(@PathVariable String id, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, "", 200, () -> Oppgavevisning.Rad.av(tak.ta(id, bruker).oppgave()));
    }

    @Operation(operationId = "leggTilbakeOppgave", summary = "Legg oppgaven tilbake til de andre, med en beskjed om det trengs")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Oppgavevisning.Tilbakelagt.class)))
    @Krever
    @PostMapping("/{id}/legg-tilbake")
    ResponseEntity<String> leggTilbake(@PathVariable String id, @Valid @RequestBody(required = false) Oppgavevisning.Tilbakelegging kropp, Bruker bruker,
            HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, kropp == null ? "" : kropp, 200, () -> new Oppgavevisning.Tilbakelagt(id,
                tak.leggTilbake(id, kropp == null ? null : kropp.beskjed(), bruker).orElse(null)));
    }

    /** Lagrer på versjonen i {@code If-Match}; har en annen lagret siden, er svaret 412 med den andres tekst. */
    @Operation(operationId = "lagreUtkast", summary = "Lagre det som er skrevet så langt")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true,
            headers = @Header(name = "ETag", description = VERSJON, required = true, schema = @Schema(type = "string", example = "\"1\"")))
    @Krever
    @PutMapping("/{id}/utkast")
    ResponseEntity<Oppgavevisning.Utkastet> lagreUtkast(@PathVariable String id, @RequestParam(required = false) String skjema,
            @RequestHeader(value = "If-Match", required = false) String versjon,
            @RequestHeader(value = "If-None-Match", required = false) String ingen, @Valid @RequestBody Oppgavevisning.Utkastinnsending kropp,
            Bruker bruker) {
        Integer paaVersjon = "*".equals(ingen) ? Integer.valueOf(0) : Versjon.les(versjon);
        Utkast lagret = flate.lagreUtkast(id, skjema, paaVersjon, kropp.svar(), bruker);
        return ResponseEntity.ok().eTag(versjon(lagret)).body(Oppgavevisning.utkast(lagret, bruker));
    }

    @Operation(operationId = "hentVerktoey", summary = "Hent et av trinnets andre skjemaer")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true,
            headers = @Header(name = "ETag", description = VERSJON, required = true, schema = @Schema(type = "string", example = "\"1\"")))
    @Krever
    @GetMapping("/{id}/skjemaer/{verktoey}")
    ResponseEntity<Oppgavevisning.Verktoeyet> hentVerktoey(@PathVariable String id, @PathVariable String verktoey, Bruker bruker) {
        Arbeidsflate.Visning visning = flate.aapneVerktoey(id, verktoey, bruker);
        return ResponseEntity.ok().eTag(versjon(visning.utkast())).body(Oppgavevisning.Verktoeyet.av(verktoey, visning, bruker));
    }

    @Operation(operationId = "lagreVerktoey", summary = "Send et av trinnets andre skjemaer")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Oppgavevisning.Lagret.class)))
    @Krever
    @PostMapping("/{id}/skjemaer/{verktoey}")
    ResponseEntity<String> lagreVerktoey(@PathVariable String id, @PathVariable String verktoey, @Valid @RequestBody Oppgavevisning.Innsending kropp,
            Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, kropp, 201,
                () -> new Oppgavevisning.Lagret(fullfoering.lagreVerktoey(id, verktoey, kropp.svar(), bruker).id()));
    }

    private static String versjon(Utkast utkast) {
        return Versjon.skriv(utkast == null ? 0 : utkast.versjon());
    }
}
