package no.stafett.system;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.stafett.felles.Avvist;
import no.stafett.felles.Side;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Et nei på en side blir feilsiden med riktig status; {@link Feilside} skriver den. */
@ControllerAdvice(annotations = Side.class)
@Order(2)
class Sidefeil {

    @ExceptionHandler
    void avvist(Avvist nei, HttpServletResponse svar) throws IOException {
        svar.sendError(ApiFeil.status(nei.grunn()).value());
    }

    /** En adresse med noe annet enn en id i seg, peker ikke på noe. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    void ukjentAdresse(HttpServletResponse svar) throws IOException {
        svar.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** To endret det samme samtidig; den ene slapp fram, og den andre kan prøve igjen. */
    @ExceptionHandler
    void samtidig(ConcurrencyFailureException nei, HttpServletResponse svar) throws IOException {
        svar.sendError(HttpServletResponse.SC_CONFLICT);
    }

    /** Som {@link ApiFeil#erVakten}: det ble noe annet i mellomtiden. */
    @ExceptionHandler
    void vernet(DataIntegrityViolationException nei, HttpServletResponse svar) throws IOException {
        if (!ApiFeil.erVakten(nei)) {
            throw nei;
        }
        svar.sendError(HttpServletResponse.SC_CONFLICT);
    }

    @ExceptionHandler
    void opptatt(CannotCreateTransactionException nei, HttpServletResponse svar) throws IOException {
        svar.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
