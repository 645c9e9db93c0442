package no.stafett.innsikt.grep;

import no.stafett.felles.SakId;
import no.stafett.tilgang.Bruker;

/** Ett slags grep: å gjøre det, og å gjøre det om. Begge i transaksjonen til den som kaller. */
interface Stansgrepet {

    Stansgrep grep();

    void gjør(SakId sakId, Grepsvar svar, Grepbok.Bunt bunt);

    void angre(Grepbok.Rad rad, Bruker leder);
}
