package no.stafett.handlingsveileder.flate;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import no.stafett.handlingsveileder.utkast.Utkast;
import no.stafett.handlingsveileder.utkast.Utkastene;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Et utkast å redigere, laget gjennom den vanlige døra som en av demopersonene. */
record Utkastproeve(ApplicationContext program, String bruker, UUID id) {

    static Utkastproeve lag(ApplicationContext program, String bruker, String leietaker) {
        return new Utkastproeve(program, bruker, som(program, bruker, () -> program.getBean(Utkastene.class).opprett(leietaker, "Utkast til prøve").id()));
    }

    Utkast naa() {
        return som(program, bruker, () -> program.getBean(Utkastene.class).hent(id));
    }

    String fil(String navn) {
        return new String(naa().filer().get(navn), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Noen andre, eller hun selv i en annen fane, lagrer. */
    void lagre(String navn, String innhold) {
        som(program, bruker, () -> program.getBean(Utkastene.class).lagre(id, naa().versjon(), Map.of(navn, innhold.getBytes(java.nio.charset.StandardCharsets.UTF_8)), Set.of(), navn));
    }

    private static <T> T som(ApplicationContext program, String bruker, Supplier<T> hva) {
        UserDetails den = program.getBean(UserDetailsService.class).loadUserByUsername(bruker);
        var foer = SecurityContextHolder.getContext();
        try {
            var som = SecurityContextHolder.createEmptyContext();
            som.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(den, null, den.getAuthorities()));
            SecurityContextHolder.setContext(som);
            return hva.get();
        } finally {
            SecurityContextHolder.setContext(foer);
        }
    }
}
