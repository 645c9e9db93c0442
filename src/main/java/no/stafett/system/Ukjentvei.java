package no.stafett.system;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Adresser og metoder API-et ikke har: det samme slaget svar som når det har dem. */
@ControllerAdvice
@Order(3)
class Ukjentvei {

    private final ApiFeil feil;

    Ukjentvei(ApiFeil feil) {
        this.feil = feil;
    }

    @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
    ResponseEntity<ProblemDetail> finnesIkke(Exception nei, HttpServletRequest forespoersel, Locale spraak) throws Exception {
        if (!erApi(forespoersel)) {
            throw nei;
        }
        return ResponseEntity.status(HttpStatus.NOT_FOUND).body(feil.problem(HttpStatus.NOT_FOUND, "finnes_ikke", spraak));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> feilMetode(HttpRequestMethodNotSupportedException nei, HttpServletRequest forespoersel,
            Locale spraak) throws HttpRequestMethodNotSupportedException {
        if (!erApi(forespoersel)) {
            throw nei;
        }
        return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED).headers(nei.getHeaders())
                .body(feil.problem(HttpStatus.METHOD_NOT_ALLOWED, "feil_metode", spraak));
    }

    private static boolean erApi(HttpServletRequest forespoersel) {
        return forespoersel.getRequestURI().startsWith("/api/");
    }
}
