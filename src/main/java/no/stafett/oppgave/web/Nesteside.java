package no.stafett.oppgave.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.Side;
import no.stafett.oppgave.liste.Adressevalg;
import no.stafett.oppgave.reservasjon.Nesteoppgave;
import no.stafett.oppgave.reservasjon.Oppgavetak;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** «Ta neste» i lista. Et dobbeltklikk tar én: den andre gangen er svaret det samme som den første (REL-02). */
@Side
class Nesteside {

    private final Nesteoppgave neste;
    private final Engangsnoekkel engang;
    private final JsonMapper json;
    private final Oppgavekvittering kvittering;

    Nesteside(Nesteoppgave neste, Engangsnoekkel engang, JsonMapper json, Oppgavekvittering kvittering) {
        this.neste = neste;
        this.engang = engang;
        this.json = json;
        this.kvittering = kvittering;
    }

    /** @param oppgaveId null når det ikke var noen @param maaSvare som i {@link Nesteoppgave.Funnet} */
    record Svar(String oppgaveId, String tittel, UUID grep, int maaSvare) {

        static Svar av(Nesteoppgave.Funnet funnet) {
            Optional<Oppgavetak.Tatt> tatt = funnet.tatt();
            return new Svar(tatt.map(t -> t.oppgave().id()).orElse(null), tatt.map(t -> t.oppgave().tittel()).orElse(null),
                    tatt.flatMap(Oppgavetak.Tatt::grep).orElse(null), funnet.maaSvare());
        }
    }

    /** Adressen har de samme filtrene som lista. */
    @PostMapping("/oppgaver/ta-neste")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    String taNeste(@RequestParam MultiValueMap<String, String> parametre, Bruker bruker, Locale språk, RedirectAttributes videre,
            HttpServletRequest forespørsel) {
        Adressevalg valg = Adressevalg.les(parametre);
        try {
            return tatt(enGang(valg, bruker, forespørsel), valg, språk, videre);
        } catch (Engangsnoekkel.ErUnderveis nei) {
            kvittering.nei(videre, nei, språk);
            return "redirect:" + Listeadresse.til(valg);
        }
    }

    private Svar enGang(Adressevalg valg, Bruker bruker, HttpServletRequest forespørsel) {
        return json.readValue(engang.utfoerIFlereSteg(forespørsel, bruker, valg.skriv(), HttpStatus.OK.value(),
                () -> Svar.av(neste.ta(valg.utvalg(), bruker))).getBody(), Svar.class);
    }

    private String tatt(Svar svar, Adressevalg valg, Locale språk, RedirectAttributes videre) {
        if (svar.oppgaveId() == null) {
            kvittering.si(videre, svar.maaSvare() == 0 ? "oppgaver.neste.ingen" : "oppgaver.neste.svar", språk, svar.maaSvare());
            return "redirect:" + Listeadresse.til(valg);
        }
        kvittering.gjort(videre, "kvittering.tatt", svar.oppgaveId(), Optional.ofNullable(svar.grep()), språk, svar.tittel());
        videre.addFlashAttribute("angreTilbake", Listeadresse.til(valg.tilMinne()));
        return "redirect:/oppgaver/" + svar.oppgaveId();
    }
}
