package no.stafett.innsikt;

import java.time.LocalDate;
import java.util.UUID;

/**
 * En grunn til at saken står fast.
 *
 * @param fra    dagen ventingen regnes fra, for koordinatoren mandagen i den uka; kan ligge foran for det som slutter snart
 * @param dager  dager siden, for koordinatoren hele uker; negativt er dager igjen
 * @param ball   person, enhet, foresatte eller leder
 * @param person null når det ikke er en person, og for koordinatoren
 * @param navn   navnet på den som har ballen: personen, eller enheten; null når det er foresatte eller lederen, og for koordinatoren når det er en person
 */
public record Stansgrunn(Regel regel, LocalDate fra, int dager, String ball, UUID person, String navn) {

    private static final int UKE = 7;

    /** Det lederen har sett: er noe av det et annet når hun gjør noe, har noen gjort noe siden. Bare dager og id-er. */
    public String stand() {
        return stand(regel, fra, person);
    }

    public static String stand(Regel regel, LocalDate fra, UUID person) {
        return regel.id() + "_" + fra + "_" + (person == null ? "" : person);
    }

    /** Nøkkelen i språkfilene: det som ennå ikke er der, har sin egen setning. */
    public String noekkel() {
        return regel.id() + (dager < 0 ? ".om" : "");
    }

    /** Som {@link #noekkel}, for den som har ballen; koordinatoren får vite hvor, ikke hvem. */
    public String hos() {
        return "person".equals(ball) && navn == null ? "enheten" : ball;
    }

    public int antall() {
        return Math.abs(dager);
    }

    /** Hele uker siden, eller til; det koordinatoren får vite. */
    public int uker() {
        return Math.abs(dager) / UKE;
    }

    /** 0 også for det som ennå ikke er der. */
    int ukerSiden() {
        return Math.max(0, dager) / UKE;
    }
}
