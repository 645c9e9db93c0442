package no.stafett.sporing.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Side;
import no.stafett.sporing.Organisasjonsspor;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Hvem som har gjort hva med folk, roller og enheter, og når. */
@Side
class Organisasjonshistorikk {

    private final Organisasjonsspor spor;

    Organisasjonshistorikk(Organisasjonsspor spor) {
        this.spor = spor;
    }

    @GetMapping("/organisasjon/historikk")
    @Krever({Rolle.LEDER, Rolle.SYSTEMADMIN})
    ModelAndView vis(@RequestParam(defaultValue = "") String person, @RequestParam(defaultValue = "1") String side, Bruker bruker) {
        UUID hvem = person.matches(EnhetId.MOENSTER) ? UUID.fromString(person) : null;
        int nummer = side.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(side) : 1;
        Map<String, Object> modell = new HashMap<>(Map.of("utsnitt", spor.les(hvem, nummer, bruker)));
        modell.put("person", hvem);
        return new ModelAndView("sporing/organisasjon", modell);
    }
}
