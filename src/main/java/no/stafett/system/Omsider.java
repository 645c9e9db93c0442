package no.stafett.system;

import no.stafett.tilgang.Krever;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Sider om produktet selv, åpne for alle. */
@Controller
class Omsider {
    @Krever(aapen = true)
    @GetMapping("/tilgjengelighet")
    String tilgjengelighet() {
        return "system/tilgjengelighet";
    }
}
