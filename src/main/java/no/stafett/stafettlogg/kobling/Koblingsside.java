package no.stafett.stafettlogg.kobling;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.felles.Side;
import no.stafett.samtykke.Deling.SamtykkeMangler;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Siden om andre saker som kan gjelde samme barn. Å sende det samme to ganger gjør ingenting den andre gangen. */
@Side
class Koblingsside {

    private static final Set<String> HANDLINGER = Set.of("koble", "ulike", "angre");

    private final KoblingService service;
    private final MessageSource tekster;

    Koblingsside(KoblingService service, MessageSource tekster) {
        this.service = service;
        this.tekster = tekster;
    }

    @GetMapping("/saker/{sakId}/samme-barn")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView vis(@PathVariable UUID sakId, Bruker bruker) {
        return side(sakId, bruker, "", HttpStatus.OK);
    }

    @PostMapping("/saker/{sakId}/samme-barn/{koblingId}/{hva}")
    @Krever({Rolle.ANSATT, Rolle.LEDER})
    ModelAndView svar(@PathVariable UUID sakId, @PathVariable UUID koblingId, @PathVariable String hva, Bruker bruker, Locale språk, RedirectAttributes videre) {
        if (!HANDLINGER.contains(hva)) {
            throw new FinnesIkke();
        }
        try {
            gjør(new SakId(sakId), koblingId, hva, bruker);
        } catch (SamtykkeMangler nei) {
            return side(sakId, bruker, "samtykke", HttpStatus.CONFLICT);
        }
        videre.addFlashAttribute("kvittering", tekster.getMessage("kobling.kvittering." + hva, null, språk));
        return new ModelAndView("redirect:/saker/" + sakId + "/samme-barn");
    }

    private void gjør(SakId sakId, UUID koblingId, String hva, Bruker bruker) {
        switch (hva) {
            case "koble" -> service.koble(sakId, koblingId, bruker);
            case "ulike" -> service.ulike(sakId, koblingId, bruker);
            default -> service.angre(sakId, koblingId, bruker);
        }
    }

    private ModelAndView side(UUID sakId, Bruker bruker, String feil, HttpStatus status) {
        KoblingService.Side side = service.side(new SakId(sakId), bruker);
        return new ModelAndView("stafettlogg/samme_barn", Map.of("sak", side.sak(), "koblinger", side.koblinger(), "feil", feil), status);
    }
}
