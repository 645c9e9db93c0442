package no.stafett.sporing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.stafett.sporing.Organisasjonsspor;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hvem som har gjort hva med folk, roller og enheter. */
@Tag(name = "Organisasjon", description = "Kommunen, enhetene, folkene og rollene deres. Ingenting om noen sak.")
@RestController
class HistorikkApi {

    private static final int SISTE_SIDE = 9_999;

    private final Organisasjonsspor spor;

    HistorikkApi(Organisasjonsspor spor) {
        this.spor = spor;
    }

    @Schema(name = "Organisasjonshistorikk")
    record Historikk(List<Hendelsen> hendelser, boolean flere) {
    }

    @Schema(name = "Organisasjonshendelse")
    record Hendelsen(Instant tid, String hendelse, @Nullable String av, @Nullable String person, @Nullable String vikar, @Nullable String enhet, @Nullable String rolle,
            @Nullable LocalDate til) {

        static Hendelsen av(Organisasjonsspor.Linje l) {
            return new Hendelsen(l.tid(), l.hendelse(), l.av(), l.om(), l.vikar(), l.enhet(), l.rolle(), l.til());
        }
    }

    @Operation(operationId = "hentOrganisasjonshistorikk", summary = "Hvem som har endret folk, roller og enheter",
            description = "Det siste først, femti om gangen. Systemadministratoren ser kommunen, lederen sine egne enheter.")
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    @GetMapping("/api/v1/organisasjon/historikk")
    Historikk hent(@RequestParam(required = false) @Nullable UUID person, @RequestParam(required = false) @Nullable Integer side, Bruker bruker) {
        Organisasjonsspor.Utsnitt utsnitt = spor.les(person, side == null ? 1 : Math.min(SISTE_SIDE, Math.max(1, side)), bruker);
        return new Historikk(utsnitt.linjer().stream().map(Hendelsen::av).toList(), utsnitt.flere());
    }
}
