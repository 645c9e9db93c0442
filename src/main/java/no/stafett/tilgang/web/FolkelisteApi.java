package no.stafett.tilgang.web;

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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import no.stafett.tilgang.folkeliste.Folkelister;
import no.stafett.tilgang.folkeliste.Plan;
import no.stafett.tilgang.folkeliste.Planrad;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Folk og roller i en liste: se hva den ville gjort, og bruke den. */
@Tag(name = "Organisasjon", description = "Kommunen, enhetene, folkene og rollene deres. Ingenting om noen sak.")
@RestController
@RequestMapping("/api/v1/organisasjon/lister")
class FolkelisteApi {

    private final Folkelister lister;
    private final Engangsnoekkel engang;
    private final MessageSource tekster;

    FolkelisteApi(Folkelister lister, Engangsnoekkel engang, MessageSource tekster) {
        this.lister = lister;
        this.engang = engang;
        this.tekster = tekster;
    }

    @Schema(name = "NyFolkeliste")
    record Ny(@NotNull @Size(max = 1_048_576) String innhold, @Nullable Boolean taBort) {
    }

    @Schema(name = "Folkeliste")
    record Lista(String listeId, boolean kanBrukes, List<Raden> rader) {
    }

    @Schema(name = "Folkelisterad")
    record Raden(int linje, String utfall, String navn, String epost, String rolle, String enhet, boolean venter, List<Endringen> endringer, @Nullable String grunn) {
    }

    @Schema(name = "Folkelisteendring")
    record Endringen(String felt, String fra, String til) {
    }

    @Operation(operationId = "lesInnFolkeliste", summary = "Les inn en liste og se hva den ville gjort", description = "CSV med kolonnene navn, epost, rolle, enhet, "
            + "fra og til. Ingenting er endret før lista brukes. Med taBort mister de som ikke står i lista, rollen i enhetene som står der.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Lista.class)))
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    @PostMapping
    ResponseEntity<String> lesInn(@Valid @RequestBody Ny ny, Bruker bruker, HttpServletRequest forespoersel, Locale spraak) {
        return engang.utfoerIFlereSteg(forespoersel, bruker, ny, 201, () -> {
            UUID id = lister.lesInn(ny.innhold().getBytes(StandardCharsets.UTF_8), Boolean.TRUE.equals(ny.taBort()), bruker);
            return lista(id, lister.hent(id, bruker).plan(), spraak);
        });
    }

    @Operation(operationId = "hentFolkeliste", summary = "Hva en liste du har lest inn, ville gjort")
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    @GetMapping("/{listeId}")
    Lista hent(@PathVariable UUID listeId, Bruker bruker, Locale spraak) {
        return lista(listeId, lister.hent(listeId, bruker).plan(), spraak);
    }

    @Operation(operationId = "brukFolkeliste", summary = "Bruk lista",
            description = "Alt i én transaksjon. Ville det blitt noe annet enn du så, er svaret 409 og ingenting er endret; hent lista på nytt.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Lista.class)))
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    @PostMapping("/{listeId}/bruk")
    ResponseEntity<String> bruk(@PathVariable UUID listeId, Bruker bruker, HttpServletRequest forespoersel, Locale spraak) {
        return engang.utfoerIFlereSteg(forespoersel, bruker, "", 200, () -> lista(listeId, lister.bruk(listeId, bruker), spraak));
    }

    private Lista lista(UUID id, Plan plan, Locale spraak) {
        return new Lista(id.toString(), plan.kanBrukes(), plan.rader().stream().map(r -> rad(r, spraak)).toList());
    }

    private Raden rad(Planrad r, Locale spraak) {
        return new Raden(r.linje(), r.utfall().navn(), r.navn(), r.epost(), r.rolle(), r.enhet(), r.venter(),
                r.endringer().stream().map(e -> new Endringen(e.felt(), e.fra(), e.til())).toList(),
                r.grunn().isEmpty() ? null : tekster.getMessage(r.grunn(), new Object[] {r.rolle()}, spraak));
    }
}
