package no.stafett.samtykke.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.samtykke.NyttSamtykke;
import no.stafett.samtykke.Samtykkeregister;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Samtykkene i en sak: hvem som har sagt ja til hva, og at det trekkes. */
@Tag(name = "Samtykker", description = "Hvem som har sagt ja til hva, at det trekkes, og grunnlag i lov.")
@RestController
@RequestMapping("/api/v1/saker/{sakId}/samtykker")
class SamtykkeApi {

    private final Samtykkeregister register;
    private final Samtykketekst tekst;
    private final Engangsnoekkel engang;

    SamtykkeApi(Samtykkeregister register, Samtykketekst tekst, Engangsnoekkel engang) {
        this.register = register;
        this.tekst = tekst;
        this.engang = engang;
    }

    @Operation(operationId = "hentSamtykker", summary = "Samtykkene i saken", description = "Hvordan det står til for hver tjeneste i dag, og alt som er svart, nyeste først.")
    @Krever
    @GetMapping
    Samtykkesyn.Oversikt hent(@PathVariable UUID sakId, Bruker bruker) {
        return Samtykkesyn.Oversikt.av(register.les(new SakId(sakId), bruker));
    }

    @Operation(operationId = "registrerSamtykke", summary = "Skriv inn et ja eller nei", description = "Én person svarer for én eller flere tjenester. Et nytt svar fra samme person gjelder i stedet for det gamle.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Samtykkesyn.Registrert.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER})
    @PostMapping
    ResponseEntity<String> registrer(@PathVariable UUID sakId, @Valid @RequestBody NyttSamtykke ny, Bruker bruker,
            HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, ny, 201, () -> {
            UUID handling = register.registrer(new SakId(sakId), ny, bruker);
            return Samtykkesyn.Registrert.av(handling, register.les(new SakId(sakId), bruker));
        });
    }

    @Operation(operationId = "trekkSamtykke", summary = "Trekk et samtykke", description = "Virker med en gang. Svaret sier hvem som ikke lenger ser saken, og hva som skjer med den.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Samtykkesyn.Trukket.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER})
    @PostMapping("/{samtykkeId}/trekk")
    ResponseEntity<String> trekk(@PathVariable UUID sakId, @PathVariable UUID samtykkeId, @Valid @RequestBody Trekk trekk,
            Bruker bruker, Locale spraak, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, trekk, 200, () -> {
            Samtykkeregister.Trukket trukket = register.trekk(new SakId(sakId), samtykkeId, trekk.altFraSamme(), trekk.kanal(), bruker);
            return new Samtykkesyn.Trukket(trukket.samtykker(), trukket.mistetInnsyn(), tekst.etterTrekk(trukket, spraak));
        });
    }
}
