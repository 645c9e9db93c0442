package no.stafett.stafettlogg.post;

import java.util.UUID;
import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** Det sporet får vite om loggen. Aldri noe av teksten, og aldri den andre saken når noe er flyttet. */
final class Logghendelser {

    private Logghendelser() {
    }

    record LoggpostSkrevet(SakId sakId, UUID postId, String slag) implements Hendelse {
    }

    /** @param versjon den nye */
    record LoggpostRettet(SakId sakId, UUID postId, int versjon) implements Hendelse {
    }

    /** @param merkeId merket som ble igjen */
    record LoggpostFlyttetBort(SakId sakId, UUID merkeId) implements Hendelse {
    }

    record LoggpostFlyttetHit(SakId sakId, UUID postId) implements Hendelse {
    }
}
