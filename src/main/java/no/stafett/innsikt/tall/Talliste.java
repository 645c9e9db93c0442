package no.stafett.innsikt.tall;

import java.util.List;

/**
 * En side av dem et tall teller.
 *
 * @param side   fra 1
 * @param antall hvor mange hele lista har: tallet som åpnet den
 */
public record Talliste(int side, long antall, List<Tallrad> rader) {

    public static final int PAA_SIDEN = 100;

    /** Minst én, også når lista er tom. */
    public int sider() {
        return Math.max(1, (int) ((antall + PAA_SIDEN - 1) / PAA_SIDEN));
    }
}
