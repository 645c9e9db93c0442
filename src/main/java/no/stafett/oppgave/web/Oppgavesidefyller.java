package no.stafett.oppgave.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.stafett.oppgave.Arbeidsflate;
import no.stafett.oppgave.trinntekst.Trinnlenker;
import no.stafett.oppgave.reservasjon.Oppgavesamarbeid;
import no.stafett.oppgave.reservasjon.Stedfortredere;
import no.stafett.tilgang.Bruker;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Oppgavesiden med alt malen trenger, også når den vises på nytt fordi noe manglet. */
@Component
class Oppgavesidefyller {

    private final Arbeidsflate flate;
    private final Oppgavesideleser leser;
    private final Oppgavesamarbeid samarbeid;
    private final Stedfortredere stedfortredere;
    private final Trinnlenker lenker;

    Oppgavesidefyller(Arbeidsflate flate, Oppgavesideleser leser, Oppgavesamarbeid samarbeid, Stedfortredere stedfortredere,
            Trinnlenker lenker) {
        this.flate = flate;
        this.leser = leser;
        this.samarbeid = samarbeid;
        this.stedfortredere = stedfortredere;
        this.lenker = lenker;
    }

    /** @param verktoey id på et av trinnets andre skjemaer, null for hovedskjemaet */
    ModelAndView side(String id, String verktoey, Bruker bruker, Locale språk) {
        Arbeidsflate.Visning visning = verktoey == null ? flate.aapne(id, bruker) : flate.aapneVerktoey(id, verktoey, bruker);
        Oppgaveside side = leser.les(visning, verktoey, bruker, språk);
        return new ModelAndView("oppgave/oppgave", "side", side)
                .addObject("vegne", side.rettNaa() && verktoey == null ? stedfortredere.valg(visning.oppgave(), bruker) : List.of())
                .addObject("veileder", lenker.til(visning.oppgave(), visning.trinn(), bruker).orElse(null)).addObject("bilde", samarbeid.les(id, bruker)).addObject("noekkel", UUID.randomUUID().toString());
    }
}
