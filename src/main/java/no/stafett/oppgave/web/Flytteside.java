package no.stafett.oppgave.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.felles.Side;
import no.stafett.oppgave.Oppgave;
import no.stafett.oppgave.reservasjon.Lederflytting;
import no.stafett.oppgave.reservasjon.Oppgavebeskjed;
import no.stafett.oppgave.reservasjon.Oppgavebunke;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Personer;
import no.stafett.tilgang.Rolle;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Siden der lederen flytter det noen har, til en annen i enheten eller tilbake til alle. */
@Side
class Flytteside {

    /** Til alle: de blir ledige. */
    private static final String LEDIG = "ledig";

    private final Lederflytting flytting;
    private final Personer personer;
    private final Oppgavekvittering kvittering;

    Flytteside(Lederflytting flytting, Personer personer, Oppgavekvittering kvittering) {
        this.flytting = flytting;
        this.personer = personer;
        this.kvittering = kvittering;
    }

    /** @param fra den som har oppgavene @param til en id, eller {@value #LEDIG} */
    record Valg(String fra, String til, String grunn, List<String> oppgave) {

        Optional<PersonId> den(String verdi) {
            return Optional.ofNullable(verdi).filter(v -> v.matches(EnhetId.MOENSTER)).map(v -> new PersonId(UUID.fromString(v)));
        }

        public boolean harValgt(String id) {
            return oppgave != null && oppgave.contains(id);
        }
    }

    @GetMapping("/oppgaver/flytt")
    @Krever(Rolle.LEDER)
    ModelAndView vis(@RequestParam(required = false) String fra, Bruker leder) {
        return side(new Valg(fra, null, null, List.of()), Map.of(), leder);
    }

    @PostMapping("/oppgaver/flytt")
    @Krever(Rolle.LEDER)
    ModelAndView flytt(Valg valg, Bruker leder, Locale språk, RedirectAttributes videre) {
        Optional<PersonId> til = valg.den(valg.til());
        try {
            if (til.isEmpty() && !LEDIG.equals(valg.til())) {
                throw new SvaretErUgyldig(List.of(Feltfeil.av("til", "paakrevd")));
            }
            Oppgavebunke.Resultat flyttet = flytting.flytt(valg.oppgave(), til.orElse(null), valg.grunn(), leder);
            boolean alle = flyttet.gikk() == flyttet.utfall().size();
            kvittering.bunt(videre, kvittering.tekst(alle ? "flytt.kvittering.alle" : "flytt.kvittering.noen", språk, flyttet.gikk(), flyttet.utfall().size()),
                    flyttet.gikk() == 0 ? null : flyttet.bunt());
        } catch (SvaretErUgyldig nei) {
            return side(valg, kvittering.feil(nei, felt -> "flytt-" + felt, språk), leder);
        }
        return new ModelAndView("redirect:/oppgaver/flytt");
    }

    private ModelAndView side(Valg valg, Map<String, String> feil, Bruker leder) {
        List<Oppgave> hennes = valg.den(valg.fra()).map(person -> flytting.hos(person, leder)).orElse(List.of());
        Map<String, Object> modell = Map.of("behandlere", flytting.behandlere(leder), "hennes", hennes, "valg", valg, "feltfeil", feil,
                "lengst", Oppgavebeskjed.LENGST, "folk", folk(hennes));
        return new ModelAndView("oppgave/flytt", modell, feil.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** De som arbeider der oppgavene hører til, utenom hun som har dem. */
    private List<Personer.Kollega> folk(List<Oppgave> hennes) {
        return hennes.stream().map(Oppgave::enhet).distinct().flatMap(enhet -> personer.iEnhet(enhet).stream()).distinct()
                .filter(person -> hennes.stream().noneMatch(o -> o.erHos(person.id()))).toList();
    }
}
