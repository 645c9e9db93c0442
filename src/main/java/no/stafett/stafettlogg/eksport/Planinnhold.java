package no.stafett.stafettlogg.eksport;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.stafett.felles.SakId;
import no.stafett.tiltak.Plan;
import no.stafett.tiltak.Planer;
import no.stafett.tiltak.Tiltak;
import no.stafett.tiltak.Tiltakene;
import no.stafett.tiltak.Tiltakshistorie;
import org.springframework.stereotype.Component;

/** Planen med alle utgavene, tiltakene i den, og hva de førte til. */
@Component
class Planinnhold {

    private final Planer planer;
    private final Tiltakene tiltakene;
    private final Tiltakshistorie historie;

    Planinnhold(Planer planer, Tiltakene tiltakene, Tiltakshistorie historie) {
        this.planer = planer;
        this.tiltakene = tiltakene;
        this.historie = historie;
    }

    /**
     * @param utgaver  den som gjelder, først
     * @param tiltak   de som gjelder, og så de som er slutt
     * @param vurdert  den siste vurderingen av hvert tiltak som er vurdert
     */
    record Innhold(List<Plan> utgaver, List<Tiltak> tiltak, Map<UUID, Tiltakshistorie.Vurdert> vurdert) {
    }

    Innhold les(SakId id) {
        return new Innhold(planer.utgaver(id), Stream.concat(tiltakene.gjeldende(id).stream(), tiltakene.tidligere(id).stream()).toList(),
                historie.siste(id));
    }
}
