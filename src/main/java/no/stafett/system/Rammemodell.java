package no.stafett.system;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.Side;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Enheter;
import no.stafett.tilgang.Paalogget;
import no.stafett.tilgang.Rolle;
import no.stafett.tilgang.Rolletildeling;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Legger rammen på hver side. */
@ControllerAdvice(annotations = Side.class)
class Rammemodell {

    private final Paalogget paalogget;
    private final Enheter enheter;
    private final Forretningsklokke klokke;
    private final boolean demo;
    private final int øktMinutter;

    Rammemodell(Paalogget paalogget, Enheter enheter, Forretningsklokke klokke, @Value("${stafett.demo:nei}") String demo,
            @Value("${stafett.oekt-minutter:30}") int øktMinutter) {
        this.paalogget = paalogget;
        this.enheter = enheter;
        this.klokke = klokke;
        this.demo = "ja".equals(demo);
        // Økten kan gå ut inntil et minutt før (tilgang.Oekter); nettleseren skal si fra mens det ennå er tid.
        this.øktMinutter = Math.max(1, øktMinutter - 1);
    }

    @ModelAttribute("ramme")
    Ramme ramme(HttpServletRequest forespørsel) {
        Optional<Bruker> bruker = paalogget.finn();
        return bruker.map(hvem -> innlogget(hvem, forespørsel)).orElseGet(() -> utlogget(forespørsel));
    }

    /** Rammen når selve siden har feilet: uten oppslag, så en feil i databasen ikke skjuler feilsiden. */
    Ramme utlogget(HttpServletRequest forespørsel) {
        return new Ramme(false, null, null, List.of(), null, null, false, demo, demodato(), 0, adresse(forespørsel), List.of());
    }

    private Ramme innlogget(Bruker bruker, HttpServletRequest forespørsel) {
        Enheter.Sted sted = enheter.sted(bruker.kommune(), List.copyOf(bruker.enheter()));
        String enhet = sted.enheter().isEmpty() ? null : String.join(", ", sted.enheter());
        List<String> roller = bruker.roller().stream().map(Rolletildeling::navn).distinct().toList();
        return new Ramme(true, bruker.navn(), initialer(bruker.navn()), roller, enhet, sted.kommune(),
                bruker.harEnAv(Rolle::kanMelde), demo, demodato(), øktMinutter, adresse(forespørsel),
                Hovedmeny.valg(forespørsel.getRequestURI(), bruker));
    }

    private LocalDate demodato() {
        return demo ? klokke.idag() : null;
    }

    private static String adresse(HttpServletRequest forespørsel) {
        String spørring = forespørsel.getQueryString();
        return Lokal.adresse(forespørsel.getRequestURI() + (spørring == null ? "" : "?" + spørring));
    }

    static String initialer(String navn) {
        String[] ord = navn.strip().split("\\s+");
        String siste = ord.length > 1 ? ord[ord.length - 1].substring(0, 1) : "";
        return (ord[0].substring(0, 1) + siste).toUpperCase(Locale.ROOT);
    }
}
