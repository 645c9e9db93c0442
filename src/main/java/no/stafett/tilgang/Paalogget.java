package no.stafett.tilgang;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import no.stafett.felles.PersonId;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Den som er logget inn i denne tråden, slått opp på nytt for hver forespørsel (SEC-11). */
@Component
public class Paalogget {

    static final String BAKGRUNN = "system";
    private static final String NOEKKEL = Paalogget.class.getName();

    private final Personer personer;

    Paalogget(Personer personer) {
        this.personer = personer;
    }

    /** Den porten slapp inn i denne forespørselen, så rammen og kontrolleren ikke spør om det samme; ellers slått opp nå. */
    public Optional<Bruker> finn() {
        return sluppetInn().or(this::slåOpp);
    }

    Optional<Bruker> slåOpp() {
        return innlogget().map(Innlogget::getUsername).flatMap(personer::finn);
    }

    /** @param forespoersel der hun er husket så lenge forespørselen varer */
    static void husk(Bruker bruker, HttpServletRequest forespoersel) {
        forespoersel.setAttribute(NOEKKEL, bruker);
    }

    static Optional<Bruker> husket(HttpServletRequest forespoersel) {
        return Optional.ofNullable(forespoersel.getAttribute(NOEKKEL)).map(Bruker.class::cast);
    }

    private static Optional<Bruker> sluppetInn() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes her
                ? husket(her.getRequest()).filter(bruker -> person().filter(bruker.id()::equals).isPresent()) : Optional.empty();
    }

    /** Personen bak det som skjer i denne tråden; tomt for bakgrunnsarbeid. */
    public static Optional<PersonId> person() {
        return innlogget().map(Innlogget::person);
    }

    /** Det databasen får vite: personen, {@value #BAKGRUNN} for bakgrunnsarbeid, og tomt for en som ikke er logget inn. */
    static String forDatabasen() {
        Authentication innlogging = SecurityContextHolder.getContext().getAuthentication();
        return innlogging instanceof AnonymousAuthenticationToken ? "" : person().map(PersonId::toString).orElse(BAKGRUNN);
    }

    private static Optional<Innlogget> innlogget() {
        Authentication innlogging = SecurityContextHolder.getContext().getAuthentication();
        return Optional.ofNullable(innlogging).map(Authentication::getPrincipal)
                .filter(Innlogget.class::isInstance).map(Innlogget.class::cast);
    }
}
