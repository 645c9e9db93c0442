package no.stafett.system;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Avviser adresser, skjemafelt og nøkler med tegn som ikke kan lagres, før noe av vårt ser dem. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class Tegnvakt extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest forespoersel, HttpServletResponse svar, FilterChain videre)
            throws ServletException, IOException {
        Stream<String> felt = forespoersel.getParameterMap().entrySet().stream()
                .flatMap(ett -> Stream.concat(Stream.of(ett.getKey()), Arrays.stream(ett.getValue())));
        Stream<String> hoder = Collections.list(forespoersel.getHeaderNames()).stream().map(forespoersel::getHeader);
        if (Stream.concat(felt, hoder).anyMatch(Tegnvakt::kanIkkeLagres)) {
            svar.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            videre.doFilter(forespoersel, svar);
        }
    }

    /** Databasen tar ikke imot tegnet null, og et halvt tegn (en enslig surrogat) ville blitt lagret som noe annet. */
    static boolean kanIkkeLagres(String tekst) {
        return tekst.codePoints().anyMatch(tegn -> tegn == 0 || tegn >= Character.MIN_SURROGATE && tegn <= Character.MAX_SURROGATE);
    }
}
