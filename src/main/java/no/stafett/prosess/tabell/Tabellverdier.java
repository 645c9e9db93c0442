package no.stafett.prosess.tabell;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedOutput;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;

/** Verdier inn i og ut av en tabell som prøves, uten motorens typer. */
final class Tabellverdier {

    private Tabellverdier() {
    }

    /** Alle tabellens variabler, også de ingen har gitt noe i: en variabel som mangler, er en annen feil enn en som er tom. */
    static Map<String, Object> inn(DecisionTable tabell, Map<String, Object> gitt) {
        Map<String, Object> inn = new HashMap<>();
        for (Input kolonne : tabell.getInputs()) {
            String navn = kolonne.getInputExpression().getText().getTextContent().strip();
            inn.put(navn, verdi(gitt.get(navn), kolonne.getInputExpression().getTypeRef()));
        }
        return inn;
    }

    /** Datoer kommer som tekst; motoren kjenner dem bare med klokkeslett. */
    private static Object verdi(Object gitt, String type) {
        return "date".equals(type) && gitt instanceof String dato ? LocalDate.parse(dato) + "T00:00:00" : gitt;
    }

    static Map<String, Object> ut(Map<String, DmnEvaluatedOutput> svar) {
        Map<String, Object> ut = new LinkedHashMap<>();
        svar.values().forEach(s -> ut.put(s.getOutputName() == null ? s.getName() : s.getOutputName(), vanlig(s.getValue().getValue())));
        return ut;
    }

    private static Object vanlig(Object verdi) {
        if (verdi instanceof Date dato) {
            return dato.toInstant().toString();
        }
        return verdi == null || verdi instanceof Boolean || verdi instanceof Number ? verdi : verdi.toString();
    }
}
