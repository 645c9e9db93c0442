package no.stafett.skjema.kontroll;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import no.stafett.prosess.Feel;
import no.stafett.skjema.Feltfeil;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Kontrollerer et svar mot skjemaet det er gitt i, på samme måte som form-js gjør i nettleseren.
 * Nettleseren er brukerens, så ingenting av det den har kontrollert, gjelder her. Serveren kan være
 * strengere enn form-js, men godtar aldri noe form-js ikke ville sendt.
 */
@Component
public class Skjemakontroll {

    private final Uttrykk uttrykk;
    private final Clock klokke;

    public Skjemakontroll(Feel feel, Clock klokke) {
        this.uttrykk = new Uttrykk(feel);
        this.klokke = klokke;
    }

    /**
     * @param skjema  form-js-skjemaet oppgaven ble åpnet med
     * @param svar    det brukeren sendte
     * @param inndata det serveren ga skjemaet da det ble åpnet: valglister og ferdig utfylte felt
     */
    public Skjemaresultat kontroller(JsonNode skjema, JsonNode svar, Map<String, Object> inndata) {
        Skjema lest = les(skjema);
        List<Feltfeil> feil = lest.mangler().isEmpty() ? Grensevakt.stopp(svar) : lest.mangler();
        if (!feil.isEmpty()) {
            return avvist(feil);
        }
        Utfylling utfylling = Utfylling.av(Grunnlag.lag(lest, objekt(Verdi.fraJava(inndata))));
        List<Feltfeil> oppbygning = Fletting.flett(lest, utfylling, objekt(Verdi.fra(svar)));
        return new Proeving(lest, uttrykk, utfylling).resultat(oppbygning);
    }

    /** Som over, for et svar som ikke er lest ennå. Leser strengt: to felt med samme navn avvises. */
    public Skjemaresultat kontroller(JsonNode skjema, String svar, Map<String, Object> inndata) {
        if (Svartekst.erForStor(svar)) {
            return avvist(List.of(Feltfeil.av("", "for_stort")));
        }
        return Svartekst.les(svar).map(lest -> kontroller(skjema, lest, inndata))
                .orElseGet(() -> avvist(List.of(Feltfeil.av("", "uleselig"))));
    }

    /** Det i skjemaet som serveren ikke kan kontrollere. Et skjema som publiseres, skal ikke ha noe her. */
    public List<Feltfeil> mangler(JsonNode skjema) {
        return les(skjema).mangler();
    }

    private Skjema les(JsonNode skjema) {
        return new Skjemaleser(klokke, uttrykk).les(skjema);
    }

    private static Skjemaresultat avvist(List<Feltfeil> feil) {
        return new Skjemaresultat(feil, (ObjectNode) Verdi.til(Map.of()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> objekt(Object verdi) {
        return verdi == null ? new LinkedHashMap<>() : (Map<String, Object>) verdi;
    }
}
