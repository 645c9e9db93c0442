package no.stafett.system.web;

import no.stafett.felles.Side;
import no.stafett.tilgang.Krever;
import org.springframework.web.bind.annotation.GetMapping;

/** Sider om produktet selv, åpne for alle. */
@Side
class Omsider {
    @GetMapping("/tilgjengelighet")
    @Krever(aapen = true)
    String tilgjengelighet() {
        return "system/tilgjengelighet";
    }
}
