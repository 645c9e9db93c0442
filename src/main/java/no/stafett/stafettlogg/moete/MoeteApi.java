package no.stafett.stafettlogg.moete;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Møtene i en sak. */
@Tag(name = "Møter", description = "Møtene i saken: innkalling, svar, endring og avlysning.")
@RestController
@RequestMapping("/api/v1/saker/{sakId}/moeter")
class MoeteApi {

    private final Moeteleser leser;
    private final MoeteService moeter;
    private final Innkalling innkalling;
    private final Engangsnoekkel engang;

    MoeteApi(Moeteleser leser, MoeteService moeter, Innkalling innkalling, Engangsnoekkel engang) {
        this.leser = leser;
        this.moeter = moeter;
        this.innkalling = innkalling;
        this.engang = engang;
    }

    @Operation(operationId = "listMoeter", summary = "List møtene i saken", description = "De som kommer, det første først, og de som har vært, det siste først.")
    @Krever
    @GetMapping
    Moetesyn.Oversikt hent(@PathVariable UUID sakId, Bruker bruker) {
        return Moetesyn.Oversikt.av(leser.iSak(new SakId(sakId), bruker));
    }

    @Operation(operationId = "kallInnTilMoete", summary = "Kall inn til et møte",
            description = "De som kan skrive i loggen, kan kalle inn. Du er selv bedt, og det er den som skal skrive referat også.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Moetesyn.Ett.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping
    ResponseEntity<String> kallInn(@PathVariable UUID sakId, @Valid @RequestBody Moetesyn.Nytt nytt, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, nytt, 201, () -> ett(sakId, moeter.kallInn(new SakId(sakId), nytt.felt(), bruker), bruker));
    }

    @Operation(operationId = "hentMoete", summary = "Hent et møte, med det som har skjedd med det")
    @Krever
    @GetMapping("/{moeteId}")
    Moetesyn.Ett hentEtt(@PathVariable UUID sakId, @PathVariable UUID moeteId, Bruker bruker) {
        return ett(sakId, moeteId, bruker);
    }

    @Operation(operationId = "hentMoeteSomKalenderfil", summary = "Hent møtet til kalenderen",
            description = "Tid, sted og en lenke til møtet her. Fila sier aldri hvem møtet gjelder; et sted som kan vise det, er utelatt.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = Moeteside.KALENDER, schema = @Schema(type = "string"),
            examples = @ExampleObject("BEGIN:VCALENDAR")))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @GetMapping("/{moeteId}/moete.ics")
    ResponseEntity<byte[]> kalender(@PathVariable UUID sakId, @PathVariable UUID moeteId, Bruker bruker, Locale spraak) {
        return Moeteside.fil(innkalling.skriv(new SakId(sakId), moeteId, Moeteside.vert(), bruker, spraak));
    }

    @Operation(operationId = "endreMoete", summary = "Endre et møte", description = "Alt som ikke sendes, blir tomt. De som er bedt, ser hva som er endret. "
            + "Har noen andre endret det siden du leste det, skjer ingenting.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Moetesyn.Ett.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping("/{moeteId}/endre")
    ResponseEntity<String> endre(@PathVariable UUID sakId, @PathVariable UUID moeteId, @Valid @RequestBody Moetesyn.Endret endret, Bruker bruker,
            HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, endret, 200, () -> {
            moeter.endre(new SakId(sakId), moeteId, endret.versjon(), endret.moete().felt(), bruker);
            return ett(sakId, moeteId, bruker);
        });
    }

    @Operation(operationId = "avlysMoete", summary = "Avlys et møte, og si hvorfor")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Moetesyn.Ett.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping("/{moeteId}/avlys")
    ResponseEntity<String> avlys(@PathVariable UUID sakId, @PathVariable UUID moeteId, @Valid @RequestBody Moetesyn.Avlyst avlyst, Bruker bruker,
            HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, avlyst, 200, () -> {
            moeter.avlys(new SakId(sakId), moeteId, avlyst.grunn(), bruker);
            return ett(sakId, moeteId, bruker);
        });
    }

    @Operation(operationId = "gjenopptaMoete", summary = "Angre at møtet ble avlyst")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Moetesyn.Ett.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping("/{moeteId}/gjenoppta")
    ResponseEntity<String> gjenoppta(@PathVariable UUID sakId, @PathVariable UUID moeteId, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, "", 200, () -> {
            moeter.gjenoppta(new SakId(sakId), moeteId, bruker);
            return ett(sakId, moeteId, bruker);
        });
    }

    @Operation(operationId = "holdMoete", summary = "Si at møtet er holdt")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Moetesyn.Ett.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping("/{moeteId}/holdt")
    ResponseEntity<String> hold(@PathVariable UUID sakId, @PathVariable UUID moeteId, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, "", 200, () -> {
            moeter.hold(new SakId(sakId), moeteId, bruker);
            return ett(sakId, moeteId, bruker);
        });
    }

    @Operation(operationId = "svarPaaMoete", summary = "Svar på en innkalling")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Moetesyn.Ett.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping("/{moeteId}/svar")
    ResponseEntity<String> svar(@PathVariable UUID sakId, @PathVariable UUID moeteId, @Valid @RequestBody Moetesyn.Svar svar, Bruker bruker,
            HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, svar, 200, () -> {
            moeter.svar(new SakId(sakId), moeteId, svar.svar(), svar.ord(), bruker);
            return ett(sakId, moeteId, bruker);
        });
    }

    private Moetesyn.Ett ett(UUID sakId, UUID moeteId, Bruker bruker) {
        return Moetesyn.Ett.av(leser.ett(new SakId(sakId), moeteId, bruker));
    }
}
