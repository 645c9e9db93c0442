package no.stafett.oppgave;

import java.util.List;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.prosess.Modell;
import no.stafett.prosess.Modeller;
import no.stafett.prosess.OppgaveOppstod;
import no.stafett.prosess.Trinn;
import no.stafett.sak.Sak;
import no.stafett.sak.Saker;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.Enheter;
import no.stafett.tiltak.Tiltakene;
import org.springframework.stereotype.Component;

/** Bildet lista har av en oppgave motoren nettopp laget: hvor den hører hjemme, og hva trinnet sier om den. */
@Component
class Oppgavebilde {

    private final Saker saker;
    private final Enheter enheter;
    private final Modeller modeller;
    private final Forretningsklokke klokke;
    private final Tiltakene tiltakene;

    Oppgavebilde(Saker saker, Enheter enheter, Modeller modeller, Forretningsklokke klokke, Tiltakene tiltakene) {
        this.saker = saker;
        this.enheter = enheter;
        this.modeller = modeller;
        this.klokke = klokke;
        this.tiltakene = tiltakene;
    }

    /** @param roller de som kan ta den; oftest modellens */
    Oppgave av(OppgaveOppstod ny, Sak saken, List<String> roller) {
        Modell modell = modeller.hent(ny.definisjonId());
        return rad(ny, roller, saken, enheter.hent(sted(saken, ny)), modell, modell.hentTrinn(ny.trinnId()));
    }

    private EnhetId sted(Sak saken, OppgaveOppstod ny) {
        if (ny.roller().contains("mottaker")) {
            return saker.nyEnhet(saken.id()).orElse(saken.enhet());
        }
        if (ny.tiltak() != null) {
            return tiltakene.iOppgave(ny.oppgaveId()).map(t -> t.ansvar().enhet()).orElse(saken.enhet());
        }
        return ny.roller().contains("invitert") && ny.enhet() != null ? ny.enhet() : saken.enhet();
    }

    private Oppgave rad(OppgaveOppstod ny, List<String> roller, Sak saken, Enhet sted, Modell modell, Trinn trinn) {
        boolean avgjoer = !trinn.utfall().isEmpty();
        return new Oppgave(ny.oppgaveId(), saken.id(), saken.saksnummer(), saken.initialer(), sted.id(), sted.navn(),
                sted.tjeneste(), modell.id(), modell.prosess(), modell.nivaa().orElse(saken.nivaa()), trinn.id(),
                trinn.nummer(), trinn.navn(), trinn.skjema(), List.copyOf(roller), ny.frist(), klokke.instant(), null,
                null, "aapen", null, avgjoer ? ny.forslag() : null, avgjoer ? ny.rad() : null, null, saken.oeving(),
                ny.roller().contains(Kandidater.AKUTT), Oppgave.Gang.NY);
    }
}
