package no.stafett.tiltak;

import java.util.function.Supplier;
import no.stafett.skjema.Svar;
import org.springframework.stereotype.Component;

/** Det den ansvarlige skriver i oppgavene sine. */
@Component
class Tiltakssvar {

    private final Tiltakene tiltakene;
    private final Tildeling tildeling;
    private final Tiltaksarbeid arbeid;
    private final Ansvarlige ansvarlige;

    Tiltakssvar(Tiltakene tiltakene, Tildeling tildeling, Tiltaksarbeid arbeid, Ansvarlige ansvarlige) {
        this.tiltakene = tiltakene;
        this.tildeling = tildeling;
        this.arbeid = arbeid;
        this.ansvarlige = ansvarlige;
    }

    void les(Svar svar) {
        Supplier<Tiltak> tiltak = () -> tiltakene.iOppgave(svar.oppgaveId()).orElseThrow(TiltaketErEndret::new);
        switch (svar.skjemaId()) {
            case "svar_paa_tiltak" -> svart(tiltak.get(), svar);
            case "tiltak_gjort" -> arbeid.gjort(tiltak.get(), svar.tekst("gjennomfoert").orElse(null), svar.tekst("kommentar").orElse(null));
            default -> { }
        }
    }

    private void svart(Tiltak t, Svar svar) {
        if ("ja".equals(svar.tekst("godtatt").orElse(""))) {
            krevFortsattInnsyn(t);
            tildeling.tattImot(t);
        } else {
            tildeling.avvist(t, svar.tekst("begrunnelse").orElse(null));
        }
    }

    /** Et ja gjør henne til deltaker; da må hun se saken også nå, og ikke bare da hun ble spurt. */
    private void krevFortsattInnsyn(Tiltak t) {
        if (t.ansvar().person() != null && !ansvarlige.serSaken(t.sakId(), t.ansvar().person())) {
            throw new TiltaketErEndret();
        }
    }
}
