package no.stafett.stafettlogg.deltakelse;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.Avvist;
import no.stafett.felles.EnhetId;
import no.stafett.felles.SakId;
import no.stafett.felles.Side;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.ManglerRolle;
import no.stafett.tilgang.Rolle;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Siden der den som fører saken, tar med flere og tar ut dem som er ferdige. De andre som ser saken, ser hvem som er med. */
@Side
class Deltakerside {

    private final DeltakelseService service;
    private final MessageSource tekster;

    Deltakerside(DeltakelseService service, MessageSource tekster) {
        this.service = service;
        this.tekster = tekster;
    }

    /** Det som er fylt ut. */
    record Valg(String deltakerId, String grunn) {

        UUID hvem() {
            return deltakerId != null && deltakerId.matches(EnhetId.MOENSTER) ? UUID.fromString(deltakerId) : new UUID(0, 0);
        }
    }

    @GetMapping("/saker/{sakId}/deltakere")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView vis(@PathVariable UUID sakId, Bruker bruker) {
        return side(sakId, new Valg("", ""), null, HttpStatus.OK, bruker);
    }

    /** @param hva legg-til, slutt eller angre */
    @PostMapping("/saker/{sakId}/deltakere/{hva}")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView endre(@PathVariable UUID sakId, @PathVariable String hva, Valg valg, Bruker bruker, Locale språk, RedirectAttributes videre) {
        try {
            gjør(new SakId(sakId), hva, valg, bruker);
        } catch (SvaretErUgyldig feil) {
            return side(sakId, valg, feil.feil().get(0).sti() + "." + hva, HttpStatus.UNPROCESSABLE_CONTENT, bruker);
        } catch (FinnesIkke | ManglerRolle nei) {
            throw nei;
        } catch (Avvist nei) {
            return side(sakId, valg, nei.kode(), nei.grunn() == Avvist.Grunn.UGYLDIG ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT, bruker);
        }
        videre.addFlashAttribute("kvittering", tekster.getMessage("deltakere.kvittering." + hva, null, språk));
        return new ModelAndView("redirect:/saker/" + sakId + "/deltakere");
    }

    private void gjør(SakId sak, String hva, Valg valg, Bruker bruker) {
        switch (hva) {
            case "legg-til" -> service.leggTil(sak, valg.hvem(), bruker);
            case "slutt" -> service.taUt(sak, valg.hvem(), valg.grunn(), bruker);
            case "angre" -> service.taMedIgjen(sak, valg.hvem(), bruker);
            default -> throw new FinnesIkke();
        }
    }

    /** @param nei hva som kom i veien; null når ingenting gjorde det */
    private ModelAndView side(UUID sakId, Valg valg, String nei, HttpStatus status, Bruker bruker) {
        Map<String, Object> modell = new HashMap<>(Map.of("side", service.les(new SakId(sakId), bruker), "valg", valg,
                "lengst", DeltakelseService.LENGSTE_GRUNN));
        modell.put("nei", nei);
        return new ModelAndView("stafettlogg/deltakere", modell, status);
    }
}
