package no.stafett.innsikt.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.innsikt.Saksvei;
import no.stafett.innsikt.Saksveier;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Veien én sak har gått. */
@Tag(name = "Innsikt", description = "Sakene som står fast, og det lederen gjør med dem.")
@RestController
@RequestMapping("/api/v1/innsikt")
class VeiApi {

    private final Saksveier veier;

    VeiApi(Saksveier veier) {
        this.veier = veier;
    }

    @Schema(name = "Saksvei")
    record Veien(UUID sakId, List<Oppholdet> opphold) {
    }

    @Schema(name = "Saksveiopphold")
    record Oppholdet(@Schema(minimum = "0", maximum = "3") int nivaa, LocalDate fra, @Nullable LocalDate til, List<Steget> steg) {

        static Oppholdet av(Saksvei.Opphold o) {
            return new Oppholdet(o.nivaa(), o.fra(), o.til(), o.steg().stream().map(Steget::av).toList());
        }
    }

    @Schema(name = "Saksveisteg")
    record Steget(int nummer, String trinn, @Nullable String trinnummer, String tittel,
            @Schema(allowableValues = {"gjort", "naa", "hoppet_over", "falt_bort"}) String tilstand, LocalDate fra, @Nullable LocalDate til, int dager,
            @Nullable String bestemt, boolean bestemtAngret) {

        static Steget av(Saksvei.Steg s) {
            return new Steget(s.nummer(), s.trinn(), s.trinnummer(), s.tittel(), s.tilstand().id(), s.fra(), s.til(), s.dager(), s.bestemt(), s.bestemtAngret());
        }
    }

    @Operation(operationId = "hentSaksvei", summary = "Veien saken har gått: nivåene og trinnene den har vært i, i den rekkefølgen det skjedde",
            description = "Bare for den som ser saken. Det som er i akuttrommet, er ikke med.")
    @Krever({Rolle.LEDER, Rolle.KOORDINATOR})
    @GetMapping("/{sakId}/vei")
    Veien vei(@PathVariable UUID sakId, Bruker bruker) {
        return new Veien(sakId, veier.hent(new SakId(sakId), bruker).opphold().stream().map(Oppholdet::av).toList());
    }
}
