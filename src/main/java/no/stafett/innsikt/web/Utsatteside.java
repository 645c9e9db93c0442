package no.stafett.innsikt.web;

import java.util.Map;
import java.util.UUID;
import no.stafett.felles.Side;
import no.stafett.innsikt.Utsatte;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Sakene lederne lar ligge, med grunnen: den som ikke ser hvorfor, kan ikke vite om den gjelder ennå. */
@Side
class Utsatteside {

    static final String ADRESSE = "/innsikt/utsatte";

    private final Utsatte utsatte;

    Utsatteside(Utsatte utsatte) {
        this.utsatte = utsatte;
    }

    @GetMapping(ADRESSE)
    @Krever(Rolle.LEDER)
    ModelAndView vis(Bruker bruker) {
        return new ModelAndView("innsikt/utsatte", Map.of("saker", utsatte.hent(bruker), "noekkel", UUID.randomUUID().toString()));
    }
}
