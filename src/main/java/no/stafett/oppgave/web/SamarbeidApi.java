package no.stafett.oppgave.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import no.stafett.felles.PersonId;
import no.stafett.oppgave.reservasjon.Oppgavereservasjon;
import no.stafett.oppgave.reservasjon.Oppgavesamarbeid;
import no.stafett.oppgave.reservasjon.Oppgavesamtale;
import no.stafett.oppgave.reservasjon.Oppgaveveksling;
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

/** Det den som har en oppgave, gjør med den sammen med kolleger. */
@Tag(name = "Oppgaver", description = "Oppgavelista, og det man gjør med en oppgave.")
@RestController
@RequestMapping("/api/v1/oppgaver/{id}")
class SamarbeidApi {

    private final Oppgavesamarbeid samarbeid;
    private final Oppgavereservasjon reservasjon;
    private final Oppgaveveksling veksling;
    private final Oppgavesamtale samtale;
    private final Engangsnoekkel engang;

    SamarbeidApi(Oppgavesamarbeid samarbeid, Oppgavereservasjon reservasjon, Oppgaveveksling veksling, Oppgavesamtale samtale, Engangsnoekkel engang) {
        this.samarbeid = samarbeid;
        this.reservasjon = reservasjon;
        this.veksling = veksling;
        this.samtale = samtale;
        this.engang = engang;
    }

    @Operation(operationId = "hentOppgavesamarbeid", summary = "Hent reservasjonen, beskjedene, og hvem oppgaven kan gå til")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @GetMapping("/samarbeid")
    Samarbeidsvisning.Hele hent(@PathVariable String id, Bruker bruker) {
        Oppgavesamarbeid.Bilde bilde = samarbeid.les(id, bruker);
        return Samarbeidsvisning.Hele.av(bilde, samarbeid.folk(bilde, bruker));
    }

    @Operation(operationId = "forlengOppgave", summary = "Behold oppgaven lenger uten å arbeide i den nå")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Samarbeidsvisning.Grep.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping("/forleng")
    ResponseEntity<String> forleng(@PathVariable String id, Bruker bruker, HttpServletRequest forespoersel) {
        return gjør(id, "", bruker, forespoersel, () -> reservasjon.forleng(id, bruker));
    }

    @Operation(operationId = "utsettOppgave", summary = "La oppgaven vente til en dag, eller ikke lenger vente")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Samarbeidsvisning.Grep.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping("/utsett")
    ResponseEntity<String> utsett(@PathVariable String id, @Valid @RequestBody Samarbeidsvisning.Utsett ny, Bruker bruker, HttpServletRequest forespoersel) {
        return gjør(id, ny, bruker, forespoersel, () -> reservasjon.utsett(id, ny.dag(), ny.grunn(), bruker));
    }

    @Operation(operationId = "prioriterOppgave", summary = "Si hvor mye oppgaven haster, og hvorfor")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Samarbeidsvisning.Grep.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping("/prioriter")
    ResponseEntity<String> prioriter(@PathVariable String id, @Valid @RequestBody Samarbeidsvisning.Prioriter ny, Bruker bruker,
            HttpServletRequest forespoersel) {
        return gjør(id, ny, bruker, forespoersel, () -> reservasjon.prioriter(id, ny.prioritet(), ny.grunn(), bruker));
    }

    @Operation(operationId = "overleverOppgave", summary = "Spør en kollega om å ta over; du har oppgaven til hun sier ja")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Samarbeidsvisning.Grep.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping("/overlever")
    ResponseEntity<String> overlever(@PathVariable String id, @Valid @RequestBody Samarbeidsvisning.Overlever ny, Bruker bruker,
            HttpServletRequest forespoersel) {
        return gjør(id, ny, bruker, forespoersel, () -> veksling.spoer(id, new PersonId(ny.til()), ny.melding(), bruker));
    }

    @Operation(operationId = "taImotOppgave", summary = "Si ja til oppgaven du er spurt om å ta over")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Samarbeidsvisning.Grep.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping("/ta-imot")
    ResponseEntity<String> taImot(@PathVariable String id, Bruker bruker, HttpServletRequest forespoersel) {
        return gjør(id, "", bruker, forespoersel, () -> veksling.taImot(id, bruker));
    }

    @Operation(operationId = "avvisOppgave", summary = "Si nei til oppgaven du er spurt om å ta over")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Samarbeidsvisning.Grep.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping("/avvis")
    ResponseEntity<String> avvis(@PathVariable String id, @Valid @RequestBody Samarbeidsvisning.Avvis nei, Bruker bruker, HttpServletRequest forespoersel) {
        return gjør(id, nei, bruker, forespoersel, () -> veksling.avvis(id, nei.grunn(), bruker));
    }

    @Operation(operationId = "trekkOppgaveoverlevering", summary = "Trekk tilbake spørsmålet om å ta over")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Samarbeidsvisning.Grep.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping("/trekk")
    ResponseEntity<String> trekk(@PathVariable String id, Bruker bruker, HttpServletRequest forespoersel) {
        return gjør(id, "", bruker, forespoersel, () -> veksling.trekk(id, bruker));
    }

    @Operation(operationId = "spoerKollega", summary = "Spør en kollega som ser saken, om oppgaven")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Samarbeidsvisning.Grep.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping("/spoer")
    ResponseEntity<String> spoer(@PathVariable String id, @Valid @RequestBody Samarbeidsvisning.Spoer ny, Bruker bruker, HttpServletRequest forespoersel) {
        return gjør(id, ny, bruker, forespoersel, () -> samtale.spoer(id, new PersonId(ny.til()), ny.tekst(), bruker));
    }

    @Operation(operationId = "svarKollega", summary = "Svar på et spørsmål om oppgaven")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Samarbeidsvisning.Grep.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping("/svar")
    ResponseEntity<String> svar(@PathVariable String id, @Valid @RequestBody Samarbeidsvisning.Svar ny, Bruker bruker, HttpServletRequest forespoersel) {
        return gjør(id, ny, bruker, forespoersel, () -> samtale.svar(id, ny.paa(), ny.tekst(), bruker));
    }

    private ResponseEntity<String> gjør(String id, Object kropp, Bruker bruker, HttpServletRequest forespoersel, Supplier<Optional<UUID>> handling) {
        return engang.utfoer(forespoersel, bruker, kropp, 200, () -> new Samarbeidsvisning.Grep(id, handling.get().orElse(null)));
    }
}
