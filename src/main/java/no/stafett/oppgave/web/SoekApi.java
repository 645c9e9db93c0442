package no.stafett.oppgave.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import no.stafett.felles.noekler.Soekelaas;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Låser det noen søker etter, så navnet på et barn ikke står i adressen (SEC-18). Det samme brukes i oppgavelista og i sakslista. */
@Tag(name = "Oppgaver", description = "Oppgavelista, og det man gjør med en oppgave.")
@RestController
@RequestMapping("/api/v1/soek")
class SoekApi {

    private final Soekelaas laas;

    SoekApi(Soekelaas laas) {
        this.laas = laas;
    }

    @Schema(name = "Soek")
    record Skrevet(@NotNull @Pattern(regexp = "[^\\p{Cntrl}%_\\\\]{2,60}", message = "ugyldig_valg") String tekst) {
    }

    @Schema(name = "LaastSoek")
    record Laast(String soek) {
    }

    @Operation(operationId = "laasSoek", summary = "Lås det du vil søke etter, før det settes i en adresse",
            description = "Et navn treffer bare når det er låst. Verdien kan bare åpnes av den som låste den, og brukes som soek i lista over oppgaver og saker.")
    @Krever
    @PostMapping
    Laast laas(@Valid @RequestBody Skrevet skrevet, Bruker bruker) {
        return new Laast(laas.laas(skrevet.tekst(), bruker.id()));
    }
}
