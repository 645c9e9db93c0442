package no.stafett.stafettlogg.angre;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.felles.Side;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Siden der en beslutning angres, og der det står hvorfor den ikke kan det. */
@Side
class Angreside {

    private static final int LENGST = 1000;

    private final Angring angring;
    private final Engangsnoekkel engang;
    private final MessageSource tekster;

    Angreside(Angring angring, Engangsnoekkel engang, MessageSource tekster) {
        this.angring = angring;
        this.engang = engang;
        this.tekster = tekster;
    }

    @GetMapping("/saker/{sakId}/angre")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView vis(@PathVariable UUID sakId, Bruker bruker) {
        return spør(new SakId(sakId), "", HttpStatus.OK, bruker);
    }

    @PostMapping("/saker/{sakId}/angre")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView angre(@PathVariable UUID sakId, @RequestParam(defaultValue = "") String grunn, Bruker bruker, Locale språk,
            RedirectAttributes videre, HttpServletRequest forespørsel) {
        SakId id = new SakId(sakId);
        if (grunn.isBlank() || grunn.strip().length() > LENGST) {
            return spør(id, grunn, HttpStatus.UNPROCESSABLE_CONTENT, bruker);
        }
        try {
            engang.utfoer(forespørsel, bruker, grunn, HttpStatus.OK.value(), () -> {
                angring.angre(id, grunn, bruker);
                return Map.of();
            });
        } catch (BeslutningenStaar nei) {
            return side(id, null, nei.kode(), grunn, HttpStatus.CONFLICT, bruker);
        }
        videre.addFlashAttribute("kvittering", tekster.getMessage("sak.angre.kvittering", null, språk));
        return new ModelAndView("redirect:/saker/" + sakId);
    }

    private ModelAndView spør(SakId id, String grunn, HttpStatus status, Bruker bruker) {
        try {
            return side(id, angring.krev(id, bruker), null, grunn, status, bruker);
        } catch (BeslutningenStaar nei) {
            return side(id, null, nei.kode(), grunn, HttpStatus.CONFLICT, bruker);
        }
    }

    /** @param mulig null når beslutningen står @param nei hva som kom i veien; null når ingenting gjorde det */
    private ModelAndView side(SakId id, Angremulighet mulig, String nei, String grunn, HttpStatus status, Bruker bruker) {
        Map<String, Object> modell = new HashMap<>(Map.of("sak", angring.sak(id, bruker), "grunn", grunn,
                "feil", status == HttpStatus.UNPROCESSABLE_CONTENT, "noekkel", UUID.randomUUID().toString()));
        modell.put("mulig", mulig);
        modell.put("nei", nei);
        return new ModelAndView("stafettlogg/angre", modell, status);
    }
}
