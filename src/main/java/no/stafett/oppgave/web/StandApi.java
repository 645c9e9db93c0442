package no.stafett.oppgave.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import no.stafett.oppgave.Oppgave;
import no.stafett.oppgave.Oppgavehender;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hvor en oppgave noen har åpen, er nå. Ingenting fra saken: siden spør av seg selv, og det er ikke å lese den. */
@Tag(name = "Oppgaver", description = "Oppgavelista, og det man gjør med en oppgave.")
@RestController
@RequestMapping("/api/v1/oppgaver/{id}/stand")
class StandApi {

    private final Oppgavehender hender;

    StandApi(Oppgavehender hender) {
        this.hender = hender;
    }

    @Schema(name = "Oppgavestand")
    record Stand(@Schema(allowableValues = {"min", "annen", "ledig", "fullfoert", "borte"}) String stand, @Nullable String behandler) {
    }

    @Operation(operationId = "hentOppgavestand", summary = "Se hvem som har oppgaven nå")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @GetMapping
    Stand hent(@PathVariable String id, Bruker bruker) {
        Oppgave oppgave = hender.krevSynlig(id, bruker);
        return new Stand(stand(oppgave, bruker), oppgave.behandlernavn());
    }

    private String stand(Oppgave oppgave, Bruker bruker) {
        if (!oppgave.erAapen()) {
            return oppgave.status();
        }
        return oppgave.behandler() == null ? "ledig" : hender.erMin(oppgave, bruker) ? "min" : "annen";
    }
}
