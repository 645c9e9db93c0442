package no.stafett.oppgave.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import no.stafett.felles.PersonId;
import no.stafett.oppgave.reservasjon.Grepangring;
import no.stafett.oppgave.reservasjon.Lederflytting;
import no.stafett.oppgave.reservasjon.Nesteoppgave;
import no.stafett.oppgave.reservasjon.Oppgavebunke;
import no.stafett.oppgave.reservasjon.Oppgavetak;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Å ta den neste, mange om gangen, flytte andres, og gjøre det siste om. */
@Tag(name = "Oppgaver", description = "Oppgavelista, og det man gjør med en oppgave.")
@RestController
@RequestMapping("/api/v1/oppgaver")
class OppgavetakApi {

    private final Nesteoppgave neste;
    private final Oppgavebunke bunke;
    private final Lederflytting flytting;
    private final Grepangring angring;
    private final Engangsnoekkel engang;

    OppgavetakApi(Nesteoppgave neste, Oppgavebunke bunke, Lederflytting flytting, Grepangring angring, Engangsnoekkel engang) {
        this.neste = neste;
        this.bunke = bunke;
        this.flytting = flytting;
        this.angring = angring;
        this.engang = engang;
    }

    @Operation(operationId = "taNesteOppgave", summary = "Ta den første ledige oppgaven i et utvalg",
            description = "Filtrene er de samme som i lista; fanen er uten betydning. Når mange spør samtidig, får hver sin. "
                    + "Er det ingen ledige, er oppgaven null.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Samarbeidsvisning.Neste.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping("/ta-neste")
    ResponseEntity<String> taNeste(@Valid @ParameterObject Listevalg valg, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoerIFlereSteg(forespoersel, bruker, valg, 200, () -> {
            Nesteoppgave.Funnet funnet = neste.ta(valg.utvalg(), bruker);
            return new Samarbeidsvisning.Neste(funnet.tatt().map(Oppgavetak.Tatt::oppgave).map(Oppgavevisning.Rad::av).orElse(null),
                    funnet.tatt().flatMap(Oppgavetak.Tatt::grep).orElse(null), funnet.maaSvare());
        });
    }

    @Operation(operationId = "taOppgaver", summary = "Ta mange oppgaver",
            description = "Hver for seg: et nei til én hindrer ikke de andre, og svaret sier hvordan det gikk med hver.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Samarbeidsvisning.Bunt.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping("/ta")
    ResponseEntity<String> ta(@Valid @RequestBody Samarbeidsvisning.Flere valgte, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoerIFlereSteg(forespoersel, bruker, valgte, 200, () -> Samarbeidsvisning.Bunt.av(bunke.ta(valgte.oppgaver(), bruker)));
    }

    @Operation(operationId = "flyttOppgaver", summary = "Flytt det noen har, til en annen eller tilbake til alle; bare for lederen",
            description = "Bare i enheter du leder. Hver for seg, som når du tar mange.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Samarbeidsvisning.Bunt.class)))
    @Krever(Rolle.LEDER)
    @PostMapping("/flytt")
    ResponseEntity<String> flytt(@Valid @RequestBody Samarbeidsvisning.Flytt ny, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoerIFlereSteg(forespoersel, bruker, ny, 200, () -> Samarbeidsvisning.Bunt.av(flytting.flytt(ny.oppgaver(),
                ny.til() == null ? null : new PersonId(ny.til()), ny.grunn(), bruker)));
    }

    @Operation(operationId = "angreBunt", summary = "Gjør om det du gjorde med mange oppgaver i ett",
            description = "Det av det som kan gjøres om. Tomt når du ikke har gjort noe slikt.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Samarbeidsvisning.Bunt.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping("/angre")
    ResponseEntity<String> angreBunt(@Valid @RequestBody Samarbeidsvisning.AngreBunt bunten, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoerIFlereSteg(forespoersel, bruker, bunten, 200, () -> Samarbeidsvisning.Bunt.av(bunke.angre(bunten.buntId(), bruker)));
    }

    @Operation(operationId = "angreGrep", summary = "Gjør om det siste du gjorde med oppgaven",
            description = "Bare en stund, og bare når ingen har gjort noe med den siden.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Samarbeidsvisning.Grep.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping("/{id}/angre")
    ResponseEntity<String> angre(@PathVariable String id, @Valid @RequestBody Samarbeidsvisning.Angre valgt, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, valgt, 200, () -> {
            angring.angre(id, valgt.grepId(), bruker);
            return new Samarbeidsvisning.Grep(id, valgt.grepId());
        });
    }
}
