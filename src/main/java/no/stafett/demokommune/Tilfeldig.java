package no.stafett.demokommune;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Det samme hver gang for det samme frøet; {@link Random} er den samme på alle maskiner. */
final class Tilfeldig {

    private static final long SPREDNING = 0x9E3779B97F4A7C15L;
    private static final long VERSJON_4 = 0x4000L;
    private static final long VARIANT = 0x8000000000000000L;

    private final Random kilde;

    Tilfeldig(long froe) {
        kilde = new Random(froe * SPREDNING);
    }

    /** Egen rekke for hver sak, så det som endres i én, ikke flytter på de andre. */
    static Tilfeldig for_(long froe, long nummer) {
        return new Tilfeldig(froe * 1_000_003L + nummer);
    }

    /** Begge med. */
    int mellom(int fra, int til) {
        return fra + kilde.nextInt(til - fra + 1);
    }

    boolean sjanse(int prosent) {
        return kilde.nextInt(100) < prosent;
    }

    <T> T en(List<T> av) {
        return av.get(kilde.nextInt(av.size()));
    }

    UUID id() {
        return new UUID(kilde.nextLong() & ~0xF000L | VERSJON_4, kilde.nextLong() & ~0xC000000000000000L | VARIANT);
    }
}
