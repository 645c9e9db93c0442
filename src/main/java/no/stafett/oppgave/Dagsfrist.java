package no.stafett.oppgave;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** En frist sett fra i dag. Sier det med ord og ikon, aldri bare med farge. @param dager igjen; negativt når den er passert */
public record Dagsfrist(LocalDate dato, long dager) {
    private static final int SNART = 2;

    /** @return null når det ikke er noen frist */
    public static Dagsfrist av(LocalDate frist, LocalDate idag) {
        return frist == null ? null : new Dagsfrist(frist, ChronoUnit.DAYS.between(idag, frist));
    }

    public String getTilstand() {
        return dager < 0 ? "over" : dager <= SNART ? "snart" : "god";
    }

    public String getIkon() {
        return dager < 0 ? "varsel" : "klokke";
    }

    /** Siste ledd i nøkkelen {@code frist.*} i språkfilene. */
    public String getOrd() {
        if (dager < -1) {
            return "over";
        }
        return dager == -1 ? "overEn" : dager == 0 ? "iDag" : dager == 1 ? "iMorgen" : "om";
    }

    public String getAntall() {
        return Long.toString(Math.abs(dager));
    }
}
