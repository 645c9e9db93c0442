package no.stafett.stafettlogg.habil;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.felles.Side;
import no.stafett.oppgave.Arbeidsflate;
import no.stafett.sak.Saker;
import no.stafett.sak.habil.Habilitet;
import no.stafett.sak.habil.Inhabil;
import no.stafett.sak.veksling.IngenKanTaOver;
import no.stafett.sak.habil.Lederloese;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
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

/**
 * Inhabilitet i en sak. Den som bare kan ta en oppgave der, får melde seg uten å se saken; den som melder seg selv, ser den ikke
 * igjen, og kommer til forsiden.
 */
@Side
class Habilitetsside {

    private final Habilitet habilitet;
    private final Arbeidsflate oppgaver;
    private final Saker saker;
    private final MessageSource tekster;
    private final Lederloese lederloese;

    Habilitetsside(Habilitet habilitet, Lederloese lederloese, Arbeidsflate oppgaver, Saker saker, MessageSource tekster) {
        this.habilitet = habilitet;
        this.lederloese = lederloese;
        this.oppgaver = oppgaver;
        this.saker = saker;
        this.tekster = tekster;
    }

    @GetMapping("/saker/{sakId}/inhabil")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView vis(@PathVariable UUID sakId, Bruker bruker) {
        return side(new SakId(sakId), bruker, bruker.id().toString(), "", List.of());
    }

    /** @param person brukeren selv, eller en lederen kan melde */
    @PostMapping("/saker/{sakId}/inhabil")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView meld(@PathVariable UUID sakId, @RequestParam(defaultValue = "") String person, @RequestParam(defaultValue = "") String slag,
            Bruker bruker, Locale språk, RedirectAttributes videre) {
        SakId sak = new SakId(sakId);
        oppgaver.krevNaer(sak, bruker);
        PersonId hvem = person.matches(EnhetId.MOENSTER) ? new PersonId(UUID.fromString(person)) : new PersonId(new UUID(0, 0));
        try {
            habilitet.meld(sak, hvem, slag, bruker);
        } catch (SvaretErUgyldig feil) {
            return side(sak, bruker, person, slag, feil.feil().stream().map(Feltfeil::sti).toList());
        } catch (IngenKanTaOver alene) {
            ModelAndView side = side(sak, bruker, person, slag, List.of("ingen"));
            side.setStatus(HttpStatus.CONFLICT);
            return side;
        }
        boolean selv = hvem.equals(bruker.id());
        videre.addFlashAttribute("kvittering", tekster.getMessage(selv ? "inhabil.kvittering.selv" : "inhabil.kvittering", null, språk));
        return new ModelAndView(selv ? "redirect:/" : "redirect:/saker/" + sakId + "/inhabil");
    }

    @PostMapping("/inhabil/{inhabilitetId}/avslutt")
    @Krever({Rolle.LEDER, Rolle.KOORDINATOR})
    String avslutt(@PathVariable UUID inhabilitetId, Bruker bruker, Locale språk, RedirectAttributes videre) {
        Optional<Inhabil> avKoordinator = lederloese.opphev(inhabilitetId, bruker);
        Inhabil slutt = avKoordinator.orElseGet(() -> habilitet.avslutt(inhabilitetId, bruker));
        videre.addFlashAttribute("kvittering", tekster.getMessage("inhabil.kvittering.avsluttet", new Object[] {slutt.person().navn()}, språk));
        return avKoordinator.isPresent() ? "redirect:/" : "redirect:/saker/" + slutt.sakId() + "/inhabil";
    }

    @PostMapping("/inhabil/{inhabilitetId}/sett")
    @Krever(Rolle.LEDER)
    String merkSett(@PathVariable UUID inhabilitetId, Bruker bruker) {
        habilitet.merkSett(inhabilitetId, bruker);
        return "redirect:/";
    }

    private ModelAndView side(SakId sak, Bruker bruker, String person, String slag, List<String> feil) {
        oppgaver.krevNaer(sak, bruker);
        boolean serSaken = saker.finnSynlig(sak, bruker).isPresent();
        Map<String, Object> modell = new HashMap<>(Map.of("sak", saker.merke(sak), "serSaken", serSaken, "meg", bruker.id(), "person", person,
                "slag", slag, "feil", feil, "slagene", Habilitet.SLAG, "kanMeldes", habilitet.kanMeldes(sak, bruker),
                "inhabile", serSaken && bruker.har(Rolle.LEDER) ? habilitet.iSak(sak) : List.of()));
        return new ModelAndView("stafettlogg/inhabil", modell, feil.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
