package no.stafett.stafettlogg.web;

import java.util.Locale;
import java.util.UUID;
import no.stafett.felles.Avvist;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.felles.Side;
import no.stafett.sak.habil.NaerhetErIkkeAvklart;
import no.stafett.sak.veksling.Stafettveksling;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Siden der pinnen skifter hånd. Kommer noen andre i mellom, er svaret en setning og siden slik den er nå. */
@Side
class Stafettside {

    private static final int LENGST = 500;

    private final Stafettleser leser;
    private final Stafettveksling veksling;
    private final MessageSource tekster;

    Stafettside(Stafettleser leser, Stafettveksling veksling, MessageSource tekster) {
        this.leser = leser;
        this.veksling = veksling;
        this.tekster = tekster;
    }

    @GetMapping("/saker/{sakId}/stafett")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    String vis(@PathVariable UUID sakId, Bruker bruker, Model modell) {
        modell.addAttribute("side", leser.les(new SakId(sakId), bruker));
        modell.addAttribute("sakId", sakId);
        modell.addAttribute("lengst", LENGST);
        return "stafettlogg/stafett";
    }

    /** @param hva overlever, oppnevn, ta-imot, avvis eller trekk */
    @PostMapping("/saker/{sakId}/stafett/{hva}")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    String endre(@PathVariable UUID sakId, @PathVariable String hva, Valg valg, Bruker bruker, Locale språk, RedirectAttributes videre) {
        String kvittering = "stafett.kvittering." + hva;
        try {
            gjør(hva, new SakId(sakId), valg, bruker);
        } catch (FinnesIkke | NaerhetErIkkeAvklart ut) {
            throw ut;
        } catch (Avvist nei) {
            kvittering = "stafett.nei." + nei.kode();
        }
        videre.addFlashAttribute("kvittering", tekster.getMessage(kvittering, null, språk));
        return "redirect:" + ("avvis".equals(hva) ? "/" : "/saker/" + sakId + "/stafett");
    }

    /** @param til den som er valgt @param melding det som skal sies til henne, eller hvorfor ikke @param grunn hvordan holderen er borte */
    record Valg(String til, String melding, String grunn) {

        /** Den som ikke har valgt noen, får det samme svaret som den som har valgt en som ikke finnes. */
        PersonId person() {
            return new PersonId(til != null && til.matches(EnhetId.MOENSTER) ? UUID.fromString(til) : new UUID(0, 0));
        }

        String tekst() {
            String skrevet = melding == null ? "" : melding.strip();
            return skrevet.isEmpty() ? null : skrevet.substring(0, Math.min(LENGST, skrevet.length()));
        }
    }

    private void gjør(String hva, SakId sak, Valg valg, Bruker bruker) {
        switch (hva) {
            case "overlever" -> veksling.tilby(sak, valg.person(), valg.tekst(), bruker);
            case "oppnevn" -> veksling.oppnevn(sak, valg.person(), valg.grunn(), bruker);
            case "ta-imot" -> veksling.taImot(sak, bruker);
            case "avvis" -> veksling.avvis(sak, valg.tekst(), bruker);
            case "trekk" -> veksling.trekk(sak, bruker);
            default -> throw new FinnesIkke();
        }
    }
}
