package no.stafett.tiltak.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.tiltak.Plan;
import no.stafett.tiltak.Planer;
import no.stafett.tiltak.Tiltak;
import no.stafett.tiltak.Tiltakene;
import no.stafett.tiltak.Tiltakshistorie;
import org.springframework.stereotype.Component;

/** Alt som står om tiltakene i en sak. Tilgangen er avklart før den spørres. */
@Component
class Tiltaksinnhold {

    private final Planer planer;
    private final Tiltakene tiltakene;
    private final Tiltakshistorie historie;
    private final Forretningsklokke klokke;

    Tiltaksinnhold(Planer planer, Tiltakene tiltakene, Tiltakshistorie historie, Forretningsklokke klokke) {
        this.planer = planer;
        this.tiltakene = tiltakene;
        this.historie = historie;
        this.klokke = klokke;
    }

    /** @param utgaver planene, den nyeste først @param hendelser etter tiltak, den nyeste først */
    record Alt(LocalDate idag, List<Plan> utgaver, List<Tiltak> gjeldende, List<Tiltak> tidligere,
            Map<UUID, List<Tiltakshistorie.Hendelse>> hendelser, Map<UUID, Tiltakshistorie.Vurdert> siste) {
    }

    Optional<Plan> plan(SakId sakId) {
        return planer.gjeldende(sakId);
    }

    Alt i(SakId sakId) {
        return new Alt(klokke.idag(), planer.utgaver(sakId), tiltakene.gjeldende(sakId), tiltakene.tidligere(sakId),
                historie.iSak(sakId).stream().collect(Collectors.groupingBy(Tiltakshistorie.Hendelse::tiltak)), historie.siste(sakId));
    }
}
