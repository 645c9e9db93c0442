package no.stafett.handlingsveileder.utkast;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.stafett.felles.Avvist;
import no.stafett.felles.Side;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.ManglerRolle;
import no.stafett.tilgang.Rolle;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** Ett utkast: hva som er i det, hva som er galt, hva som er nytt, hva som er gjort, og knappene for veien videre. */
@Side
class Utkastside {

    static final String STED = "/handlingsveiledere/utkast/";
    private static final String KVITTERING = "kvittering";
    private static final JsonMapper JSON = new JsonMapper();

    private final Utkastbilde bilde;
    private final Utkastene utkastene;
    private final Utkasthandling handling;
    private final Engangsnoekkel engang;
    private final MessageSource tekster;

    Utkastside(Utkastbilde bilde, Utkastene utkastene, Utkasthandling handling, Engangsnoekkel engang, MessageSource tekster) {
        this.bilde = bilde;
        this.utkastene = utkastene;
        this.handling = handling;
        this.engang = engang;
        this.tekster = tekster;
    }

    @GetMapping("/handlingsveiledere/utkast/{utkastId}")
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    ModelAndView vis(@PathVariable UUID utkastId, @RequestParam(defaultValue = "1") int historie, Bruker bruker, Locale språk) {
        return new ModelAndView("handlingsveileder/utkast", Map.of("side", bilde.les(utkastId, historie, bruker, tekster, språk), "noekkel", UUID.randomUUID().toString()));
    }

    @GetMapping("/handlingsveiledere/utkast/{utkastId}/redigerer")
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    ModelAndView redigerer(@PathVariable UUID utkastId, Bruker bruker) {
        Utkastbilde.Stand stand = bilde.stand(utkastId, bruker);
        return new ModelAndView("handlingsveileder/redigerer :: stand", Map.of("u", stand.u(), "kan", stand.kan()));
    }

    /** @param tjeneste tom for hele kommunen @param fra en tidligere versjon det skal begynne som; tom for det som gjelder nå */
    @PostMapping("/handlingsveiledere/utkast")
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    String opprett(@RequestParam(defaultValue = "") String tjeneste, @RequestParam(defaultValue = "") String navn, @RequestParam(required = false) UUID fra, Bruker bruker,
            Locale språk, RedirectAttributes videre, HttpServletRequest forespørsel) {
        String leietaker = Utkastrett.leietaker(bruker.kommune(), tjeneste);
        String kalt = navn.isBlank() ? tekster.getMessage("utkast.navn.standard", null, språk) : navn;
        try {
            String svar = engang.utfoer(forespørsel, bruker, leietaker + "/" + kalt + "/" + fra, HttpStatus.CREATED.value(),
                    () -> Map.of("id", utkastene.opprett(leietaker, kalt, fra).id().toString())).getBody();
            videre.addFlashAttribute(KVITTERING, tekster.getMessage("utkast.kvittering.laget", null, språk));
            return "redirect:" + STED + JSON.readTree(svar).path("id").asString();
        } catch (UtkastKanIkkeLagres nei) {
            videre.addFlashAttribute(KVITTERING, tekster.getMessage("api.feil." + nei.kode(), null, språk));
            return "redirect:/handlingsveiledere";
        }
    }

    /** @param hva knappen hun trykte på; se {@link Utkasthandling} */
    @PostMapping("/handlingsveiledere/utkast/{utkastId}/{hva}")
    @Krever({Rolle.FAGANSVARLIG, Rolle.KOORDINATOR})
    String gjør(@PathVariable UUID utkastId, @PathVariable String hva, @RequestParam Map<String, String> sendt, Bruker bruker, Locale språk, RedirectAttributes videre,
            HttpServletRequest forespørsel) {
        try {
            String svar = engang.utfoer(forespørsel, bruker, hva + innhold(sendt), HttpStatus.OK.value(), () -> Map.of("ble", handling.gjør(utkastId, hva, sendt))).getBody();
            videre.addFlashAttribute(KVITTERING, tekster.getMessage("utkast.kvittering." + JSON.readTree(svar).path("ble").asString(), null, språk));
            angre(Utkasthandling.angre(utkastId, hva, sendt), videre);
        } catch (FinnesIkke | ManglerRolle nei) {
            throw nei;
        } catch (Avvist nei) {
            videre.addFlashAttribute(KVITTERING, Utgivelsesfeil.setning(nei, tekster, språk));
            // Det hun skrev, skal ikke gå tapt fordi noe annet må gjøres først.
            videre.addFlashAttribute("skrevet", sendt.getOrDefault("merknad", ""));
        }
        return "redirect:" + STED + utkastId;
    }

    /** Uten CSRF-nøkkelen, som er en annen når den samme siden er hentet på nytt. */
    private static Map<String, String> innhold(Map<String, String> sendt) {
        Map<String, String> innhold = new TreeMap<>(sendt);
        innhold.remove("_csrf");
        return innhold;
    }

    private static void angre(String adresse, RedirectAttributes videre) {
        if (!adresse.isEmpty()) {
            videre.addFlashAttribute("angre", adresse);
        }
    }
}
