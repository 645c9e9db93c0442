package no.stafett.handlingsveileder.guide;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import no.stafett.felles.Side;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Krever;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Handlingsveilederne for alle, uten innlogging. Siden er den samme for hvem det enn er som leser: den har ingen skjemaer, ingen nøkler og
 * ingen økt, så den kan ligge hos nettleseren og i mellomlager.
 */
@Side
class Veilederside {

    static final String STI = "/veileder";
    private static final Duration HOLDER_SEG = Duration.ofMinutes(5);

    private final Veiledere veiledere;

    Veilederside(Veiledere veiledere) {
        this.veiledere = veiledere;
    }

    /**
     * Ett endepunkt for hele stedet, så lista over det som er åpent, holder seg kort (SEC-01).
     *
     * @param sted   tomt for oversikten, ellers kommunen, eller kommunen og tjenesten
     * @param spraak språket som står i adressen, så det følger med videre; null når det ikke gjør det
     */
    @GetMapping(STI + "/{*sted}")
    @Krever(aapen = true)
    ModelAndView vis(@PathVariable String sted, @RequestParam(required = false) String spraak, Locale språk, HttpServletResponse svar) {
        List<String> ledd = List.of(sted.replaceAll("^/|/$", "").split("/"));
        ModelAndView side = switch (ledd.size()) {
            case 1 -> oversikt(ledd.get(0));
            case 2 -> new ModelAndView("handlingsveileder/veileder", "veileder", veiledere.finn(ledd.get(0), ledd.get(1)).orElseThrow(FinnesIkke::new));
            default -> throw new FinnesIkke();
        };
        svar.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.maxAge(HOLDER_SEG).cachePublic().getHeaderValue());
        svar.setHeader(HttpHeaders.VARY, HttpHeaders.COOKIE + ", " + HttpHeaders.ACCEPT_LANGUAGE);
        return side.addObject("medSpraak", språk.getLanguage().equals(spraak) ? "?spraak=" + spraak : "").addObject("sted", STI + sted);
    }

    /** @param kommune tom for alle */
    private ModelAndView oversikt(String kommune) {
        List<Veiledere.Kommune> alle = veiledere.kommuner().stream().filter(k -> kommune.isEmpty() || k.nummer().equals(kommune)).toList();
        if (alle.isEmpty() && !kommune.isEmpty()) {
            throw new FinnesIkke();
        }
        return new ModelAndView("handlingsveileder/veiledere", "kommuner", alle);
    }
}
