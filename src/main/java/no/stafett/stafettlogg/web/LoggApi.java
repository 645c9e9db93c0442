package no.stafett.stafettlogg.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.stafettlogg.post.LoggService;
import no.stafett.stafettlogg.post.Loggleser;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Loggen i en sak: det som er skrevet og det som har skjedd. */
@Tag(name = "Logg", description = "Stafettloggen: det som er skrevet, og det som har skjedd i saken.")
@RestController
@RequestMapping("/api/v1/saker/{sakId}/logg")
class LoggApi {

    private final Loggleser leser;
    private final LoggService logg;
    private final Engangsnoekkel engang;
    private final Forretningsklokke klokke;

    LoggApi(Loggleser leser, LoggService logg, Engangsnoekkel engang, Forretningsklokke klokke) {
        this.leser = leser;
        this.logg = logg;
        this.engang = engang;
        this.klokke = klokke;
    }

    @Operation(operationId = "hentLogg", summary = "Les loggen, nyeste først",
            description = "Det som er skrevet, og det saken selv forteller: nivåer, plan, evaluering og hvem som fikk pinnen.")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @GetMapping
    Loggsyn.Side hent(@PathVariable UUID sakId, @Valid @ParameterObject Loggsyn.Valg valg, Bruker bruker, Locale spraak) {
        return Loggsyn.Side.av(leser.les(new SakId(sakId), valg.utvalg(), bruker, spraak));
    }

    @Operation(operationId = "skrivILogg", summary = "Skriv i loggen",
            description = "Stafettholderen skriver alle slag; de andre som er med i saken, alt unntatt referat. Et lysglimt kan ha høyst 500 tegn.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Loggsyn.Ett.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping
    ResponseEntity<String> skriv(@PathVariable UUID sakId, @Valid @RequestBody Loggsyn.Ny ny, Bruker bruker, Locale spraak,
            HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, ny, 201, () -> {
            UUID id = logg.skriv(new SakId(sakId), ny.innlegget(klokke.idag()), bruker);
            return ett(sakId, id, bruker, spraak);
        });
    }

    @Operation(operationId = "hentLoggpost", summary = "Hent ett innlegg, med alt det har stått som før")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @GetMapping("/{postId}")
    Loggsyn.Ett hentEtt(@PathVariable UUID sakId, @PathVariable UUID postId, Bruker bruker, Locale spraak) {
        return ett(sakId, postId, bruker, spraak);
    }

    @Operation(operationId = "rettLoggpost", summary = "Rett et innlegg; det gamle blir stående ved siden av",
            description = "Den som skrev det, eller den som fører loggen. Har en annen rettet i mellomtiden, er svaret 409; les det på nytt.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Loggsyn.Ett.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping("/{postId}/rett")
    ResponseEntity<String> rett(@PathVariable UUID sakId, @PathVariable UUID postId, @Valid @RequestBody Loggsyn.Rett retting, Bruker bruker,
            Locale spraak, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, retting, 200, () -> {
            logg.rett(new SakId(sakId), postId, retting.rettingen(), bruker);
            return ett(sakId, postId, bruker, spraak);
        });
    }

    @Operation(operationId = "flyttLoggpost", summary = "Flytt et innlegg som ble skrevet i feil sak",
            description = "Igjen står et merke uten innhold og uten den andre saken. Lederen kan se hvem som kan ha lest det.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Loggsyn.Flyttet.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping("/{postId}/flytt")
    ResponseEntity<String> flytt(@PathVariable UUID sakId, @PathVariable UUID postId, @Valid @RequestBody Loggsyn.Flytt flytting,
            Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, flytting, 200, () -> {
            logg.flytt(new SakId(sakId), postId, SakId.av(flytting.tilSakId()), bruker);
            return new Loggsyn.Flyttet(postId, flytting.tilSakId());
        });
    }

    private Loggsyn.Ett ett(UUID sakId, UUID postId, Bruker bruker, Locale spraak) {
        return Loggsyn.Ett.av(leser.ett(new SakId(sakId), postId, bruker, spraak));
    }
}
