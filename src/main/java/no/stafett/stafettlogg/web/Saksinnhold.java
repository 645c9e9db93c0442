package no.stafett.stafettlogg.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.stafett.oppgave.Oppgave;
import no.stafett.oppgave.Svarhistorikk;
import no.stafett.sak.Foresatt;
import no.stafett.sak.Sak;
import no.stafett.sak.Saker;
import no.stafett.stafettlogg.Deltakere;
import no.stafett.tilgang.Bruker;
import no.stafett.tiltak.Tiltak;
import no.stafett.tiltak.Tiltakene;
import org.springframework.stereotype.Component;

/** Det som står i saken: planen, hvem som er med, og det som er svart. */
@Component
class Saksinnhold {

    private final Saker saker;
    private final Tiltakene tiltakene;
    private final Deltakere deltakere;
    private final Svarhistorikk svar;
    private final Etterlatt etterlatt;

    Saksinnhold(Saker saker, Tiltakene tiltakene, Deltakere deltakere, Svarhistorikk svar, Etterlatt etterlatt) {
        this.saker = saker;
        this.tiltakene = tiltakene;
        this.deltakere = deltakere;
        this.svar = svar;
        this.etterlatt = etterlatt;
    }

    /** @param etterlatt det leseren selv ikke rakk å levere */
    record Alt(List<Tiltak> tiltak, List<Foresatt> foresatte, List<Deltakere.Deltaker> deltakere, List<Svarhistorikk.Besvart> svar,
            List<Etterlatt.Tekst> etterlatt) {
    }

    /** @param oppgaver sakens, utenom de skjermede */
    Alt les(Sak sak, List<Oppgave> oppgaver, Bruker bruker, Locale språk) {
        return new Alt(tiltakene.gjeldende(sak.id()), saker.foresatte(sak.id()), deltakere.iSak(sak.id()),
                svar.iSak(sak.id(), oppgaver, Map.of(), språk), etterlatt.iSak(sak.id(), oppgaver, bruker, språk));
    }
}
