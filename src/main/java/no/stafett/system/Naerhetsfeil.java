package no.stafett.system;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import no.stafett.felles.Side;
import no.stafett.sak.Saker;
import no.stafett.sak.habil.NaerhetErIkkeAvklart;
import no.stafett.sak.habil.Naerhetsspoersmaal;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Må hun si om hun er nær familien, er det spørsmålet hun får, uansett hvilken side hun var på. Det hun sendte, følger med. */
@ControllerAdvice(annotations = Side.class)
@Order(1)
class Naerhetsfeil {

    private final Saker saker;
    private final Rammemodell rammer;

    Naerhetsfeil(Saker saker, Rammemodell rammer) {
        this.saker = saker;
        this.rammer = rammer;
    }

    @ExceptionHandler
    ModelAndView spør(NaerhetErIkkeAvklart nei, HttpServletRequest forespørsel) {
        String her = forespørsel.getRequestURI();
        Optional<Saker.Merke> sak = nei.sakId().map(saker::merke);
        Naerhetsspoersmaal side = Naerhetsspoersmaal.av(sak.map(s -> "/saker/" + s.id() + "/naerhet").orElse(her),
                sak.map(Saker.Merke::saksnummer).orElse(null), her, forespørsel.getParameterMap(), null);
        return new ModelAndView("system/naerhet", Map.of("spm", side, "ramme", rammer.ramme(forespørsel)), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
