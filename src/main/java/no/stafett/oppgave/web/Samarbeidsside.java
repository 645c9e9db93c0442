package no.stafett.oppgave.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.Avvist;
import no.stafett.felles.Side;
import no.stafett.oppgave.reservasjon.Oppgavebeskjed;
import no.stafett.oppgave.reservasjon.Oppgavesamarbeid;
import no.stafett.sak.habil.NaerhetErIkkeAvklart;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.ManglerRolle;
import no.stafett.tilgang.Rolle;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Siden der en oppgave gis videre, utsettes og snakkes om. Kommer noe i mellom, er svaret en setning og oppgaven slik den er nå. */
@Side
class Samarbeidsside {

    /** Etter dette er det ikke sikkert hun ser oppgaven lenger. */
    private static final List<String> FRA_SEG = List.of("legg-tilbake", "avvis");
    private static final List<String> EGNE_FELT = List.of("til", "dag", "prioritet");

    private final Oppgavesamarbeid samarbeid;
    private final Samarbeidshandling handling;
    private final Engangsnoekkel engang;
    private final Oppgavekvittering kvittering;

    Samarbeidsside(Oppgavesamarbeid samarbeid, Samarbeidshandling handling, Engangsnoekkel engang, Oppgavekvittering kvittering) {
        this.samarbeid = samarbeid;
        this.handling = handling;
        this.engang = engang;
        this.kvittering = kvittering;
    }

    @GetMapping("/oppgaver/{id}/samarbeid")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView vis(@PathVariable String id, Bruker bruker) {
        return side(id, null, null, Map.of(), bruker);
    }

    /** Oppgavene kolleger venter på brukeren om. */
    @GetMapping("/oppgaver/til-meg")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView tilMeg(Bruker bruker) {
        return new ModelAndView("oppgave/tilmeg", Map.of("oppgaver", samarbeid.tilMeg(bruker)));
    }

    /** @param hva forleng, utsett, prioriter, legg-tilbake, overlever, ta-imot, avvis, trekk, spoer eller svar */
    @PostMapping("/oppgaver/{id}/samarbeid/{hva}")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    ModelAndView gjør(@PathVariable String id, @PathVariable String hva, Samarbeidshandling.Valg valg, Bruker bruker, Locale språk,
            RedirectAttributes videre, HttpServletRequest forespørsel) {
        String lista = Listeadresse.trygg(forespørsel.getParameter("tilbake"));
        try {
            Optional<UUID> grep = enGang(id, hva, valg, bruker, forespørsel);
            kvittering.gjort(videre, "samarbeid.kvittering." + hva, id, grep, språk);
        } catch (SvaretErUgyldig nei) {
            return side(id, hva, valg, kvittering.feil(nei, felt -> element(hva, felt, valg), språk), bruker);
        } catch (FinnesIkke | NaerhetErIkkeAvklart | ManglerRolle ut) {
            throw ut;
        } catch (Avvist nei) {
            kvittering.nei(videre, nei, språk);
            return new ModelAndView("redirect:/oppgaver/" + id);
        }
        return new ModelAndView("redirect:" + (FRA_SEG.contains(hva) ? lista : "/oppgaver/" + id));
    }

    private Optional<UUID> enGang(String id, String hva, Samarbeidshandling.Valg valg, Bruker bruker, HttpServletRequest forespørsel) {
        Map<String, UUID> grepet = new HashMap<>();
        engang.utfoer(forespørsel, bruker, valg, HttpStatus.OK.value(), () -> {
            handling.gjør(hva, id, valg, bruker).ifPresent(grep -> grepet.put("grep", grep));
            return grepet;
        });
        return Optional.ofNullable(grepet.get("grep"));
    }

    /** Elementet på siden feltet er i: den som skriver, har ett tekstfelt i hvert skjema. */
    private static String element(String hva, String felt, Samarbeidshandling.Valg valg) {
        return "svar".equals(hva) ? "svar-" + valg.paa() : hva + "-" + (EGNE_FELT.contains(felt) ? felt : "tekst");
    }

    /** @param hva skjemaet feilene er i; null når ingen er @param valg det som ble skrevet i det @param feil setningene, etter element */
    private ModelAndView side(String id, String hva, Samarbeidshandling.Valg valg, Map<String, String> feil, Bruker bruker) {
        Oppgavesamarbeid.Bilde bilde = samarbeid.les(id, bruker);
        Map<String, Object> modell = new HashMap<>(Map.of("bilde", bilde, "folk", samarbeid.folk(bilde, bruker), "feltfeil", feil,
                "lengst", Oppgavebeskjed.LENGST, "noekkel", UUID.randomUUID().toString()));
        modell.put("feilI", hva);
        modell.put("skrevet", valg == null ? new Samarbeidshandling.Valg(null, null, null, null, null) : valg);
        return new ModelAndView("oppgave/samarbeid", modell, feil.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
