package no.stafett.innsikt.grep;

import no.stafett.felles.SakId;
import no.stafett.innsikt.Purring;
import no.stafett.tilgang.Bruker;
import org.springframework.stereotype.Component;

/** Den som har ballen, blir minnet på det. Et varsel som er sendt, er sendt. */
@Component
class Purregrep implements Stansgrepet {

    private final Purring purring;
    private final Grepbok bok;

    Purregrep(Purring purring, Grepbok bok) {
        this.purring = purring;
        this.bok = bok;
    }

    @Override
    public Stansgrep grep() {
        return Stansgrep.PURR;
    }

    @Override
    public void gjør(SakId sakId, Grepsvar svar, Grepbok.Bunt bunt) {
        purring.purr(sakId, bunt.leder());
        bok.skriv(sakId, grep(), Grepbok.INGENTING, null, null, bunt);
    }

    @Override
    public void angre(Grepbok.Rad rad, Bruker leder) {
        throw new GrepetGaarIkke(GrepetGaarIkke.PASSER_IKKE);
    }
}
