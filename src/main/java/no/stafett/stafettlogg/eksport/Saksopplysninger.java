package no.stafett.stafettlogg.eksport;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.stafett.felles.SakId;
import no.stafett.oppgave.Svarhistorikk;
import no.stafett.sak.Nivaaendring;
import no.stafett.sak.Nivaaendringer;
import no.stafett.sak.Sak;
import no.stafett.sak.Stafettpinne;
import no.stafett.stafettlogg.Deltakere;
import no.stafett.tilgang.Enheter;
import org.springframework.stereotype.Component;

/** Det som står om saken utenom loggen, planen og avtalene. Spør ikke om tilgang; det har {@link Saksmappeleser} gjort. */
@Component
class Saksopplysninger {

    private final Enheter enheter;
    private final Deltakere deltakere;
    private final Stafettpinne pinne;
    private final Nivaaendringer nivaaer;
    private final Svarhistorikk svar;

    Saksopplysninger(Enheter enheter, Deltakere deltakere, Stafettpinne pinne, Nivaaendringer nivaaer, Svarhistorikk svar) {
        this.enheter = enheter;
        this.deltakere = deltakere;
        this.pinne = pinne;
        this.nivaaer = nivaaer;
        this.svar = svar;
    }

    String enhet(Sak sak) {
        return enheter.hent(sak.enhet()).navn();
    }

    List<Deltakere.Deltaker> deltakere(SakId id) {
        return deltakere.iSak(id);
    }

    List<Stafettpinne.Holdt> holdere(SakId id) {
        return pinne.historikk(id);
    }

    List<Nivaaendring> nivaa(SakId id) {
        return nivaaer.iSak(id);
    }

    List<Svarhistorikk.Besvart> svar(SakId id, Locale språk) {
        return svar.iSak(id, Map.of(), språk);
    }
}
