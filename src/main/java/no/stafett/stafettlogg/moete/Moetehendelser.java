package no.stafett.stafettlogg.moete;

import java.util.UUID;
import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** Det sporet får vite om møtene: aldri formål, sted eller hvem. */
final class Moetehendelser {

    private Moetehendelser() {
    }

    record MoeteInnkalt(SakId sakId, UUID moeteId, String slag) implements Hendelse {
    }

    /** @param versjon den nye */
    record MoeteEndret(SakId sakId, UUID moeteId, int versjon) implements Hendelse {
    }

    record MoeteAvlyst(SakId sakId, UUID moeteId) implements Hendelse {
    }

    record MoeteGjenopptatt(SakId sakId, UUID moeteId) implements Hendelse {
    }

    record MoeteHoldt(SakId sakId, UUID moeteId) implements Hendelse {
    }

    record MoeteBesvart(SakId sakId, UUID moeteId, String svar) implements Hendelse {
    }
}
