package no.stafett.system.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import no.stafett.system.ApiFeil;
import no.stafett.tilgang.Krever;
import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Det som avvises før det når fram til noe av vårt: en side på sidene, problemdetaljer i API-et (RFC 9457). */
@Controller
class Feilkontroller extends BasicErrorController {

    private final ApiFeil feil;

    Feilkontroller(ErrorAttributes fakta, List<ErrorViewResolver> sider, ApiFeil feil) {
        super(fakta, new ErrorProperties(), sider);
        this.feil = feil;
    }

    @Override
    @Krever(aapen = true)
    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    public ModelAndView errorHtml(HttpServletRequest forespoersel, HttpServletResponse svar) {
        return super.errorHtml(forespoersel, svar);
    }

    @Override
    @Krever(aapen = true)
    @RequestMapping
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest forespoersel) {
        HttpStatus status = getStatus(forespoersel);
        ProblemDetail problem = feil.problem(status, kode(status), LocaleContextHolder.getLocale());
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(Map.of("type", "about:blank",
                "title", problem.getTitle(), "status", status.value(), "detail", problem.getDetail(), "kode", kode(status)));
    }

    private static String kode(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "ikke_innlogget";
            case FORBIDDEN -> "mangler_rolle";
            case NOT_FOUND -> "finnes_ikke";
            case CONTENT_TOO_LARGE -> "for_stort";
            case SERVICE_UNAVAILABLE -> "utilgjengelig";
            default -> status.is4xxClientError() ? "ugyldig_parameter" : "intern";
        };
    }
}
