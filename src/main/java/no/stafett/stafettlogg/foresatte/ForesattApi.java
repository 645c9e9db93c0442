package no.stafett.stafettlogg.foresatte;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.sak.foresatte.Registrert;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Foresatte i en sak. */
@Tag(name = "Foresatte", description = "Hvem som er foresatt i saken, og hvem av dem som har foreldreansvar.")
@RestController
@RequestMapping("/api/v1/saker/{sakId}/foresatte")
class ForesattApi {

    private final Foresattarbeid arbeid;
    private final Engangsnoekkel engang;

    ForesattApi(Foresattarbeid arbeid, Engangsnoekkel engang) {
        this.arbeid = arbeid;
        this.engang = engang;
    }

    /**
     * @param brukernavn det hun logger inn med når hun arbeider i kommunen; bare for den som kan endre
     * @param til        når hun ikke lenger var foresatt; null mens hun er det
     */
    @Schema(name = "Foresatt")
    record Syn(UUID foresattId, String navn, String relasjon, boolean foreldreansvar, @Nullable String brukernavn, int versjon, @Nullable Instant til) {

        static Syn av(Registrert f, boolean kanEndre) {
            return new Syn(f.id(), f.hun().navn(), f.hun().relasjon(), f.hun().foreldreansvar(), kanEndre ? f.brukernavn() : null, f.versjon(), f.til());
        }
    }

    @Operation(operationId = "listForesatte", summary = "Foresatte i saken, også dem som ikke er det lenger")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @GetMapping
    List<Syn> list(@PathVariable UUID sakId, Bruker bruker) {
        Foresattarbeid.Stand stand = arbeid.stand(new SakId(sakId), bruker);
        return stand.foresatte().stream().map(f -> Syn.av(f, stand.kanEndre())).toList();
    }

    @Operation(operationId = "leggTilForesatt", summary = "Legg til en foresatt",
            description = "Har hun foreldreansvar, må hun også samtykke. Til det er gjort, ser ikke andre tjenester saken. Arbeider hun i kommunen, er hun fra nå inhabil i saken.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Syn.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER})
    @PostMapping
    ResponseEntity<String> legg(@PathVariable UUID sakId, @Valid @RequestBody SkrevetForesatt ny, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, ny, 201, () -> Syn.av(arbeid.legg(new SakId(sakId), ny, bruker), true));
    }

    @Operation(operationId = "rettForesatt", summary = "Rett det som står om en foresatt",
            description = "Det som sto, blir stående i historien. Har en annen rettet i mellomtiden, er svaret 409.")
    @Krever({Rolle.ANSATT, Rolle.LEDER})
    @PutMapping("/{foresattId}")
    Syn rett(@PathVariable UUID sakId, @PathVariable UUID foresattId, @Valid @RequestBody SkrevetForesatt ny, Bruker bruker) {
        return Syn.av(arbeid.rett(new SakId(sakId), foresattId, ny, bruker), true);
    }

    @Operation(operationId = "avsluttForesatt", summary = "Skriv at hun ikke er foresatt lenger")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Syn.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER})
    @PostMapping("/{foresattId}/avslutt")
    ResponseEntity<String> avslutt(@PathVariable UUID sakId, @PathVariable UUID foresattId, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, "", 200, () -> Syn.av(arbeid.avslutt(new SakId(sakId), foresattId, bruker), true));
    }

    @Operation(operationId = "taInnForesatt", summary = "Angre at hun ble avsluttet")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Syn.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER})
    @PostMapping("/{foresattId}/ta-inn-igjen")
    ResponseEntity<String> taInnIgjen(@PathVariable UUID sakId, @PathVariable UUID foresattId, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, "", 200, () -> Syn.av(arbeid.taInnIgjen(new SakId(sakId), foresattId, bruker), true));
    }
}
