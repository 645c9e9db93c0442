package no.stafett.sporing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.Avvist;
import no.stafett.felles.SakId;
import no.stafett.sporing.Innsyn;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hvem som har lest og endret en sak. */
@RestController
@RequestMapping("/api/v1/saker/{sakId}/sporing")
class InnsynApi {

    private static final String EKSEMPEL = """
            {"rader": [{"tid": "2026-05-04T08:12:31.402Z", "hva": "sak", "rolle": "stafettholder", "enhetId":
             "5d2c1f0e-8a6b-3c4d-9e7f-0a1b2c3d4e5f", "enhet": "Solstua barnehage", "formaal": "oppfoelging", "navn": null}],
             "neste": {"til": "2026-05-04T08:15:00Z", "hopp": 100}}""";

    private final Innsyn innsyn;
    private final Clock klokke;

    InnsynApi(Innsyn innsyn, Clock klokke) {
        this.innsyn = innsyn;
        this.klokke = klokke;
    }

    /** @param neste null når det ikke er mer */
    record Sporing(List<Rad> rader, Neste neste) {
    }

    /** @param hva stedet som ble lest, eller hendelsen @param navn null når kommunen ikke viser navn */
    record Rad(Instant tid, String hva, String rolle, UUID enhetId, String enhet, String formaal, String navn) {
    }

    /** Send begge med for å få fortsettelsen. */
    record Neste(Instant til, int hopp) {
    }

    @Operation(summary = "Hvem som har lest eller endret saken, nyeste først",
            description = "For dem som ser hele saken, og for kommunens personvernombud. Navn er med bare når kommunen har bestemt det.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/json",
            schema = @Schema(implementation = Sporing.class), examples = @ExampleObject(EKSEMPEL)))
    @Krever
    @GetMapping
    Sporing sporing(@PathVariable UUID sakId, @RequestParam(defaultValue = "lesing") String slag, @RequestParam(defaultValue = "100") int antall,
            @RequestParam(required = false) Instant til, @RequestParam(defaultValue = "0") int hopp, Bruker bruker) {
        SakId sak = new SakId(sakId);
        innsyn.krev(sak, bruker);
        Innsyn.Utsnitt utsnitt = Innsyn.Utsnitt.av(til == null ? klokke.instant() : til, hopp, antall);
        boolean lesinger = erLesing(slag);
        List<Innsyn.Rad> rader = lesinger ? innsyn.lesinger(sak, utsnitt) : innsyn.endringer(sak, utsnitt);
        return new Sporing(rader.stream().map(r -> rad(r, lesinger)).toList(), rader.size() < utsnitt.antall() ? null
                : new Neste(utsnitt.til(), utsnitt.neste().hopp()));
    }

    private static boolean erLesing(String slag) {
        if (!List.of("lesing", "endring").contains(slag)) {
            throw new UkjentSlag();
        }
        return slag.equals("lesing");
    }

    /** Det finnes bare lesinger og endringer. */
    static class UkjentSlag extends Avvist {
        UkjentSlag() {
            super(Grunn.UGYLDIG, "ugyldig_parameter");
        }
    }

    private static Rad rad(Innsyn.Rad r, boolean lest) {
        return new Rad(r.tid(), lest ? r.sted() : r.hendelse(), r.rolle(), r.enhet(), r.enhetsnavn(), r.formaal(), r.navn());
    }
}
