package no.stafett.stafettlogg.svar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.stafett.felles.SakId;
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

/** Leverte skjemaer i en sak: lese, rette og stryke. Svarene på endringene har ikke innholdet med; det skal ikke huskes andre steder. */
@Tag(name = "Logg", description = "Stafettloggen: det som er skrevet, og det som har skjedd i saken.")
@RestController
@RequestMapping("/api/v1/saker/{sakId}/logg/svar")
class SvarApi {

    private final Svaroppslag leser;
    private final Svararbeid arbeid;
    private final Engangsnoekkel engang;

    SvarApi(Svaroppslag leser, Svararbeid arbeid, Engangsnoekkel engang) {
        this.leser = leser;
        this.arbeid = arbeid;
        this.engang = engang;
    }

    @Operation(operationId = "hentLevertSkjemaer", summary = "Hent de leverte skjemaene i saken, nyeste først")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @GetMapping
    List<Svarsyn.Rad> alle(@PathVariable UUID sakId, Bruker bruker, Locale spraak) {
        return leser.alle(new SakId(sakId), bruker, spraak).stream().map(Svarsyn.Rad::av).toList();
    }

    @Operation(operationId = "hentLevertSkjema", summary = "Hent et levert skjema, med alt det har stått som før")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @GetMapping("/{svarId}")
    Svarsyn.Ett hent(@PathVariable UUID sakId, @PathVariable UUID svarId, Bruker bruker, Locale spraak) {
        return Svarsyn.Ett.av(leser.les(new SakId(sakId), svarId, bruker, spraak));
    }

    @Operation(operationId = "rettLevertSkjema", summary = "Rett et levert skjema; det gamle blir stående ved siden av",
            description = "Den som leverte det, den som fører loggen, eller lederen i sakens enhet. Feltene i bundne førte til noe da skjemaet ble "
                    + "levert, og rettes ikke her. Har en annen rettet i mellomtiden, er svaret 409; les det på nytt.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Svarsyn.Rettet.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping("/{svarId}/rett")
    ResponseEntity<String> rett(@PathVariable UUID sakId, @PathVariable UUID svarId, @Valid @RequestBody Svarsyn.Rett retting, Bruker bruker,
            HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, retting, 200, () ->
                new Svarsyn.Rettet(svarId, arbeid.rett(new SakId(sakId), svarId, retting.svar(), retting.hvorfor(bruker), bruker)));
    }

    @Operation(operationId = "strykLevertSkjema", summary = "Stryk et skjema som ble levert i feil sak",
            description = "Teksten tas bort her, også der skjemaet førte til noe, og blir et notat i saken den hører til. Uten tilSakId må slett være "
                    + "true, og det kan bare den som leverte det, og lederen. Det saken gikk videre på, blir stående.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Svarsyn.Stroeket.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping("/{svarId}/feil-sak")
    ResponseEntity<String> stryk(@PathVariable UUID sakId, @PathVariable UUID svarId, @Valid @RequestBody Svarsyn.Feil feil, Bruker bruker,
            Locale spraak, HttpServletRequest forespoersel) {
        return engang.utfoer(forespoersel, bruker, feil, 200, () ->
                new Svarsyn.Stroeket(svarId, arbeid.stryk(new SakId(sakId), svarId, feil.feilen(bruker), bruker, spraak)));
    }
}
