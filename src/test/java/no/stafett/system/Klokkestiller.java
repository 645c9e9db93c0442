package no.stafett.system;

import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Flytter demoklokka for prøver som ikke går gjennom API-et. */
public final class Klokkestiller {

    private Klokkestiller() {
    }

    /** @param flytt ISO 8601-varighet, for eksempel {@code P14D} @return antall tidtakere som gikk */
    public static int flytt(ApplicationContext program, String flytt) {
        return program.getBean(Demoklokke.class).flytt(flytt);
    }

    /** Setter klokka, også bakover, uten at noen tidtaker går. Bare på en tom database gir det mening. */
    public static void still(ApplicationContext program, Instant tid) {
        program.getBean(JdbcClient.class).sql("insert into kjennetegn values ('klokke', ?) on conflict (noekkel) do update set verdi = excluded.verdi")
                .param(Duration.between(Instant.now(), tid).toString()).update();
        program.getBean(Demoklokke.class).foelgAndre();
    }

    public static int flyttTil(ApplicationContext program, Instant tid) {
        return flytt(program, Duration.between(program.getBean(Demoklokke.class).naa(), tid).toString());
    }

    /** Setter klokka tilbake til virkelig tid, så neste prøve i det samme programmet begynner der den venter. */
    public static void nullstill(ApplicationContext program) {
        program.getBean(JdbcClient.class).sql("delete from kjennetegn where noekkel = 'klokke'").update();
        program.getBean(Demoklokke.class).foelgAndre();
    }
}
