package no.stafett.system;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.stafett.felles.Avvist;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Et nei på en side blir feilsiden med riktig status; {@link Feilside} skriver den. */
@ControllerAdvice(annotations = Controller.class)
@Order(2)
class Sidefeil {

    @ExceptionHandler
    void avvist(Avvist nei, HttpServletResponse svar) throws IOException {
        svar.sendError(ApiFeil.status(nei.grunn()).value());
    }

    @ExceptionHandler
    void opptatt(CannotCreateTransactionException nei, HttpServletResponse svar) throws IOException {
        svar.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
