package no.stafett.system;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.stafett.felles.Avvist;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.folk.SkjemaetHarFeil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.databind.DatabindException;

/** Alle nei i API-et, som problemdetaljer (RFC 9457) på brukerens språk. Aldri stakk, SQL eller klassenavn (SEC-29). */
@RestControllerAdvice(annotations = RestController.class)
@Order(1)
public class ApiFeil {

    private static final Logger LOGG = LoggerFactory.getLogger(ApiFeil.class);

    private final MessageSource tekster;

    ApiFeil(MessageSource tekster) {
        this.tekster = tekster;
    }

    /** En feil ved ett felt. */
    record Felt(String felt, String kode, String melding) {
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> avvist(Avvist nei, Locale spraak) {
        ProblemDetail problem = problem(status(nei.grunn()), nei.kode(), spraak);
        nei.detaljer().forEach(problem::setProperty);
        if (nei instanceof SvaretErUgyldig ugyldig) {
            problem.setProperty("feil", ugyldig.feil().stream().map(f -> felt(f, spraak)).toList());
        }
        if (nei instanceof SkjemaetHarFeil skjema) {
            problem.setProperty("feil", skjema.felt().entrySet().stream()
                    .map(f -> new Felt(f.getKey(), "ugyldig_valg", tekster.getMessage(f.getValue(), null, spraak))).toList());
        }
        return svar(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> ugyldig(MethodArgumentNotValidException nei, Locale spraak) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "ugyldig_svar", spraak);
        problem.setProperty("feil", nei.getBindingResult().getFieldErrors().stream()
                .map(f -> felt(Feltkoder.av(f), spraak)).toList());
        return svar(problem);
    }

    /** Tekst som ikke er JSON, er 400; JSON som ikke passer, er 422 med feltet som er galt. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> uleselig(HttpMessageNotReadableException nei, Locale spraak) {
        if (nei.getCause() instanceof DatabindException feil && !feil.getPath().isEmpty()) {
            ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "ugyldig_svar", spraak);
            String sti = feil.getPath().stream().map(d -> d.getPropertyName() == null ? "[" + d.getIndex() + "]"
                    : d.getPropertyName()).reduce((a, b) -> b.startsWith("[") ? a + b : a + "." + b).orElse("");
            boolean ukjent = feil instanceof tools.jackson.databind.exc.UnrecognizedPropertyException;
            problem.setProperty("feil", List.of(felt(Feltfeil.av(sti, ukjent ? "ukjent_felt" : "feil_type"), spraak)));
            return svar(problem);
        }
        return svar(problem(HttpStatus.BAD_REQUEST, "uleselig", spraak));
    }

    /** En adresse med en id som ikke er en id, peker ikke på noe. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> feilId(MethodArgumentTypeMismatchException nei, Locale spraak) {
        boolean iAdressen = nei.getParameter().hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class);
        return svar(iAdressen ? problem(HttpStatus.NOT_FOUND, "finnes_ikke", spraak)
                : problem(HttpStatus.BAD_REQUEST, "ugyldig_parameter", spraak));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> samtidig(ConcurrencyFailureException nei, Locale spraak) {
        return svar(problem(HttpStatus.CONFLICT, "endret_samtidig", spraak));
    }

    /** Databasens egen vakt sa nei: noen er inhabil eller har sluttet, og det ble kjent i samme øyeblikk. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> vernet(DataIntegrityViolationException nei, HttpServletRequest forespoersel, Locale spraak) {
        return erVakten(nei) ? svar(problem(HttpStatus.CONFLICT, "endret_samtidig", spraak)) : annet(nei, forespoersel, spraak);
    }

    /** Våre egne utløsere melder 23000; brudd på en nøkkel eller en regel i en tabell har andre koder, og er en feil hos oss. */
    static boolean erVakten(DataIntegrityViolationException nei) {
        return nei.getMostSpecificCause() instanceof SQLException feil && "23000".equals(feil.getSQLState());
    }

    @ExceptionHandler({CannotCreateTransactionException.class, org.springframework.dao.DataAccessResourceFailureException.class})
    ResponseEntity<ProblemDetail> opptatt(Exception nei, Locale spraak) {
        LOGG.warn("Databasen svarer ikke: {}", nei.getClass().getSimpleName());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "5")
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "utilgjengelig", spraak));
    }

    /**
     * Det rammeverket sier nei til: feil metode, feil slag innhold, manglende parameter.
     *
     * @return null når den som spurte, har gått; da er det ingen å svare, og ingen feil å melde
     */
    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> annet(Exception nei, HttpServletRequest forespoersel, Locale spraak) {
        if (DisconnectedClientHelper.isClientDisconnectedException(nei)) {
            return null;
        }
        if (nei instanceof org.springframework.web.ErrorResponse svar && svar.getStatusCode().is4xxClientError()) {
            return ResponseEntity.status(svar.getStatusCode()).headers(svar.getHeaders())
                    .body(problem(HttpStatus.valueOf(svar.getStatusCode().value()), "ugyldig_parameter", spraak));
        }
        String referanse = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        LOGG.error("Feil {} på {} {}", referanse, forespoersel.getMethod(), forespoersel.getServletPath(), nei);
        ProblemDetail problem = problem(HttpStatus.INTERNAL_SERVER_ERROR, "intern", spraak);
        problem.setProperty("referanse", referanse);
        return svar(problem);
    }

    /** Et nei med status, kode og teksten til koden. */
    public ProblemDetail problem(HttpStatus status, String kode, Locale spraak) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, tekster.getMessage("api.feil." + kode, null, spraak));
        problem.setTitle(status.getReasonPhrase());
        problem.setProperty("kode", kode);
        return problem;
    }

    private Felt felt(Feltfeil feil, Locale spraak) {
        return new Felt(feil.sti(), feil.kode(), tekster.getMessage(feil.noekkel(), feil.argumenter().toArray(), spraak));
    }

    private static ResponseEntity<ProblemDetail> svar(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    static HttpStatus status(Avvist.Grunn grunn) {
        return switch (grunn) {
            case FINNES_IKKE -> HttpStatus.NOT_FOUND;
            case IKKE_LOV -> HttpStatus.FORBIDDEN;
            case OPPTATT -> HttpStatus.CONFLICT;
            case ENDRET -> HttpStatus.PRECONDITION_FAILED;
            case UGYLDIG -> HttpStatus.UNPROCESSABLE_CONTENT;
            case FOR_STOR -> HttpStatus.CONTENT_TOO_LARGE;
            case UTILGJENGELIG -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
