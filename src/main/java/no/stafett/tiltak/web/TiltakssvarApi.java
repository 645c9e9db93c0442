package no.stafett.tiltak.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import no.stafett.tiltak.tall.Svarrad;
import no.stafett.tiltak.tall.Svartall;
import no.stafett.tiltak.tall.Svartelling;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hvordan enhetene svarer på tiltakene de spørres om. */
@Tag(name = "Tiltak", description = "Planen, hvem som har ansvaret for hvert tiltak, og hva det førte til.")
@RestController
@RequestMapping("/api/v1/tiltakssvar")
class TiltakssvarApi {

    private final Svartelling telling;

    TiltakssvarApi(Svartelling telling) {
        this.telling = telling;
    }

    /** @param egne enhetene du leder, talt i sakene du ser @param kommunen for koordinatoren, alle enhetene som er spurt om noe */
    @Schema(name = "Tiltakssvaroversikt")
    record Oversikt(LocalDate fra, List<Tall> egne, List<Tall> kommunen) {
    }

    @Schema(name = "Tiltakssvartall")
    record Tall(UUID enhetId, String navn, String tjeneste, @Nullable Long ubesvart, @Nullable Long overFristen, @Nullable Long ja, @Nullable Long nei,
            @Nullable Long uten) {

        static Tall av(Svartall t) {
            return new Tall(t.enhet().verdi(), t.navn(), t.tjeneste(), t.ubesvart(), t.overFristen(), t.ja(), t.nei(), t.uten());
        }
    }

    @Schema(name = "Tiltakssvarliste")
    record Liste(long antall, List<Rad> rader) {
    }

    @Schema(name = "Tiltakssvarrad")
    record Rad(UUID tiltakId, UUID sakId, String saksnummer, String tiltak, LocalDate dag) {

        static Rad av(Svarrad r) {
            return new Rad(r.tiltak(), r.sakId().verdi(), r.saksnummer(), r.tekst(), r.dag());
        }
    }

    @Operation(operationId = "hentTiltakssvar", summary = "Hvordan enhetene svarer på tiltakene de spørres om",
            description = "Lederen får enhetene hun leder, talt i sakene hun ser. Koordinatoren får alle enhetene i kommunen; et tall fra færre enn "
                    + "fem saker er da null, så det ikke peker på ett barn. Øvingssaker er ikke med, og for koordinatoren heller ikke saker med adressesperre.")
    @Krever({Rolle.LEDER, Rolle.KOORDINATOR})
    @GetMapping
    Oversikt hent(Bruker bruker) {
        return new Oversikt(telling.fra(), telling.egne(bruker).stream().map(Tall::av).toList(), telling.iKommunen(bruker).stream().map(Tall::av).toList());
    }

    @Operation(operationId = "hentTiltakssvarliste", summary = "Tiltakene et av tallene teller",
            description = "For en enhet du leder, i sakene du ser. De eldste først, høyst 200.")
    @Krever(Rolle.LEDER)
    @GetMapping("/{enhet}/{hva}")
    Liste liste(@PathVariable UUID enhet, @Parameter(schema = @Schema(allowableValues = {"ubesvart", "over_fristen", "nei", "uten", "ja"})) @PathVariable String hva,
            Bruker bruker) {
        Tiltakssvarside.Talt talt = Tiltakssvarside.talt(telling, new EnhetId(enhet), hva, bruker);
        return new Liste(talt.tall(), talt.rader().stream().map(Rad::av).toList());
    }
}
