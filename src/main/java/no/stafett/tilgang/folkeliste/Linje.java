package no.stafett.tilgang.folkeliste;

import no.stafett.tilgang.folk.NyPerson;

/** Én rad i fila slik den er skrevet. @param nr linja i fila, den øverste er 1 */
record Linje(int nr, String navn, String epost, String rolle, String enhet, String fra, String til) {

    /** Ryddet: én mellomroms bredde, små bokstaver i adressen. */
    NyPerson person() {
        return new NyPerson(navn, epost, rolle);
    }
}
