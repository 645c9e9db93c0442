package no.stafett.system;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Sider om produktet selv, åpne for alle. */
@Controller
class Omsider {
    @GetMapping("/tilgjengelighet")
    String tilgjengelighet() {
        return "system/tilgjengelighet";
    }
}
