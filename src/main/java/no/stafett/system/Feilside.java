package no.stafett.system;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Feilsidene: sier hva som skjedde, hva man gjør nå, og et nummer som finner igjen feilen i loggen.
 * Aldri stakk, SQL eller versjon (SEC-29). Fremmed sak og sak som ikke finnes, ser like ut.
 */
@Component
class Feilside implements ErrorViewResolver {
    private static final Logger LOGG = LoggerFactory.getLogger(Feilside.class);
    private final Rammemodell rammer;

    Feilside(Rammemodell rammer) {
        this.rammer = rammer;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest forespørsel, HttpStatus status, Map<String, Object> fakta) {
        Map<String, Object> modell = new HashMap<>(modell(status, forespørsel));
        modell.put("ramme", ramme(forespørsel));
        return new ModelAndView("system/feil", modell, status);
    }

    Map<String, Object> modell(HttpStatus status, HttpServletRequest forespørsel) {
        String referanse = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        if (status.is5xxServerError()) {
            LOGG.error("Feil {} på {}", referanse, forespørsel.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                    (Throwable) forespørsel.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        } else {
            LOGG.debug("Avvist {} med {}", referanse, status.value());
        }
        return Map.of("slag", slag(status), "referanse", referanse);
    }

    private Ramme ramme(HttpServletRequest forespørsel) {
        try {
            return rammer.ramme(forespørsel);
        } catch (DataAccessException databasenSvarerIkke) {
            return rammer.utlogget(forespørsel);
        }
    }

    private static String slag(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "borte";
            case FORBIDDEN, UNAUTHORIZED -> "nektet";
            case CONFLICT -> "opptatt";
            case CONTENT_TOO_LARGE -> "stort";
            default -> status.is4xxClientError() ? "ugyldig" : "intern";
        };
    }
}
