package no.stafett.ytelse;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Personer;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/** De {@link Fyll} legger inn for målingene, og det å arbeide som en av dem uten nett. */
final class Folk {

    /** Ansatt i én enhet, leder i en annen og koordinator i kommunen. */
    static final String MAALER = "maaler";
    /** Så mange kolleger i én enhet tar og fullfører oppgaver; hver klient er en av dem. */
    static final int SKRIVERE = 50;
    /** Enheten de arbeider i; {@link Fyll} gir den id-en. */
    static final String SKRIVERNES_ENHET = "10000000-0000-4000-8000-000000000004";

    private final UserDetailsService innlogging;
    private final Personer personer;
    private final Map<String, Innlogget> kjente = new ConcurrentHashMap<>();

    Folk(ApplicationContext program) {
        innlogging = program.getBean(UserDetailsService.class);
        personer = program.getBean(Personer.class);
    }

    private record Innlogget(Authentication bevis, Bruker bruker) {
    }

    interface Arbeid<T> {
        T gjør(Bruker bruker) throws Exception;
    }

    static String skriver(int klient) {
        return "skriver" + (1 + klient % SKRIVERE);
    }

    /** Det databasen får vite om den som spør, er det samme som når hun er logget inn i nettleseren. */
    <T> T som(String brukernavn, Arbeid<T> arbeid) throws Exception {
        Innlogget hun = kjente.computeIfAbsent(brukernavn, this::finn);
        SecurityContextHolder.getContext().setAuthentication(hun.bevis());
        try {
            return arbeid.gjør(hun.bruker());
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    Bruker maaler() {
        return kjente.computeIfAbsent(MAALER, this::finn).bruker();
    }

    private Innlogget finn(String brukernavn) {
        UserDetails hun = innlogging.loadUserByUsername(brukernavn);
        return new Innlogget(UsernamePasswordAuthenticationToken.authenticated(hun, null, hun.getAuthorities()),
                personer.finn(brukernavn).orElseThrow());
    }
}
