package no.stafett.stafettlogg.moetemodus;

import java.util.List;
import java.util.Map;
import no.stafett.felles.Avvist;
import no.stafett.felles.SakId;
import no.stafett.oppgave.Arbeidsflate;
import no.stafett.oppgave.Fullfoering;
import no.stafett.oppgave.OppgaveService;
import no.stafett.sak.habil.NaerhetErIkkeAvklart;
import no.stafett.stafettlogg.post.Fortelling;
import no.stafett.tilgang.Bruker;
import no.stafett.tiltak.Tiltak;
import no.stafett.tiltak.TiltakService;
import no.stafett.tiltak.Vurdering;
import org.springframework.stereotype.Component;

/** Gjør det møtet bestemte, med de samme tjenestene som ellers: tiltakene vurderes, og evalueringsoppgavene fullføres. */
@Component
class Moeteslutt {

    private final TiltakService tiltak;
    private final OppgaveService oppgaver;
    private final Arbeidsflate flate;
    private final Fullfoering fullfoering;
    private final Evalueringssvar svar;

    Moeteslutt(TiltakService tiltak, OppgaveService oppgaver, Arbeidsflate flate, Fullfoering fullfoering, Evalueringssvar svar) {
        this.tiltak = tiltak;
        this.oppgaver = oppgaver;
        this.flate = flate;
        this.fullfoering = fullfoering;
        this.svar = svar;
    }

    /** Utenfor oppgaven; brukes når ingen evalueringsoppgave tar dem med seg. */
    void vurder(SakId sakId, Map<Tiltak, Vurdering> sagt, Bruker bruker) {
        Fortelling.sierAltOmTiltakene();
        sagt.forEach((t, vurdering) -> tiltak.evaluer(sakId, t.id(), vurdering, bruker));
    }

    /**
     * Den første tar med det som ble sagt om tiltakene. Det ble sagt én gang, og føres én gang.
     *
     * @throws OppgavenHolderIkke når en av dem ikke lar seg fullføre; da er ingenting gjort
     */
    void fullfoer(List<String> oppgaveIder, Moeteark ark, Map<Tiltak, Vurdering> sagt, Bruker bruker) {
        for (String id : oppgaveIder) {
            try {
                oppgaver.ta(id, bruker);
                Map<Tiltak, Vurdering> hennes = id.equals(oppgaveIder.get(0)) ? sagt : Map.of();
                fullfoering.fullfoer(id, svar.lag(flate.aapne(id, bruker), ark, hennes), bruker);
            } catch (NaerhetErIkkeAvklart spør) {
                throw spør;
            } catch (Avvist nei) {
                throw new OppgavenHolderIkke(id, nei);
            }
        }
    }
}
