package no.stafett.samtykke.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.samtykke.NyttSamtykke;
import no.stafett.samtykke.Samtykkeregister;
import no.stafett.tilgang.Bruker;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Siden med samtykkene og grunnlaget, lest på nytt også når noe er galt: det som ble skrevet, ligger aldri i økten. */
@Component
class Samtykkebilde {

    private final Samtykkeregister register;
    private final Grunnlagsleser grunnlag;
    private final JsonMapper json;

    Samtykkebilde(Samtykkeregister register, Grunnlagsleser grunnlag, JsonMapper json) {
        this.register = register;
        this.grunnlag = grunnlag;
        this.json = json;
    }

    /** @param mer det som er galt, og det som ble skrevet; tomt når ingenting er galt */
    ModelAndView side(UUID sakId, Bruker bruker, Map<String, ?> mer, HttpStatus status) {
        SakId sak = new SakId(sakId);
        Map<String, Object> modell = new HashMap<>(Map.of("side", register.les(sak, bruker), "grunnlag", grunnlag.les(sak, bruker),
                "skjema", NyttSamtykke.tomt(), "feil", List.of(), "tjenester", NyttSamtykke.alleTjenester(), "noekkel", UUID.randomUUID().toString()));
        modell.putAll(mer);
        return new ModelAndView("samtykke/samtykker", modell, status);
    }

    /** Det som ble sagt da handlingen ble gjort, også når den sendes på nytt. */
    String sagt(ResponseEntity<String> svar) {
        return json.readTree(svar.getBody()).path("sagt").asString();
    }
}
