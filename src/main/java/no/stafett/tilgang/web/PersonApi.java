package no.stafett.tilgang.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import no.stafett.tilgang.adgang.Adgang;
import no.stafett.tilgang.adgang.Personoekter;
import no.stafett.tilgang.adgang.Personoppslag;
import no.stafett.tilgang.adgang.Rollehold;
import no.stafett.tilgang.folk.Tildeling;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Folkene, rollene deres fra og til, og om de slipper inn. */
@Tag(name = "Organisasjon", description = "Kommunen, enhetene, folkene og rollene deres. Ingenting om noen sak.")
@RestController
@RequestMapping("/api/v1/organisasjon/personer")
class PersonApi {

    private final Personleser leser;
    private final Rollehold roller;
    private final Adgang adgang;
    private final Engangsnoekkel engang;

    PersonApi(Personleser leser, Rollehold roller, Adgang adgang, Engangsnoekkel engang) {
        this.leser = leser;
        this.roller = roller;
        this.adgang = adgang;
        this.engang = engang;
    }

    @Schema(name = "Personliste")
    record Liste(long antall, List<Medarbeideren> personer) {
    }

    @Schema(name = "Medarbeider")
    record Medarbeideren(String personId, String navn, @Nullable String epost, String tilstand, List<Rollen> roller) {

        static Medarbeideren av(Personoppslag.Person p, List<Personoppslag.Har> roller) {
            return new Medarbeideren(p.id().toString(), p.navn(), p.epost(), p.tilstand(), roller.stream().map(Rollen::av).toList());
        }
    }

    @Schema(name = "Rolletid")
    record Rollen(String rolle, @Nullable String enhetId, String tilstand, @Nullable LocalDate fra, @Nullable LocalDate til) {

        static Rollen av(Personoppslag.Har h) {
            return new Rollen(h.rolle(), h.enhet() == null ? null : h.enhet().toString(), h.tilstand(), h.fra(), h.til());
        }
    }

    @Schema(name = "MedarbeiderMedOekter")
    record Hele(Medarbeideren person, List<Oekten> oekter) {

        static Hele av(Personleser.Innhold i) {
            return new Hele(Medarbeideren.av(i.person(), i.roller().stream().map(Personleser.Rollerad::rolle).toList()), i.oekter().stream().map(Oekten::av).toList());
        }
    }

    @Schema(name = "Oekt")
    record Oekten(String oektId, Instant begynt, Instant brukt) {

        static Oekten av(Personoekter.Oekt o) {
            return new Oekten(o.id(), o.begynt(), o.brukt());
        }
    }

    @Schema(name = "NyRolle")
    record Ny(@NotBlank String rolle, @Nullable UUID enhetId, @Nullable LocalDate fra, @Nullable LocalDate til) {

        Tildeling til(UUID person) {
            return new Tildeling(new PersonId(person), rolle, enhetId == null ? null : new EnhetId(enhetId), fra, til);
        }
    }

    @Schema(name = "GittRolle")
    record Gitt(boolean venter) {
    }

    @Operation(operationId = "finnPersoner", summary = "Finn folk", description = "Femti om gangen, etter navn. Lederen finner sine; systemadministratoren alle i kommunen.")
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    @GetMapping
    Liste finn(@RequestParam(required = false) @Nullable UUID enhet, @RequestParam(required = false) @Nullable String rolle,
            @RequestParam(required = false) @Nullable String tilstand, @RequestParam(required = false) @Nullable Integer side, Bruker bruker) {
        Personoppslag.Resultat funnet = leser.søk(new Personoppslag.Soek("", enhet == null ? null : new EnhetId(enhet), rolle == null ? "" : rolle,
                tilstand == null ? "" : tilstand, side == null ? 1 : Math.min(100_000, Math.max(1, side))), bruker);
        return new Liste(funnet.antall(), funnet.treff().stream().map(t -> Medarbeideren.av(t.person(), t.roller())).toList());
    }

    @Operation(operationId = "hentPerson", summary = "Hent en person, med roller og økter", description = "Øktene vises for den som styrer hele henne.")
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    @GetMapping("/{ansattId}")
    Hele hent(@PathVariable UUID ansattId, Bruker bruker) {
        return Hele.av(leser.les(new PersonId(ansattId), bruker));
    }

    @Operation(operationId = "giRolle", summary = "Gi en rolle, fra og til",
            description = "Det systemadministratoren gir, virker først når en leder eller koordinatoren har sagt ja. Ingen gir seg selv en rolle.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Gitt.class)))
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    @PostMapping("/{ansattId}/roller")
    ResponseEntity<String> gi(@PathVariable UUID ansattId, @Valid @RequestBody Ny ny, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, ny, 201, () -> new Gitt(roller.gi(ny.til(ansattId), bruker)));
    }

    @Operation(operationId = "settSisteDag", summary = "Sett siste dag for en rolle", description = "Uten til er ingen slutt bestemt. Fra brukes ikke.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Hele.class)))
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    @PostMapping("/{ansattId}/roller/siste-dag")
    ResponseEntity<String> settSlutt(@PathVariable UUID ansattId, @Valid @RequestBody Ny den, Bruker bruker, HttpServletRequest forespoersel) {
        return gjør(ansattId, den, bruker, forespoersel, () -> roller.settSlutt(den.til(ansattId), bruker));
    }

    @Operation(operationId = "taRolle", summary = "Ta en rolle nå",
            description = "Også i det hun holder på med. Er det den siste hun har, den eneste i enheten, eller hviler noe på henne, er svaret 409.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Hele.class)))
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    @PostMapping("/{ansattId}/roller/avslutt")
    ResponseEntity<String> avslutt(@PathVariable UUID ansattId, @Valid @RequestBody Ny den, Bruker bruker, HttpServletRequest forespoersel) {
        return gjør(ansattId, den, bruker, forespoersel, () -> roller.avslutt(den.til(ansattId), bruker));
    }

    @Operation(operationId = "stansTilgang", summary = "Stans tilgangen nå", description = "Øktene slutter, og hun slipper ikke inn før noen åpner igjen. Det hun har, blir hos henne.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Hele.class)))
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    @PostMapping("/{ansattId}/stans")
    ResponseEntity<String> stans(@PathVariable UUID ansattId, Bruker bruker, HttpServletRequest forespoersel) {
        return gjør(ansattId, "", bruker, forespoersel, () -> adgang.stans(new PersonId(ansattId), bruker));
    }

    @Operation(operationId = "slippInn", summary = "Slipp henne inn igjen")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Hele.class)))
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    @PostMapping("/{ansattId}/slipp-inn")
    ResponseEntity<String> slippInn(@PathVariable UUID ansattId, Bruker bruker, HttpServletRequest forespoersel) {
        return gjør(ansattId, "", bruker, forespoersel, () -> adgang.åpne(new PersonId(ansattId), bruker));
    }

    @Operation(operationId = "avsluttOekter", summary = "Avslutt øktene hennes", description = "Hun kan logge inn igjen.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Hele.class)))
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    @PostMapping("/{ansattId}/oekter")
    ResponseEntity<String> avsluttOekter(@PathVariable UUID ansattId, Bruker bruker, HttpServletRequest forespoersel) {
        return gjør(ansattId, "", bruker, forespoersel, () -> adgang.avsluttØkter(new PersonId(ansattId), "", bruker));
    }

    private ResponseEntity<String> gjør(UUID ansattId, Object sendt, Bruker bruker, HttpServletRequest forespoersel, Runnable hva) {
        return engang.utfoer(forespoersel, bruker, Map.of("sendt", sendt), 200, () -> {
            hva.run();
            return Hele.av(leser.les(new PersonId(ansattId), bruker));
        });
    }
}
