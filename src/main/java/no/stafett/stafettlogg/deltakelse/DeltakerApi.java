package no.stafett.stafettlogg.deltakelse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.sak.Sakstilgang;
import no.stafett.stafettlogg.Deltakere;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** De som er med i saken. */
@Tag(name = "Deltakere", description = "Hvem som ser saken, hvorfor, og hvor lenge.")
@RestController
@RequestMapping("/api/v1/saker/{sakId}/deltakere")
class DeltakerApi {

    private final Deltakere deltakere;
    private final Sakstilgang tilgang;

    DeltakerApi(Deltakere deltakere, Sakstilgang tilgang) {
        this.deltakere = deltakere;
        this.tilgang = tilgang;
    }

    @Schema(name = "Deltaker")
    record Den(@Nullable String personId, @Nullable String enhetId, String navn, List<String> roller, @Nullable String vikarFor, Instant fra,
            @Nullable Instant til) {

        static Den av(Deltakere.Deltaker d) {
            return new Den(d.erEnhet() ? null : d.id().toString(), d.erEnhet() ? d.id().toString() : null, d.navn(),
                    d.erEnhet() ? List.of("leder") : d.roller(), d.vikarFor(), d.fra(), d.til());
        }
    }

    @Operation(operationId = "listDeltakere", summary = "Hvem som ser saken, hvorfor, og hvor lenge")
    @Krever
    @GetMapping
    @Transactional(readOnly = true)
    public List<Den> iSak(@PathVariable UUID sakId, Bruker bruker) {
        tilgang.krevInnsyn(new SakId(sakId), bruker);
        return deltakere.iSak(new SakId(sakId)).stream().map(Den::av).toList();
    }
}
