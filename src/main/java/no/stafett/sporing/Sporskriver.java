package no.stafett.sporing;

import java.util.UUID;
import no.stafett.akutt.AkuttStartet;
import no.stafett.felles.Hendelse;
import no.stafett.felles.InnsynNektet;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Skriver hver hendelse i sporet, og det som ble nektet uten at svaret var nei. Rulles endringen tilbake, forsvinner også sporet av den. */
@Component
class Sporskriver {

    private static final String AKUTTROMMET = AkuttStartet.class.getPackageName();
    private static final String AKUTTROLLE = "akutt";

    private final Sporbok bok;
    private final JsonMapper json;

    Sporskriver(Sporbok bok, JsonMapper json) {
        this.bok = bok;
        this.json = json;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void paa(Hendelse hendelse) {
        JsonNode fakta = json.valueToTree(hendelse);
        UUID sak = hendelse.sakId() == null ? null : hendelse.sakId().verdi();
        bok.skriv(new Sporbok.Innslag("endring", hendelse.getClass().getSimpleName(), sak,
                fakta.path("oppgaveId").asString(null), fakta.toString(), null, "gjort", false, erIAkuttrommet(hendelse, fakta)));
    }

    @EventListener
    void paa(InnsynNektet nei) {
        bok.lest(new Lesing(nei.sakId().verdi(), null, nei.sted(), false, false, false));
    }

    /** En oppgave som nettopp oppsto, er kanskje ikke i lista ennå; da røper rollen den. Resten ser databasen av oppgaven. */
    private static boolean erIAkuttrommet(Hendelse hendelse, JsonNode fakta) {
        return hendelse.getClass().getPackageName().startsWith(AKUTTROMMET)
                || fakta.path("roller").valueStream().anyMatch(rolle -> AKUTTROLLE.equals(rolle.asString()));
    }
}
