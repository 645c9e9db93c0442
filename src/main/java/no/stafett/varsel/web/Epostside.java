package no.stafett.varsel.web;

import java.util.List;
import no.stafett.felles.Side;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import no.stafett.varsel.Epoststand;
import no.stafett.varsel.Usikker;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** E-posten ingen vet om kom fram: et tegn på at adressen eller e-posttjeneren må ses på. */
@Side
class Epostside {

    private final Epoststand stand;

    Epostside(Epoststand stand) {
        this.stand = stand;
    }

    @GetMapping("/varsler/epost")
    @Krever(Rolle.SYSTEMADMIN)
    ModelAndView vis() {
        List<Usikker> usikre = stand.usikre();
        return new ModelAndView("varsel/epost").addObject("usikre", usikre)
                .addObject("uvisse", usikre.stream().filter(u -> "uviss".equals(u.tilstand())).count());
    }
}
