package no.stafett.oppgave.liste;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import no.stafett.tilgang.Bruker;

/**
 * Den lista leses for, og hva hun arbeider med. Følger med spørringene som verdier, så ingen av dem spør om det samme for hver rad. Hva
 * som er stengt for henne, og hva hun gjør i stedet for andre, finner hver spørring selv, én gang ({@link Gren#GRENSER}).
 *
 * @param verdier som {@code Sakstilgang} gir dem, og gruppene, {@code ansattI} og {@code idag}
 */
record Leser(Bruker bruker, Map<String, Object> verdier, boolean leder, boolean arbeiderUtenÅLede) {

    Leser {
        verdier = Collections.unmodifiableMap(new HashMap<>(verdier));
    }

    /** Verdiene til en spørring. */
    Map<String, Object> parametre() {
        return new HashMap<>(verdier);
    }
}
