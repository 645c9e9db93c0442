package no.stafett.oppgave;

import java.util.List;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.prosess.Modell;
import no.stafett.prosess.Modeller;
import no.stafett.prosess.OppgaveForsvant;
import no.stafett.prosess.OppgaveOppstod;
import no.stafett.prosess.Trinn;
import no.stafett.sak.EnhetByttet;
import no.stafett.sak.Sak;
import no.stafett.sak.Saker;
import no.stafett.sak.StafettOverfoert;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.Enheter;
import no.stafett.tilgang.Paalogget;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Holder lista lik motoren, i samme transaksjon. */
@Component
class Projeksjon {

    private final Oppgaverader rader;
    private final Kandidater kandidater;
    private final Modeller modeller;
    private final Saksoppslag sak;
    private final Forretningsklokke klokke;

    Projeksjon(Oppgaverader rader, Kandidater kandidater, Modeller modeller, Saksoppslag sak, Forretningsklokke klokke) {
        this.rader = rader;
        this.kandidater = kandidater;
        this.modeller = modeller;
        this.sak = sak;
        this.klokke = klokke;
    }

    @EventListener
    void paa(OppgaveOppstod ny) {
        Sak saken = sak.saker.hent(ny.sakId());
        EnhetId sted = sted(saken, ny);
        Modell modell = modeller.hent(ny.definisjonId());
        Trinn trinn = modell.hentTrinn(ny.trinnId());
        rader.legg(rad(ny, saken, sak.enheter.hent(sted), modell, trinn), saken.kommune(),
                ny.roller().contains(Kandidater.AKUTT) ? kandidater.iRommet(saken.id(), ny.rom())
                        : kandidater.grupper(saken, sted, ny.roller()));
    }

    @EventListener
    void paa(OppgaveForsvant borte) {
        rader.avslutt(borte.oppgaveId(), borte.fullfoert(), Paalogget.person().orElse(null), klokke.instant());
    }

    /** Stafettholderens oppgaver følger pinnen. */
    @EventListener
    void paa(StafettOverfoert overfoert) {
        regnUtKandidater(overfoert.sakId());
    }

    /** De åpne oppgavene følger saken til den nye enheten. */
    @EventListener
    void paa(EnhetByttet byttet) {
        regnUtKandidater(byttet.sakId());
    }

    private void regnUtKandidater(SakId sakId) {
        Sak saken = sak.saker.hent(sakId);
        for (Oppgave oppgave : rader.aapneISak(sakId)) {
            if (!oppgave.roller().contains("invitert")) {
                rader.settGrupper(oppgave.id(), kandidater.grupper(saken, saken.enhet(), oppgave.roller()));
            }
        }
    }

    private EnhetId sted(Sak saken, OppgaveOppstod ny) {
        if (ny.roller().contains("mottaker")) {
            return sak.saker.nyEnhet(saken.id()).orElse(saken.enhet());
        }
        return ny.roller().contains("invitert") && ny.enhet() != null ? ny.enhet() : saken.enhet();
    }

    private Oppgave rad(OppgaveOppstod ny, Sak saken, Enhet sted, Modell modell, Trinn trinn) {
        boolean avgjoer = !trinn.utfall().isEmpty();
        return new Oppgave(ny.oppgaveId(), saken.id(), saken.saksnummer(), saken.initialer(), sted.id(), sted.navn(),
                sted.tjeneste(), modell.id(), modell.prosess(), modell.nivaa().orElse(saken.nivaa()), trinn.id(),
                trinn.nummer(), trinn.navn(), trinn.skjema(), List.copyOf(ny.roller()), ny.frist(), klokke.instant(), null,
                null, "aapen", null, avgjoer ? ny.forslag() : null, avgjoer ? ny.rad() : null, saken.oeving(),
                ny.roller().contains(Kandidater.AKUTT));
    }

    /** Oppslag i saken og stedene. */
    @Component
    record Saksoppslag(Saker saker, Enheter enheter) {
    }
}
