package no.stafett.innsikt.grep;

import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.innsikt.Utsettelser;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import org.springframework.stereotype.Component;

/** Saken kan vente til en dag. */
@Component
class Utsettegrep implements Stansgrepet {

    private final Utsettelser utsettelser;
    private final Grepbok bok;

    Utsettegrep(Utsettelser utsettelser, Grepbok bok) {
        this.utsettelser = utsettelser;
        this.bok = bok;
    }

    @Override
    public Stansgrep grep() {
        return Stansgrep.UTSETT;
    }

    @Override
    public void kontroller(Grepsvar svar) {
        try {
            utsettelser.krev(svar.dato(), svar.grunn());
        } catch (SvaretErUgyldig nei) {
            throw Grepsvar.ved("dato", nei);
        }
    }

    @Override
    public void gjør(SakId sakId, Grepsvar svar, Grepbok.Bunt bunt) {
        try {
            UUID utsettelse = utsettelser.utsett(sakId, svar.dato(), svar.grunn(), bunt.leder());
            bok.skriv(sakId, grep(), "utsettelse", utsettelse.toString(), null, bunt);
        } catch (SvaretErUgyldig nei) {
            throw Grepsvar.ved("dato", nei);
        }
    }

    @Override
    public void angre(Grepbok.Rad rad, Bruker leder) {
        utsettelser.angre(rad.sakId(), UUID.fromString(rad.ting()), leder);
    }
}
