package no.stafett.oppgave.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import no.stafett.felles.Avvist;
import no.stafett.felles.Side;
import no.stafett.oppgave.Fullfoering;
import no.stafett.oppgave.OppgaveOpptatt;
import no.stafett.oppgave.OppgavenErFerdig;
import no.stafett.oppgave.OppgavenErIkkeTatt;
import no.stafett.oppgave.hopp.Trinnhopp;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Å hoppe over trinnet fra oppgavesiden. Mangler grunnen, er svaret den samme siden med det som ble skrevet. */
@Side
class Hoppside {

    private final Trinnhopp hopp;
    private final Engangsnoekkel engang;
    private final Oppgavesidefyller sider;
    private final Oppgavekvittering kvittering;

    Hoppside(Trinnhopp hopp, Engangsnoekkel engang, Oppgavesidefyller sider, Oppgavekvittering kvittering) {
        this.hopp = hopp;
        this.engang = engang;
        this.sider = sider;
        this.kvittering = kvittering;
    }

    @PostMapping("/oppgaver/{id}/hopp-over")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView hoppOver(@PathVariable String id, @RequestParam(required = false) String grunn, Bruker bruker, Locale språk,
            RedirectAttributes videre, HttpServletRequest forespørsel) {
        try {
            engang.utfoer(forespørsel, bruker, grunn, HttpStatus.OK.value(), () -> Oppgavevisning.Kvittering.av(hopp.hoppOver(id, grunn, bruker)));
        } catch (SvaretErUgyldig nei) {
            ModelAndView igjen = sider.side(id, null, bruker, språk).addObject("skrevetGrunn", grunn)
                    .addObject("feltfeil", kvittering.feil(nei, felt -> "hopp-" + felt, språk));
            igjen.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return igjen;
        } catch (OppgaveOpptatt | OppgavenErFerdig | OppgavenErIkkeTatt | Fullfoering.TrinnetMaaGjoeres nei) {
            return ikke(id, nei, språk, videre);
        }
        return new ModelAndView("redirect:/oppgaver/" + id + "/ferdig");
    }

    private ModelAndView ikke(String id, Avvist nei, Locale språk, RedirectAttributes videre) {
        kvittering.nei(videre, nei, språk);
        return new ModelAndView("redirect:/oppgaver/" + id);
    }
}
