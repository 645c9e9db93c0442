package no.stafett.demokommune;

import java.time.Instant;
import java.time.LocalDate;
import no.stafett.felles.Forretningsklokke;

/** Tidspunkter regnet bakover fra i dag. Alt ligger før nå: det som skjedde i dag, skjedde rett etter midnatt. */
record Dagbok(LocalDate idag) {

    private static final int MORGEN = 8;
    private static final int MINUTTER = 10;

    /** @param siden dager siden @param plass rekkefølgen den dagen, høyst 40 */
    Instant tid(int siden, int plass) {
        return (siden == 0 ? idag.atStartOfDay().plusSeconds(plass) : dag(siden).atTime(MORGEN, 0).plusMinutes((long) plass * MINUTTER))
                .atZone(Forretningsklokke.NORGE).toInstant();
    }

    LocalDate dag(int siden) {
        return idag.minusDays(siden);
    }
}
