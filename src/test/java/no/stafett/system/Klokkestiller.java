package no.stafett.system;

import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationContext;

/** Flytter demoklokka for prøver som ikke går gjennom API-et. */
public final class Klokkestiller {

    private Klokkestiller() {
    }

    /** @param flytt ISO 8601-varighet, for eksempel {@code P14D} @return antall tidtakere som gikk */
    public static int flytt(ApplicationContext program, String flytt) {
        return program.getBean(Demoklokke.class).flytt(flytt);
    }

    public static int flyttTil(ApplicationContext program, Instant tid) {
        return flytt(program, Duration.between(program.getBean(Demoklokke.class).naa(), tid).toString());
    }
}
