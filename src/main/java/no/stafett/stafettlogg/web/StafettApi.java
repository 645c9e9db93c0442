package no.stafett.stafettlogg.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.veksling.Stafettveksling;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hvem som holder stafettpinnen, og vekslingen til den neste. */
@Tag(name = "Stafett", description = "Hvem som holder stafettpinnen, og hvordan den skifter hånd.")
@RestController
@RequestMapping("/api/v1/saker/{sakId}/stafett")
class StafettApi {

    private final Stafettleser leser;
    private final Stafettveksling veksling;
    private final Engangsnoekkel engang;

    StafettApi(Stafettleser leser, Stafettveksling veksling, Engangsnoekkel engang) {
        this.leser = leser;
        this.veksling = veksling;
        this.engang = engang;
    }

    @Operation(operationId = "hentStafett", summary = "Hent hvem som holder pinnen, og om noen er spurt om å ta over")
    @Krever
    @GetMapping
    Stafettsyn.Stafett hent(@PathVariable UUID sakId, Bruker bruker) {
        return leser.les(new SakId(sakId), bruker).stafett();
    }

    @Operation(operationId = "overleverStafett", summary = "Spør noen om å ta over pinnen; du har den til de har tatt imot")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Stafettsyn.Stafett.class)))
    @Krever
    @PostMapping("/overlever")
    ResponseEntity<String> overlever(@PathVariable UUID sakId, @Valid @RequestBody Stafettsyn.NyOverlevering ny, Bruker bruker,
            HttpServletRequest forespoersel) {
        return endre(sakId, ny, bruker, forespoersel, sak -> veksling.tilby(sak, person(ny.til()), ny.melding(), bruker));
    }

    @Operation(operationId = "taImotStafett", summary = "Ta imot pinnen du er spurt om")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Stafettsyn.Stafett.class)))
    @Krever
    @PostMapping("/ta-imot")
    ResponseEntity<String> taImot(@PathVariable UUID sakId, Bruker bruker, HttpServletRequest forespoersel) {
        return endre(sakId, "", bruker, forespoersel, sak -> veksling.taImot(sak, bruker));
    }

    @Operation(operationId = "avvisStafett", summary = "Si nei til pinnen du er spurt om")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Stafettsyn.Avvist.class)))
    @Krever
    @PostMapping("/avvis")
    ResponseEntity<String> avvis(@PathVariable UUID sakId, @Valid @RequestBody Stafettsyn.Avvisning nei, Bruker bruker,
            HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, nei, 200, () -> {
            veksling.avvis(new SakId(sakId), nei.grunn(), bruker);
            return new Stafettsyn.Avvist(sakId.toString());
        });
    }

    @Operation(operationId = "trekkStafett", summary = "Trekk tilbake spørsmålet om å ta over")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Stafettsyn.Stafett.class)))
    @Krever
    @PostMapping("/trekk")
    ResponseEntity<String> trekk(@PathVariable UUID sakId, Bruker bruker, HttpServletRequest forespoersel) {
        return endre(sakId, "", bruker, forespoersel, sak -> veksling.trekk(sak, bruker));
    }

    @Operation(operationId = "oppnevnStafettholder", summary = "Gi pinnen til en annen når holderen er borte; bare for lederen")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Stafettsyn.Stafett.class)))
    @Krever
    @PostMapping("/oppnevn")
    ResponseEntity<String> oppnevn(@PathVariable UUID sakId, @Valid @RequestBody Stafettsyn.Oppnevning ny, Bruker bruker,
            HttpServletRequest forespoersel) {
        return endre(sakId, ny, bruker, forespoersel, sak -> veksling.oppnevn(sak, person(ny.til()), ny.grunn(), bruker));
    }

    private ResponseEntity<String> endre(UUID sakId, Object kropp, Bruker bruker, HttpServletRequest forespoersel,
            java.util.function.Consumer<SakId> handling) {
        return engang.utfoer(forespoersel, bruker, kropp, 200, () -> {
            handling.accept(new SakId(sakId));
            return leser.les(new SakId(sakId), bruker).stafett();
        });
    }

    private static PersonId person(String id) {
        return new PersonId(UUID.fromString(id));
    }
}
