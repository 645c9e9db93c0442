package no.stafett.oppgave.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import no.stafett.oppgave.liste.Oppgaveliste;
import no.stafett.oppgave.liste.Visning;
import no.stafett.oppgave.liste.Visninger;
import no.stafett.oppgave.liste.Visningsoenske;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** De lagrede utvalgene av oppgavelista. */
@Tag(name = "Oppgaver", description = "Oppgavelista, og det man gjør med en oppgave.")
@RestController
@RequestMapping("/api/v1/oppgaver/visninger")
class VisningApi {

    private final Visninger visninger;
    private final Oppgaveliste liste;
    private final Engangsnoekkel engang;

    VisningApi(Visninger visninger, Oppgaveliste liste, Engangsnoekkel engang) {
        this.visninger = visninger;
        this.liste = liste;
        this.engang = engang;
    }

    /** @param enhetId enheten det skal deles med; null for ingen */
    @Schema(name = "Visningsoenske")
    record Oenske(@NotNull String navn, @NotNull String valg, @Nullable UUID enhetId) {

        Visningsoenske innhold() {
            return new Visningsoenske(navn, valg, enhetId == null ? null : enhetId.toString());
        }
    }

    /** Et lagret utvalg, uten tallet. */
    @Schema(name = "Oppgavevisning")
    record Rad(UUID visningId, String navn, String valg, String eier, @Nullable UUID enhetId, @Nullable String enhet, boolean erMin,
            boolean kanSlettes) {

        static Rad av(Visning v, Bruker bruker) {
            return new Rad(v.id(), v.navn(), v.valg().skriv(), v.eiernavn(), v.enhet() == null ? null : v.enhet().verdi(), v.enhetsnavn(),
                    v.erMin(bruker), v.kanSlettesAv(bruker));
        }
    }

    /** Et lagret utvalg, og hvor mange oppgaver det har for den som spør. */
    @Schema(name = "TeltOppgavevisning")
    record Telt(Rad visning, long antall) {
    }

    @Operation(operationId = "listVisninger", summary = "List egne utvalg og dem som er delt med enhetene dine")
    @Krever
    @GetMapping
    List<Telt> alle(Bruker bruker) {
        List<Visning> lagrede = visninger.til(bruker);
        List<Long> antall = liste.antall(lagrede.stream().map(v -> v.valg().utvalg()).toList(), bruker);
        return IntStream.range(0, lagrede.size()).mapToObj(i -> new Telt(Rad.av(lagrede.get(i), bruker), antall.get(i))).toList();
    }

    @Operation(operationId = "lagreVisning", summary = "Ta vare på et utvalg")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Rad.class)))
    @Krever
    @PostMapping
    ResponseEntity<String> lagre(@Valid @RequestBody Oenske kropp, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, kropp, 201, () -> Rad.av(visninger.lagre(kropp.innhold(), bruker), bruker));
    }

    @Operation(operationId = "endreVisning", summary = "Endre navnet, utvalget eller hvem det er delt med")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Rad.class)))
    @Krever
    @PostMapping("/{visningId}/endre")
    ResponseEntity<String> endre(@PathVariable UUID visningId, @Valid @RequestBody Oenske kropp, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, kropp, 200, () -> Rad.av(visninger.endre(visningId, kropp.innhold(), bruker), bruker));
    }

    @Operation(operationId = "slettVisning", summary = "Slett et utvalg; det kan angres")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Rad.class)))
    @Krever
    @PostMapping("/{visningId}/slett")
    ResponseEntity<String> slett(@PathVariable UUID visningId, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, "", 200, () -> Rad.av(visninger.slett(visningId, bruker), bruker));
    }

    @Operation(operationId = "angreSlettVisning", summary = "Ta tilbake et utvalg som er slettet")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Rad.class)))
    @Krever
    @PostMapping("/{visningId}/angre")
    ResponseEntity<String> angre(@PathVariable UUID visningId, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, "", 200, () -> Rad.av(visninger.angre(visningId, bruker), bruker));
    }
}
