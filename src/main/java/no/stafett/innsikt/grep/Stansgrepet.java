package no.stafett.innsikt.grep;

import no.stafett.felles.SakId;
import no.stafett.tilgang.Bruker;

/** Ett slags grep: å gjøre det, og å gjøre det om. Begge i transaksjonen til den som kaller. */
interface Stansgrepet {

    Stansgrep grep();

    /**
     * Det som er likt for alle sakene, sies før noen av dem er rørt: ellers ble det halve gjort.
     *
     * @throws no.stafett.skjema.SvaretErUgyldig når noe mangler eller ikke kan være riktig for noen av dem
     */
    default void kontroller(Grepsvar svar) {
    }

    void gjør(SakId sakId, Grepsvar svar, Grepbok.Bunt bunt);

    void angre(Grepbok.Rad rad, Bruker leder);
}
