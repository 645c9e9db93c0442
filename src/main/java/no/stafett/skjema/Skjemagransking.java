package no.stafett.skjema;

import java.util.List;
import no.stafett.skjema.kontroll.Skjemakontroll;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Ser over et skjema før noen får det, så ingen får ett de kan fylle ut, men aldri levere. */
@Component
public class Skjemagransking {

    private final Skjemakontroll kontroll;

    public Skjemagransking(Skjemakontroll kontroll) {
        this.kontroll = kontroll;
    }

    /** @return feltene tjeneren ikke kan kontrollere svar for, og hvorfor; tom når alt kan leveres */
    public List<Feltfeil> mangler(JsonNode skjema) {
        return kontroll.mangler(skjema);
    }
}
