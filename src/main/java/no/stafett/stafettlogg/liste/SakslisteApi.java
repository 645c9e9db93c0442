package no.stafett.stafettlogg.liste;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sakslista i API-et. Svaret er bare sakene; hvor mange det er, og merket til neste side, står i hodene. */
@Tag(name = "Saker", description = "Sakene du ser, og det å begynne en ny.")
@RestController
@RequestMapping("/api/v1/saker")
class SakslisteApi {

    static final String TOTALT = "X-Totalt";
    static final String NESTE = "X-Neste";

    private final Saksliste saker;

    SakslisteApi(Saksliste saker) {
        this.saker = saker;
    }

    @Schema(name = "Saksrad")
    record Rad(String sakId, String saksnummer, String initialer, @Schema(minimum = "0", maximum = "3") int nivaa,
            @Schema(allowableValues = {"aapen", "avsluttet", "overfoert_ip"}) String status, String enhet, String tjeneste, Instant opprettet,
            Instant sistAktiv, @Nullable LocalDate nesteEvaluering, @Nullable String stafettholder, boolean samtykkeMangler,
            boolean oeving, @Nullable @Schema(allowableValues = {"fortrolig", "strengt_fortrolig"}) String adressesperre) {

        static Rad av(Saksrad s) {
            return new Rad(s.id().toString(), s.saksnummer(), s.initialer(), s.nivaa(), s.status(), s.enhet(), s.tjeneste(), s.opprettet(),
                    s.sistAktiv(), s.evaluering(), s.holder(), s.mangler(), s.oeving(), s.adressesperre());
        }
    }

    @Operation(operationId = "listSaker", summary = "List sakene du ser, side for side, nyeste først når ikke noe annet er sagt")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true, headers = {
        @Header(name = TOTALT, description = "Hvor mange saker hele utvalget har.", required = true, schema = @Schema(type = "string", example = "1")),
        @Header(name = NESTE, description = "Send dette som etter for å få neste side. Mangler på den siste.", schema = @Schema(type = "string", example = "b3BwcmV0dGV0"))})
    @Krever
    @GetMapping
    ResponseEntity<List<Rad>> liste(@Valid @ParameterObject Sakslistevalg valg, Bruker bruker) {
        Saksliste.Side side = saker.hent(valg.utvalg(), bruker);
        ResponseEntity.BodyBuilder svar = ResponseEntity.ok().header(TOTALT, Long.toString(side.totalt()));
        return (side.neste() == null ? svar : svar.header(NESTE, side.neste())).body(side.saker().stream().map(Rad::av).toList());
    }
}
