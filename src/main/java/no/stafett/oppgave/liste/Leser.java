package no.stafett.oppgave.liste;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.stafett.tilgang.Bruker;

/**
 * Den lista leses for: hva hun arbeider med, hva som er stengt for henne, og hva hun gjør i stedet for andre. Regnes ut én gang og
 * følger med alle spørringene som verdier, så ingen av dem spør om det samme for hver rad.
 *
 * @param verdier     som {@code Sakstilgang} gir dem, og {@code grupper}, {@code ansattI}, {@code stengt} og {@code idag}
 * @param vikarHar    oppgaver den hun er vikar for, har
 * @param vikarLedige oppgaver bare den hun er vikar for, kunne tatt
 */
record Leser(Bruker bruker, Map<String, Object> verdier, boolean leder, boolean arbeiderUtenÅLede, List<String> vikarHar,
        List<String> vikarLedige) {

    Leser {
        verdier = Collections.unmodifiableMap(new HashMap<>(verdier));
    }

    /** Verdiene til en spørring. */
    Map<String, Object> parametre() {
        Map<String, Object> parametre = new HashMap<>(verdier);
        parametre.put("vikarHar", vikarHar.toArray(String[]::new));
        parametre.put("vikarLedige", vikarLedige.toArray(String[]::new));
        return parametre;
    }
}
