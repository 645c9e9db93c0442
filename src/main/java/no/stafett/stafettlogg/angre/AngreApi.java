package no.stafett.stafettlogg.angre;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.stafett.felles.SakId;
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

/** En beslutning om nivå angres. */
@Tag(name = "Saker", description = "Sakene du ser, og det å begynne en ny.")
@RestController
@RequestMapping("/api/v1/saker/{sakId}/angre")
class AngreApi {

    private final Angring angring;
    private final Engangsnoekkel engang;

    AngreApi(Angring angring, Engangsnoekkel engang) {
        this.angring = angring;
        this.engang = engang;
    }

    @Schema(name = "Angring")
    record Ny(@NotBlank @Size(max = 1000) String grunn) {
    }

    @Schema(name = "AngretBeslutning")
    record Angret(String sakId, @Schema(minimum = "0", maximum = "3") int nivaa, @Nullable String oppgaveId) {
    }

    @Operation(operationId = "angreBeslutning", summary = "Angre en beslutning om nivå",
            description = "Den som tok beslutningen, til samme klokkeslett neste arbeidsdag, så lenge ingen har gjort noe i saken siden. "
                    + "Saken er da tilbake ved beslutningen. En avsluttet sak åpnes igjen i stedet.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Angret.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping
    ResponseEntity<String> angre(@PathVariable UUID sakId, @Valid @RequestBody Ny ny, Bruker bruker, HttpServletRequest forespoersel) {
        SakId id = new SakId(sakId);
        return engang.utfoer(forespoersel, bruker, ny, 200, () -> {
            String oppgave = angring.angre(id, ny.grunn(), bruker).orElse(null);
            return new Angret(id.toString(), angring.sak(id, bruker).nivaa(), oppgave);
        });
    }
}
