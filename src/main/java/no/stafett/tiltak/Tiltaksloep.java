package no.stafett.tiltak;

import java.util.Map;
import java.util.UUID;
import no.stafett.prosess.OppgaveErBorte;
import no.stafett.prosess.OppgaveForsvant;
import no.stafett.prosess.OppgaveOppstod;
import no.stafett.prosess.Oppgaver;
import no.stafett.prosess.Prosesser;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Den lille prosessen ved siden av nivået som gir den ansvarlige oppgavene sine: svar, og gjør det. Den flyttes før raden
 * skrives, fordi den som fullfører fra oppgavelista, låser i den rekkefølgen; ellers kunne to vente på hverandre.
 */
@Component
class Tiltaksloep {

    private final Prosesser prosesser;
    private final Oppgaver oppgaver;
    private final Tiltakene tiltakene;

    Tiltaksloep(Prosesser prosesser, Oppgaver oppgaver, Tiltakene tiltakene) {
        this.prosesser = prosesser;
        this.oppgaver = oppgaver;
        this.tiltakene = tiltakene;
    }

    void begynn(Tiltak t) {
        prosesser.startTiltak(t.sakId(), t.id());
    }

    /** Den ansvarlige har alt sagt ja, så det som gjenstår er å gjøre det. */
    void begynnTattImot(Tiltak t) {
        begynn(t);
        svar(t.id(), true);
    }

    /** Svaret er gitt et annet sted enn i oppgaven. */
    void svar(UUID tiltak, boolean ja) {
        fullfør(tiltak, Map.of("godtatt", ja ? "ja" : "nei"));
    }

    void gjort(UUID tiltak) {
        fullfør(tiltak, Map.of());
    }

    /** Det er ikke lenger noe å gjøre for den som hadde det. */
    void slutt(Tiltak t) {
        try {
            prosesser.meldTiltak("tiltak_avklart", t.sakId(), t.id());
        } catch (OppgaveErBorte e) {
            throw new TiltaketErEndret();
        }
    }

    private void fullfør(UUID tiltak, Map<String, Object> verdier) {
        String oppgave = tiltakene.hent(tiltak).oppgave();
        if (oppgave == null) {
            return;
        }
        try {
            oppgaver.fullfør(oppgave, verdier);
        } catch (OppgaveErBorte e) {
            throw new TiltaketErEndret();
        }
    }

    /** Før lista tegner oppgaven: den må vite hvem tiltaket er hos. */
    @EventListener
    @Order(1)
    void paa(OppgaveOppstod ny) {
        if (ny.tiltak() != null) {
            tiltakene.settOppgave(ny.tiltak(), ny.oppgaveId());
        }
    }

    @EventListener
    @Order(1)
    void paa(OppgaveForsvant borte) {
        tiltakene.oppgavenErBorte(borte.oppgaveId());
    }
}
