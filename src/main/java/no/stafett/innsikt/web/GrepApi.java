package no.stafett.innsikt.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.innsikt.grep.Grepsvar;
import no.stafett.innsikt.grep.Stansgrep;
import no.stafett.innsikt.grep.Stansgrepene;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Det lederen gjør for å få en sak videre. */
@Tag(name = "Innsikt")
@RestController
@RequestMapping("/api/v1/innsikt")
class GrepApi {

    private static final String REGLER = "ingen-stafettholder|overlevering-ubesvart|undring-uten-avgjoerelse|tiltak-uten-ansvarlig|evaluering-forfalt"
            + "|to-runder-uten-virkning|moete-ikke-holdt|samtykke-utloeper|invitert-stille|barnet-ikke-hoert|ingen-hendelse";

    private final Stansgrepene grepene;
    private final Engangsnoekkel engang;

    GrepApi(Stansgrepene grepene, Engangsnoekkel engang) {
        this.grepene = grepene;
        this.engang = engang;
    }

    @Schema(name = "Stansansvar")
    record NyAnsvarlig(@Nullable UUID person, @Nullable @Pattern(regexp = "spoer|borte|svarer_ikke|slutter", message = "ugyldig_valg") String maate,
            @Nullable String grunn, @Nullable @Pattern(regexp = REGLER, message = "ugyldig_valg") String regel, @Nullable String stand) {
    }

    @Schema(name = "Stansdato")
    record NyDato(@Nullable LocalDate dato, @Nullable String grunn, @Nullable @Pattern(regexp = REGLER, message = "ugyldig_valg") String regel,
            @Nullable String stand) {
    }

    @Schema(name = "Stansloeft")
    record Loeft(@Nullable String hvaStaarFast, @Nullable String forsoekt, @Nullable String spoersmaalTilKe, @Nullable String stand) {
    }

    @Schema(name = "Stansvikar")
    record Vikar(@Nullable UUID person, @Nullable LocalDate dato, @Nullable String stand) {
    }

    @Schema(name = "Stansgrepet")
    record Gjort(UUID sakId, UUID grepId) {
    }

    @Schema(name = "Stansangring")
    record Angret(UUID grepId, int gjortOm, int alle) {
    }

    @Operation(operationId = "nyAnsvarligStoppet", summary = "Gi det saken venter på, til en annen",
            description = "Hva som skifter hender, følger av grunnen: tiltakene ingen har, oppgaven på nivå 0, og ellers pinnen.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Gjort.class)))
    @Krever(Rolle.LEDER)
    @PostMapping("/{sakId}/ny-ansvarlig")
    ResponseEntity<String> nyAnsvarlig(@PathVariable UUID sakId, @Valid @RequestBody NyAnsvarlig ny, Bruker bruker, HttpServletRequest forespoersel) {
        return gjør(sakId, ny, new Grepsvar(Stansgrep.NY_ANSVARLIG, ny.regel(), ny.person(), ny.maate(), null, ny.grunn(), null, null, sett(sakId, ny.stand())), bruker, forespoersel);
    }

    @Operation(operationId = "nyDatoStoppet", summary = "Sett en ny dag for evalueringen, eller en frist for tiltakene som mangler en")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Gjort.class)))
    @Krever(Rolle.LEDER)
    @PostMapping("/{sakId}/ny-dato")
    ResponseEntity<String> nyDato(@PathVariable UUID sakId, @Valid @RequestBody NyDato ny, Bruker bruker, HttpServletRequest forespoersel) {
        return gjør(sakId, ny, new Grepsvar(Stansgrep.NY_DATO, ny.regel(), null, null, ny.dato(), ny.grunn(), null, null, sett(sakId, ny.stand())), bruker, forespoersel);
    }

    @Operation(operationId = "loeftStoppet", summary = "Løft saken til koordinerende enhet; fra nivå 2",
            description = "Saken blir på nivået den er på. Koordinerende enhet gir råd, og ser bare det som står her til samtykket omfatter den.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Gjort.class)))
    @Krever(Rolle.LEDER)
    @PostMapping("/{sakId}/loeft")
    ResponseEntity<String> loeft(@PathVariable UUID sakId, @Valid @RequestBody Loeft ny, Bruker bruker, HttpServletRequest forespoersel) {
        return gjør(sakId, ny, new Grepsvar(Stansgrep.LOEFT, null, null, null, null, ny.spoersmaalTilKe(), ny.hvaStaarFast(), ny.forsoekt(), sett(sakId, ny.stand())),
                bruker, forespoersel);
    }

    @Operation(operationId = "vikarStoppet", summary = "Sett inn en vikar for den som har ballen, fra i dag")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Gjort.class)))
    @Krever(Rolle.LEDER)
    @PostMapping("/{sakId}/vikar")
    ResponseEntity<String> vikar(@PathVariable UUID sakId, @Valid @RequestBody Vikar ny, Bruker bruker, HttpServletRequest forespoersel) {
        return gjør(sakId, ny, new Grepsvar(Stansgrep.VIKAR, null, ny.person(), null, ny.dato(), null, null, null, sett(sakId, ny.stand())), bruker, forespoersel);
    }

    @Operation(operationId = "angreGrepStoppet", summary = "Gjør om det du gjorde; i en halv time")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Angret.class)))
    @Krever(Rolle.LEDER)
    @PostMapping("/grep/{grepId}/angre")
    ResponseEntity<String> angre(@PathVariable UUID grepId, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoerIFlereSteg(forespoersel, bruker, "", 200, () -> {
            Stansgrepene.Resultat r = grepene.angre(grepId, bruker);
            return new Angret(grepId, r.gikk(), r.alle());
        });
    }

    private static Map<UUID, String> sett(UUID sakId, String stand) {
        return stand == null ? Map.of() : Map.of(sakId, stand);
    }

    private ResponseEntity<String> gjør(UUID sakId, Object kropp, Grepsvar svar, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, kropp, 200, () -> {
            UUID grepId = UUID.randomUUID();
            grepene.gjør(new SakId(sakId), svar, grepId, bruker);
            return new Gjort(sakId, grepId);
        });
    }
}
