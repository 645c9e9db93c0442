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

    Tiltakssvar(Tiltakene tiltakene, Tildeling tildeling, Tiltaksarbeid arbeid) {
        this.tiltakene = tiltakene;
        this.tildeling = tildeling;
        this.arbeid = arbeid;
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
            tildeling.tattImot(t);
        } else {
            tildeling.avvist(t, svar.tekst("begrunnelse").orElse(null));
        }
    }
}
