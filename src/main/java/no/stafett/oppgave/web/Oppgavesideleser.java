package no.stafett.oppgave.web;

import java.util.Locale;
import no.stafett.felles.Forretningsklokke;
import no.stafett.oppgave.Arbeidsflate;
import no.stafett.oppgave.Dagsfrist;
import no.stafett.oppgave.Oppgave;
import no.stafett.oppgave.Sakskort;
import no.stafett.oppgave.Sakskortleser;
import no.stafett.oppgave.Svarhistorikk;
import no.stafett.sak.Saker;
import no.stafett.tilgang.Bruker;
import org.springframework.stereotype.Component;

/** Setter sammen oppgavesiden. */
@Component
class Oppgavesideleser {
    private final Saker saker;
    private final Sakskortleser kort;
    private final Svarhistorikk historikk;
    private final Skjemaramme ramme;
    private final Forretningsklokke klokke;

    Oppgavesideleser(Saker saker, Sakskortleser kort, Svarhistorikk historikk, Skjemaramme ramme,
            Forretningsklokke klokke) {
        this.saker = saker;
        this.kort = kort;
        this.historikk = historikk;
        this.ramme = ramme;
        this.klokke = klokke;
    }

    /** @param verktoey id på et av trinnets andre skjemaer, null for hovedskjemaet */
    Oppgaveside les(Arbeidsflate.Visning flate, String verktoey, Bruker bruker, Locale språk) {
        Oppgave oppgave = flate.oppgave();
        Sakskort sak = flate.serSaken() ? saker.finnSynlig(oppgave.sakId(), bruker).map(s -> kort.les(s, bruker)).orElse(null) : null;
        return new Oppgaveside(oppgave, flate.trinn(), Dagsfrist.av(oppgave.erAapen() ? oppgave.frist() : null, klokke.idag()),
                flate.kanTas(), flate.erMin(), flate.erMin() && oppgave.erAapen() && !oppgave.erHos(bruker.id()), sak != null,
                ramme.del(flate, verktoey, bruker), ramme.verktoey(flate), sak,
                sak == null ? historikk.bare(flate.spoersmaal(), språk) : historikk.iSak(oppgave.sakId(), flate.valglister(), språk),
                sak == null ? null : ramme.tiltaket(flate), ramme.hoppet(flate));
    }
}
