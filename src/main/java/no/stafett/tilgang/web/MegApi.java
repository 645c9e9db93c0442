package no.stafett.tilgang.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import java.util.List;
import no.stafett.felles.EnhetId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Enheter;
import no.stafett.tilgang.Krever;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hvem jeg er, og enhetene i kommunen min. */
@Tag(name = "Meg", description = "Den som er logget inn, og kommunen hun arbeider i.")
@RestController
@RequestMapping("/api/v1")
class MegApi {

    private final Enheter enheter;

    MegApi(Enheter enheter) {
        this.enheter = enheter;
    }

    @Schema(name = "Meg")
    record Meg(String personId, String brukernavn, String navn, String kommune, List<Rollen> roller) {
    }

    @Schema(name = "Rolle")
    record Rollen(String rolle, @Nullable String enhetId) {
    }

    @Schema(name = "Enhet")
    record Enheten(String enhetId, String navn, String tjeneste, boolean min) {
    }

    @Operation(operationId = "hentMeg", summary = "Hvem jeg er, og rollene mine")
    @Krever
    @GetMapping("/meg")
    Meg meg(Bruker bruker) {
        return new Meg(bruker.id().toString(), bruker.brukernavn(), bruker.navn(), bruker.kommune(), bruker.roller().stream()
                .map(r -> new Rollen(r.navn(), r.enhet() == null ? null : r.enhet().toString())).toList());
    }

    @Operation(operationId = "listEnheter", summary = "Enhetene i kommunen min")
    @Krever
    @GetMapping("/enheter")
    List<Enheten> enheter(Bruker bruker) {
        List<EnhetId> mine = bruker.enheter();
        return enheter.i(bruker.kommune()).stream()
                .map(e -> new Enheten(e.id().toString(), e.navn(), e.tjeneste(), mine.contains(e.id()))).toList();
    }
}
