package no.stafett.system;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Legger rammen på hver side. */
@ControllerAdvice(annotations = Controller.class)
class Rammemodell {
    private final boolean demo;
    private final int øktMinutter;

    Rammemodell(@Value("${stafett.demo:nei}") String demo, @Value("${stafett.oekt-minutter:30}") int øktMinutter) {
        this.demo = "ja".equals(demo);
        this.øktMinutter = øktMinutter;
    }

    @ModelAttribute("ramme")
    Ramme ramme(HttpServletRequest forespørsel) {
        Authentication hvem = SecurityContextHolder.getContext().getAuthentication();
        boolean inne = hvem != null && hvem.isAuthenticated() && !"anonymousUser".equals(hvem.getName());
        String navn = inne ? hvem.getName() : null;
        return new Ramme(inne, navn, initialer(navn), null, null, null, demo, null, inne ? øktMinutter : 0,
                adresse(forespørsel), navigasjon(forespørsel.getRequestURI()));
    }

    private static List<Ramme.Valg> navigasjon(String sti) {
        return Stream.of("/:ramme.minDag", "/oppgaver:ramme.oppgaver", "/saker:ramme.saker", "/verktoey:ramme.verktoey")
                .map(par -> par.split(":"))
                .map(par -> new Ramme.Valg(par[0], par[1], "/".equals(par[0]) ? "/".equals(sti) : sti.startsWith(par[0])))
                .toList();
    }

    private static String adresse(HttpServletRequest forespørsel) {
        String spørring = forespørsel.getQueryString();
        return Lokal.adresse(forespørsel.getRequestURI() + (spørring == null ? "" : "?" + spørring));
    }

    static String initialer(String navn) {
        if (navn == null || navn.isBlank()) {
            return "";
        }
        String[] ord = navn.strip().split("[\\s.]+");
        String siste = ord.length > 1 ? ord[ord.length - 1].substring(0, 1) : "";
        return (ord[0].substring(0, 1) + siste).toUpperCase();
    }
}
