package no.stafett.stafettlogg.kobling;

import java.util.UUID;
import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** Det som skjer mellom to saker om samme barn. Ingen av dem nevner den andre: sporet leses av dem som bare ser den ene. */
final class Koblingshendelser {

    private Koblingshendelser() {
    }

    /** En eldre sak kan gjelde samme barn. */
    record MuligSammeBarn(SakId sakId, int antall) implements Hendelse {
    }

    /** Noen har sagt at det er samme barn. @param slappInn om den andre enheten fikk se saken */
    record SakenErKoblet(SakId sakId, UUID kobling, boolean slappInn) implements Hendelse {
    }

    /** Noen har sagt at det ikke er det. */
    record IkkeSammeBarn(SakId sakId, UUID kobling) implements Hendelse {
    }

    /** Noen har tatt tilbake at det ikke er det. */
    record KanskjeLikevel(SakId sakId, UUID kobling) implements Hendelse {
    }
}
