package no.stafett.prosess.tilstand;

import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.TransactionException;

/** Motoren tar ikke imot en pakke, og ville ikke gjort det neste gang heller. Det motoren selv sier, er med som årsak, og skal ikke vises: det har biter av filene. */
public class MotorenSaNei extends RuntimeException {

    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,120}");
    /** SQLs klasse 22: verdien passer ikke i kolonnen. Resten er basen som ikke svarer, eller andre som rørte det samme. */
    private static final String VERDIEN = "22";

    private final String fil;
    private final String element;

    private MotorenSaNei(String fil, String element, Throwable aarsak) {
        super("Motoren tok ikke imot " + (fil.isEmpty() ? "pakken" : fil), aarsak);
        this.fil = fil;
        this.element = element;
    }

    /** Fila det gjelder; tom når motoren ikke sier det. */
    public String fil() {
        return fil;
    }

    /** Id på stedet i fila; tom når motoren ikke sier det. */
    public String element() {
        return element;
    }

    /** @param filer navnene i pakken @return noe annet når det kan gå neste gang */
    public static RuntimeException av(RuntimeException feil, Set<String> filer) {
        if (feil instanceof TransactionException || feil instanceof DataAccessException) {
            return feil;
        }
        return erForbigående(feil) ? new TransientDataAccessResourceException("Motoren fikk ikke skrevet pakken", feil) : new MotorenSaNei(fil(feil, filer), element(feil), feil);
    }

    private static boolean erForbigående(Throwable feil) {
        return feil instanceof OptimisticLockingException
                || årsaker(feil).anyMatch(e -> e instanceof SQLException sql && (sql.getSQLState() == null || !sql.getSQLState().startsWith(VERDIEN)));
    }

    private static String fil(Throwable feil, Set<String> filer) {
        return årsaker(feil).flatMap(e -> Stream.concat(rapportert(e), Stream.ofNullable(e.getMessage())))
                .flatMap(sagt -> filer.stream().filter(sagt::contains)).findFirst().orElse("");
    }

    private static Stream<String> rapportert(Throwable feil) {
        return feil instanceof ParseException lest ? lest.getResorceReports().stream().map(r -> String.valueOf(r.getResourceName())) : Stream.empty();
    }

    private static String element(Throwable feil) {
        return årsaker(feil).filter(ParseException.class::isInstance).flatMap(e -> ((ParseException) e).getResorceReports().stream())
                .flatMap(r -> r.getErrors().stream()).map(Problem::getMainElementId).filter(id -> id != null && ID.matcher(id).matches()).findFirst().orElse("");
    }

    private static Stream<Throwable> årsaker(Throwable feil) {
        return Stream.iterate(feil, e -> e != null, Throwable::getCause).limit(20);
    }
}
