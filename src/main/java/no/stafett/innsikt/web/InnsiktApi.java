package no.stafett.innsikt.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.innsikt.Purring;
import no.stafett.innsikt.Stansdrift;
import no.stafett.innsikt.Stansgrunn;
import no.stafett.innsikt.Stansliste;
import no.stafett.innsikt.Stanssak;
import no.stafett.innsikt.Stansutvalg;
import no.stafett.innsikt.Utsettelser;
import no.stafett.innsikt.grep.Stansgrep;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sakene som står fast, og det lederen gjør med dem. */
@Tag(name = "Innsikt", description = "Sakene som står fast, og det lederen gjør med dem.")
@RestController
@RequestMapping("/api/v1/innsikt")
class InnsiktApi {

    private static final String TOTALT = "X-Totalt";
    private static final String NESTE = "X-Neste";

    private final Stansliste liste;
    private final Stansdrift drift;
    private final Utsettelser utsettelser;
    private final Purring purring;
    private final Engangsnoekkel engang;

    InnsiktApi(Stansliste liste, Stansdrift drift, Utsettelser utsettelser, Purring purring, Engangsnoekkel engang) {
        this.liste = liste;
        this.drift = drift;
        this.utsettelser = utsettelser;
        this.purring = purring;
        this.engang = engang;
    }

    @Schema(name = "Stoppetsak")
    record Rad(@Nullable UUID sakId, @Nullable String pseudonym, @Schema(minimum = "0", maximum = "3") int nivaa, String enhet, String tjeneste, int arbeidsdager,
            List<Grunnen> grunner, Ballen ballen, String forslag, boolean purretIdag,
            List<String> grep) {

        static Rad av(Stanssak s) {
            Stansgrunn foerst = s.viktigst();
            return new Rad(s.sak(), s.sak() == null ? s.navn() : null, s.nivaa(), s.enhet(), s.tjeneste(), s.arbeidsdager(),
                    s.grunner().stream().map(g -> new Grunnen(g.regel().id(), g.dager(), s.sak() == null ? null : g.stand())).toList(), new Ballen(foerst.ball(), foerst.navn()),
                    foerst.regel().forslag(), s.purret(), s.sak() == null ? List.of() : Stansgrep.til(s).stream().map(tilbud -> tilbud.grep().id()).toList());
        }
    }

    @Schema(name = "Stansgrunn")
    record Grunnen(@Schema(allowableValues = {"ingen-stafettholder", "overlevering-ubesvart", "undring-uten-avgjoerelse", "tiltak-uten-ansvarlig",
        "evaluering-forfalt", "to-runder-uten-virkning", "moete-ikke-holdt", "samtykke-utloeper", "invitert-stille", "barnet-ikke-hoert", "ingen-hendelse"}) String regel,
            int dager, @Nullable String stand) {
    }

    @Schema(name = "Stansball")
    record Ballen(@Schema(allowableValues = {"person", "enhet", "foresatte", "leder"}) String hvem, @Nullable String navn) {
    }

    @Schema(name = "Stansutsettelse")
    record Utsett(@Nullable LocalDate til, @Nullable String grunn) {
    }

    @Schema(name = "Stansgrep")
    record Grep(UUID sakId) {
    }

    @Operation(operationId = "listStoppede", summary = "Sakene som står fast, med grunnene, den alvorligste først",
            description = "Lederen får sakene i enhetene hun leder. Koordinatoren får alle i kommunen under et navn som bare gjelder denne måneden, uten å "
                    + "vite hvem de gjelder. Øvingssaker, utsatte saker og avsluttede saker er ikke med.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true, headers = {
        @Header(name = TOTALT, description = "Hvor mange saker hele utvalget har.", required = true, schema = @Schema(type = "string", example = "1")),
        @Header(name = NESTE, description = "Send dette som etter for å få neste side. Mangler på den siste.", schema = @Schema(type = "string", example = "YWx2b3I"))})
    @Krever({Rolle.LEDER, Rolle.KOORDINATOR})
    @GetMapping("/stoppede")
    ResponseEntity<List<Rad>> stoppede(@Valid @ParameterObject Stansvalg valg, Bruker bruker) {
        drift.ajour();
        Stansutvalg utvalg = valg.utvalg(bruker);
        Stansliste.Side side = liste.hent(utvalg, bruker);
        Stansliste.Tall tall = liste.tell(utvalg.kommunen(), bruker);
        long alle = utvalg.regel() == null ? tall.alle() : tall.hver().getOrDefault(utvalg.regel(), 0L);
        ResponseEntity.BodyBuilder svar = ResponseEntity.ok().header(TOTALT, Long.toString(alle));
        return (side.neste() == null ? svar : svar.header(NESTE, side.neste())).body(side.saker().stream().map(Rad::av).toList());
    }

    @Operation(operationId = "purrStoppet", summary = "Minn den som har ballen, på saken; høyst én gang om dagen")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Grep.class)))
    @Krever(Rolle.LEDER)
    @PostMapping("/{sakId}/purr")
    ResponseEntity<String> purr(@PathVariable UUID sakId, Bruker bruker, HttpServletRequest forespoersel) {
        return gjør(sakId, "", bruker, forespoersel, () -> purring.purr(new SakId(sakId), bruker));
    }

    @Operation(operationId = "utsettStoppet", summary = "La saken ligge til en dag; den er med igjen den dagen")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Grep.class)))
    @Krever(Rolle.LEDER)
    @PostMapping("/{sakId}/utsett")
    ResponseEntity<String> utsett(@PathVariable UUID sakId, @Valid @RequestBody Utsett ny, Bruker bruker, HttpServletRequest forespoersel) {
        return gjør(sakId, ny, bruker, forespoersel, () -> utsettelser.utsett(new SakId(sakId), ny.til(), ny.grunn(), bruker));
    }

    @Operation(operationId = "angreUtsattStoppet", summary = "Ta saken med igjen før dagen")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Grep.class)))
    @Krever(Rolle.LEDER)
    @PostMapping("/{sakId}/utsett/angre")
    ResponseEntity<String> angre(@PathVariable UUID sakId, Bruker bruker, HttpServletRequest forespoersel) {
        return gjør(sakId, "", bruker, forespoersel, () -> utsettelser.angre(new SakId(sakId), bruker));
    }

    private ResponseEntity<String> gjør(UUID sakId, Object kropp, Bruker bruker, HttpServletRequest forespoersel, Runnable handling) {
        return engang.utfoer(forespoersel, bruker, kropp, 200, () -> {
            handling.run();
            return new Grep(sakId);
        });
    }
}
