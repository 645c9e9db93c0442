package no.stafett.handlingsveileder.guide;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Merknadene til trinnene i API-et. */
@Tag(name = "Handlingsveileder", description = "Den publiserte handlingsveilederen, og det ansatte sier fra om i den.")
@RestController
@RequestMapping("/api/v1/merknader")
class MerknadApi {

    private final Merknadene merknadene;
    private final Engangsnoekkel engang;

    MerknadApi(Merknadene merknadene, Engangsnoekkel engang) {
        this.merknadene = merknadene;
        this.engang = engang;
    }

    @Schema(name = "Trinnmerknad")
    record Rad(UUID merknadId, String tjeneste, @Schema(minimum = "0", maximum = "3") int nivaa, String trinnId, @Nullable String nummer, String tittel,
            @Nullable String tekst, String av, Instant tid, @Nullable @Schema(allowableValues = {"rettet", "ikke_endret", "slettet"}) String utfall,
            @Nullable String svar, @Nullable String besvartAv, @Nullable Instant besvart) {

        static Rad av(Merknad m) {
            Merknad.Svar s = m.svar();
            return new Rad(m.id(), m.tjeneste(), m.nivaa(), m.trinn(), m.nummer(), m.tittel(), m.tekst(), m.av(), m.tid(), s == null ? null : s.kode(),
                    s == null ? null : s.tekst(), s == null ? null : s.av(), s == null ? null : s.tid());
        }
    }

    @Schema(name = "Trinnmerknader")
    record Alle(List<Rad> tilMeg, List<Rad> mine) {
    }

    @Schema(name = "NyTrinnmerknad")
    record Ny(@Nullable @Size(max = 4) String kommune, @NotNull @Pattern(regexp = Enhet.TJENESTER, message = "ugyldig_valg") String tjeneste, @NotNull @Min(0) @Max(3) Integer nivaa,
            @NotNull @Size(max = 200) String trinnId, @NotNull @Size(max = Merknadene.LENGST) String tekst) {
    }

    @Schema(name = "SkrevetTrinnmerknad")
    record Skrevet(UUID merknadId) {
    }

    @Schema(name = "SvarPaaTrinnmerknad")
    record Svar(@NotNull @Pattern(regexp = Merknad.Utfall.KODER, message = "ugyldig_valg") String utfall,
            @Nullable @Size(max = Merknadene.LENGST) String svar) {
    }

    @Operation(operationId = "hentMerknader", summary = "Hent merknadene jeg skal svare på, og dem jeg har skrevet",
            description = "De som ikke er besvart, først. Høyst to hundre av hver.")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON, Rolle.FAGANSVARLIG})
    @GetMapping
    Alle hent(Bruker bruker) {
        return new Alle(merknadene.til(bruker).stream().map(Rad::av).toList(), merknadene.mine(bruker).stream().map(Rad::av).toList());
    }

    @Operation(operationId = "skrivMerknad", summary = "Si fra om noe i et trinn",
            description = "Går til den fagansvarlige for tjenesten i kommunen din. Skriv aldri om et barn eller en familie: merknaden hører ikke til noen sak.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Skrevet.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON, Rolle.FAGANSVARLIG})
    @PostMapping
    ResponseEntity<String> skriv(@Valid @RequestBody Ny ny, Bruker bruker, HttpServletRequest forespoersel) {
        if (ny.kommune() != null && !ny.kommune().equals(bruker.kommune())) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("kommune", "ugyldig_valg")));
        }
        return engang.utfoer(forespoersel, bruker, ny, 201,
                () -> new Skrevet(merknadene.skriv(new Merknadene.Sted(ny.tjeneste(), ny.nivaa(), ny.trinnId()), ny.tekst(), bruker)));
    }

    @Operation(operationId = "svarPaaMerknad", summary = "Svar på en merknad",
            description = "Svaret må stå når ingenting er endret. slettet fjerner teksten, for den som skrev om noen. Den som skrev, får vite det.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Skrevet.class)))
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    @PostMapping("/{merknadId}/svar")
    ResponseEntity<String> svar(@PathVariable UUID merknadId, @Valid @RequestBody Svar svar, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, svar, 200, () -> {
            merknadene.svar(merknadId, Merknad.Utfall.av(svar.utfall()), svar.svar(), bruker);
            return new Skrevet(merknadId);
        });
    }
}
