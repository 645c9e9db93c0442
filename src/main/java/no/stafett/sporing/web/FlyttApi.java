package no.stafett.sporing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.sporing.Flyttlesere;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hvem som kan ha lest et innlegg som sto i feil sak. */
@Tag(name = "Sporing", description = "Hvem som har lest og endret en sak.")
@RestController
@RequestMapping("/api/v1/saker/{sakId}/logg/{postId}/lesere")
class FlyttApi {

    private final Flyttlesere lesere;

    FlyttApi(Flyttlesere lesere) {
        this.lesere = lesere;
    }

    @Schema(name = "Flyttlesere")
    record Lesere(Instant fra, Instant til, List<Leser> lesere) {
    }

    @Schema(name = "Flyttleser")
    record Leser(String navn, @Nullable String enhet, Instant foerst, Instant sist, int ganger) {
    }

    @Operation(operationId = "hentFlyttlesere", summary = "Hvem som åpnet saken mens et innlegg om et annet barn sto der",
            description = "For lederen i sakens enhet, med navn. postId er merket som ble igjen der innlegget ble flyttet bort.")
    @Krever(Rolle.LEDER)
    @GetMapping
    Lesere hent(@PathVariable UUID sakId, @PathVariable UUID postId, Bruker bruker) {
        Flyttlesere.Svar svar = lesere.til(new SakId(sakId), postId, bruker);
        return new Lesere(svar.fra(), svar.til(), svar.lesere().stream().map(l -> new Leser(l.navn(), l.enhet(), l.foerst(), l.sist(), l.ganger())).toList());
    }
}
