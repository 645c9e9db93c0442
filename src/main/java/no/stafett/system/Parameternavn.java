package no.stafett.system;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Et valg i en adresse heter det samme som feltet det leses inn i. Spring ser ellers etter et annet navn på hvert felt i hver forespørsel, og leser
 * da merkene på alle feltene om igjen for hvert av dem; for lista over oppgaver var det en sjuendedel av svaret.
 */
@ControllerAdvice
class Parameternavn {

    @InitBinder
    void somFeltet(WebDataBinder binder) {
        binder.setNameResolver(felt -> null);
    }
}
