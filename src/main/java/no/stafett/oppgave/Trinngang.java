package no.stafett.oppgave;

import java.util.Map;
import no.stafett.prosess.Modeller;
import no.stafett.prosess.OppgaveErBorte;
import no.stafett.prosess.Oppgaver;
import no.stafett.prosess.Trinn;
import no.stafett.skjema.Svar;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.stereotype.Component;

/** Trinnet en oppgave står på i modellen sin, og veien videre fra det. */
@Component
class Trinngang {

    private final Modeller modeller;
    private final Oppgaver motor;
    private final Ruting ruting;

    Trinngang(Modeller modeller, Oppgaver motor, Ruting ruting) {
        this.modeller = modeller;
        this.motor = motor;
        this.ruting = ruting;
    }

    Trinn trinn(Oppgave oppgave) {
        return modeller.hent(oppgave.definisjon()).hentTrinn(oppgave.trinn());
    }

    /** @throws FinnesIkke når skjemaet ikke er et av trinnets andre verktøy */
    String krevVerktoey(Oppgave oppgave, String skjema) {
        if (!trinn(oppgave).verktoey().contains(skjema)) {
            throw new FinnesIkke();
        }
        return skjema;
    }

    /** Fullfører trinnet i motoren, som går dit svaret og grunnlaget i saken sier. */
    void gåVidere(Oppgave oppgave, Svar svar) {
        fullfør(oppgave, ruting.verdier(oppgave.sakId(), svar, trinn(oppgave).regnes()));
    }

    /** Som over, for et trinn uten svar: det som er sagt før, gjelder. */
    void gåVidere(Oppgave oppgave) {
        fullfør(oppgave, ruting.grunnlag(oppgave.sakId()));
    }

    private void fullfør(Oppgave oppgave, Map<String, Object> verdier) {
        try {
            motor.fullfør(oppgave.id(), verdier);
        } catch (OppgaveErBorte e) {
            throw new OppgavenErFerdig();
        }
    }
}
