package no.stafett.prosess.vern;

import java.util.List;
import java.util.stream.Collectors;
import no.stafett.prosess.Uttrykksfeil;
import org.camunda.bpm.engine.ProcessEngineException;

/** Motoren møtte et uttrykk utenfor tillatelseslisten. Uttrykket selv gjentas ikke: det kan bære personopplysninger. */
class UttrykkAvvist extends ProcessEngineException {

    private static final long serialVersionUID = 1L;

    UttrykkAvvist(List<Uttrykksfeil> feil) {
        super("Uttrykket er ikke tillatt: "
                + feil.stream().map(Uttrykksfeil::kode).collect(Collectors.joining(", ")));
    }

    UttrykkAvvist(String grunn) {
        super(grunn);
    }
}
