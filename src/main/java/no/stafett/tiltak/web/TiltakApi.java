package no.stafett.tiltak.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import no.stafett.tiltak.Planarbeid;
import no.stafett.tiltak.TiltakService;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Planen og tiltakene i en sak. */
@Tag(name = "Tiltak", description = "Planen, hvem som har ansvaret for hvert tiltak, og hva det førte til.")
@RestController
@RequestMapping("/api/v1/saker/{sakId}/tiltak")
class TiltakApi {

    private final Tiltaksleser leser;
    private final TiltakService tiltak;
    private final Planarbeid plan;
    private final Engangsnoekkel engang;

    TiltakApi(Tiltaksleser leser, TiltakService tiltak, Planarbeid plan, Engangsnoekkel engang) {
        this.leser = leser;
        this.tiltak = tiltak;
        this.plan = plan;
        this.engang = engang;
    }

    @Operation(operationId = "hentTiltak", summary = "Hent planen og tiltakene, også dem som er slutt")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @GetMapping
    Tiltakssyn.Oversikt hent(@PathVariable UUID sakId, Bruker bruker) {
        return leser.les(new SakId(sakId), bruker).oversikt();
    }

    @Operation(operationId = "leggTilTiltak", summary = "Legg til et tiltak", description = "Den ansvarlige blir spurt. Setter du opp deg selv, har du sagt ja.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Tiltakssyn.Tiltaket.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping
    ResponseEntity<String> leggTil(@PathVariable UUID sakId, @Valid @RequestBody NyttTiltak ny, Bruker bruker, HttpServletRequest forespoersel) {
        SakId sak = new SakId(sakId);
        return engang.utfoer(forespoersel, bruker, ny, 201, () -> leser.ett(sak, tiltak.leggTil(sak, ny.felt(), ny.ansvarlig(), bruker), bruker));
    }

    @Operation(operationId = "endreTiltaksplan", summary = "Endre målet, typen eller lovhenvisningen", description = "Den forrige utgaven av planen blir stående i historien.")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PutMapping("/plan")
    Tiltakssyn.Oversikt endrePlan(@PathVariable UUID sakId, @Valid @RequestBody Tiltakssyn.EndretPlan ny, Bruker bruker) {
        plan.endre(new SakId(sakId), ny.plan(), bruker);
        return leser.les(new SakId(sakId), bruker).oversikt();
    }

    @Operation(operationId = "endreTiltak", summary = "Endre hva, hvor og når", description = "Har noen andre endret tiltaket siden du leste det, skjer ingenting.")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PutMapping("/{tiltakId}")
    Tiltakssyn.Tiltaket endre(@PathVariable UUID sakId, @PathVariable UUID tiltakId, @Valid @RequestBody EndretTiltak endret, Bruker bruker) {
        tiltak.endre(new SakId(sakId), tiltakId, endret.versjon(), endret.felt(), bruker);
        return leser.ett(new SakId(sakId), tiltakId, bruker);
    }

    @Operation(operationId = "plasserTiltak", summary = "Gi tiltaket til en annen ansvarlig, som blir spurt")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Tiltakssyn.Tiltaket.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping("/{tiltakId}/plasser")
    ResponseEntity<String> plasser(@PathVariable UUID sakId, @PathVariable UUID tiltakId, @Valid @RequestBody Tiltakssyn.Plassering til,
            Bruker bruker, HttpServletRequest forespoersel) {
        return gjør(new Ett(sakId, tiltakId, bruker, forespoersel), til, sak -> tiltak.plasser(sak, tiltakId, til.ansvarlig(), bruker));
    }

    @Operation(operationId = "taImotTiltak", summary = "Ta imot ansvaret for tiltaket du er spurt om")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Tiltakssyn.Tiltaket.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping("/{tiltakId}/ta-imot")
    ResponseEntity<String> taImot(@PathVariable UUID sakId, @PathVariable UUID tiltakId, Bruker bruker, HttpServletRequest forespoersel) {
        return gjør(new Ett(sakId, tiltakId, bruker, forespoersel), "", sak -> tiltak.taImot(sak, tiltakId, bruker));
    }

    @Operation(operationId = "avvisTiltak", summary = "Si nei til tiltaket du er spurt om, og hvorfor")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Tiltakssyn.Tiltaket.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping("/{tiltakId}/avvis")
    ResponseEntity<String> avvis(@PathVariable UUID sakId, @PathVariable UUID tiltakId, @Valid @RequestBody Tiltakssyn.Grunn nei,
            Bruker bruker, HttpServletRequest forespoersel) {
        return gjør(new Ett(sakId, tiltakId, bruker, forespoersel), nei, sak -> tiltak.avvis(sak, tiltakId, nei.grunn(), bruker));
    }

    @Operation(operationId = "giFraSegTiltak", summary = "Gi fra deg et tiltak du har sagt ja til; stafettholderen finner en annen")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Tiltakssyn.Tiltaket.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping("/{tiltakId}/gi-fra-seg")
    ResponseEntity<String> giFraSeg(@PathVariable UUID sakId, @PathVariable UUID tiltakId, @Valid @RequestBody Tiltakssyn.Grunn hvorfor,
            Bruker bruker, HttpServletRequest forespoersel) {
        return gjør(new Ett(sakId, tiltakId, bruker, forespoersel), hvorfor, sak -> tiltak.giFraSeg(sak, tiltakId, hvorfor.grunn(), bruker));
    }

    @Operation(operationId = "meldTiltakGjort", summary = "Si fra at tiltaket er gjort")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Tiltakssyn.Tiltaket.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping("/{tiltakId}/gjort")
    ResponseEntity<String> gjort(@PathVariable UUID sakId, @PathVariable UUID tiltakId, @Valid @RequestBody Tiltakssyn.Gjort gjort,
            Bruker bruker, HttpServletRequest forespoersel) {
        return gjør(new Ett(sakId, tiltakId, bruker, forespoersel), gjort,
                sak -> tiltak.meldGjort(sak, tiltakId, gjort.gjennomfoert(), gjort.kommentar(), bruker));
    }

    @Operation(operationId = "evaluerTiltak", summary = "Vurder hva tiltaket førte til, og hva som skjer med det")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Tiltakssyn.Tiltaket.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping("/{tiltakId}/evaluer")
    ResponseEntity<String> evaluer(@PathVariable UUID sakId, @PathVariable UUID tiltakId, @Valid @RequestBody Tiltakssyn.NyVurdering ny,
            Bruker bruker, HttpServletRequest forespoersel) {
        return gjør(new Ett(sakId, tiltakId, bruker, forespoersel), ny, sak -> tiltak.evaluer(sak, tiltakId, ny.vurdering(), bruker));
    }

    @Operation(operationId = "avsluttTiltak", summary = "Avslutt tiltaket")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Tiltakssyn.Tiltaket.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping("/{tiltakId}/avslutt")
    ResponseEntity<String> avslutt(@PathVariable UUID sakId, @PathVariable UUID tiltakId, @Valid @RequestBody Tiltakssyn.Slutt slutt,
            Bruker bruker, HttpServletRequest forespoersel) {
        return gjør(new Ett(sakId, tiltakId, bruker, forespoersel), slutt, sak -> tiltak.avslutt(sak, tiltakId, slutt.grunn(), bruker));
    }

    @Operation(operationId = "gjenaapneTiltak", summary = "Angre at tiltaket ble avsluttet")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Tiltakssyn.Tiltaket.class)))
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    @PostMapping("/{tiltakId}/gjenaapne")
    ResponseEntity<String> gjenaapne(@PathVariable UUID sakId, @PathVariable UUID tiltakId, Bruker bruker, HttpServletRequest forespoersel) {
        return gjør(new Ett(sakId, tiltakId, bruker, forespoersel), "", sak -> tiltak.gjenaapne(sak, tiltakId, bruker));
    }

    private record Ett(UUID sakId, UUID tiltakId, Bruker bruker, HttpServletRequest forespoersel) {
    }

    private ResponseEntity<String> gjør(Ett ett, Object kropp, java.util.function.Consumer<SakId> handling) {
        return engang.utfoer(ett.forespoersel, ett.bruker, kropp, 200, () -> {
            handling.accept(new SakId(ett.sakId));
            return leser.ett(new SakId(ett.sakId), ett.tiltakId, ett.bruker);
        });
    }
}
