package no.stafett.sporing.kjede;

import java.util.ArrayList;
import java.util.List;

/**
 * Det kontrollen av sporet fant.
 *
 * @param funn       tegn på at noe er endret, fjernet eller lagt inn; tom når sporet er helt
 * @param merknader  det som er som det skal, men verdt å vite
 */
public record Kontrollrapport(long ledd, long segl, List<String> funn, List<String> merknader) {

    private static final int FLEST = 50;

    public boolean erHelt() {
        return funn.isEmpty();
    }

    /** Rapporten slik den som kjører kontrollen leser den. */
    public String tekst() {
        List<String> linjer = new ArrayList<>();
        linjer.add(erHelt() ? "Sporet er helt." : "Sporet er ikke helt. Dette ble funnet:");
        funn.stream().limit(FLEST).forEach(f -> linjer.add("  – " + f));
        if (funn.size() > FLEST) {
            linjer.add("  – og " + (funn.size() - FLEST) + " til.");
        }
        linjer.add("Kontrollert: %d ledd i %d segl.".formatted(ledd, segl));
        merknader.forEach(m -> linjer.add("Merk: " + m));
        if (!erHelt()) {
            linjer.add("Ta vare på databasen og ankerfila slik de er, og varsle den som har ansvar for personvern og sikkerhet.");
        }
        return String.join(System.lineSeparator(), linjer);
    }
}
