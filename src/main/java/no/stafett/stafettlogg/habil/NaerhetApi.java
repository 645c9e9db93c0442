package no.stafett.stafettlogg.habil;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.sak.habil.Naerhet;
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

/** Svaret på om man er nær familien saken gjelder. */
@Tag(name = "Habilitet", description = "Om den som arbeider med saken, er i slekt med familien eller står den nær.")
@RestController
@RequestMapping("/api/v1/saker/{sakId}/naerhet")
class NaerhetApi {

    private final Naerhetsarbeid arbeid;
    private final Engangsnoekkel engang;

    NaerhetApi(Naerhetsarbeid arbeid, Engangsnoekkel engang) {
        this.arbeid = arbeid;
        this.engang = engang;
    }

    @Schema(name = "Naerhetssvar")
    record Svar(@NotNull @Pattern(regexp = Naerhet.MOENSTER, message = "ugyldig_valg") String svar) {
    }

    @Operation(operationId = "svarOmNaerhet", summary = "Si om du er i slekt med familien eller står den nær",
            description = "Svar her når noe ble avvist med koden naerhet_ikke_avklart, og send det på nytt. Er svaret noe annet enn nei, er du inhabil fra samme øyeblikk og ser ikke saken.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Svar.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping
    ResponseEntity<String> svar(@PathVariable UUID sakId, @Valid @RequestBody Svar svar, Bruker bruker, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, svar, 200, () -> {
            arbeid.svar(new SakId(sakId), svar.svar(), bruker);
            return svar;
        });
    }
}
