package no.stafett.skjema.kontroll;

/** Tak for et svar, uavhengig av skjemaet. De er satt godt over det et menneske fyller ut. */
final class Grenser {

    /** Hele svaret, i byte som UTF-8: 1 MiB. */
    static final int SVAR_BYTE = 1024 * 1024;
    /** Nivåer av objekter og lister inni hverandre. */
    static final int DYBDE = 12;
    /** Rader i en liste, og valg i ett felt. */
    static final int LISTE = 200;
    /** Tegn i ett tekstfelt. */
    static final int TEKST = 50_000;
    /** Tegn i et felt som skal passe et mønster; holder prøvingen under noen millisekunder. */
    static final int TEKST_MED_MOENSTER = 5_000;
    /** Tegn i en e-postadresse eller et telefonnummer. */
    static final int ADRESSE = 1_000;
    /** Tegn av et ukjent feltnavn som gjentas i feilmeldingen. */
    static final int UKJENT_NAVN = 60;
    /** Feil som meldes om gangen. */
    static final int FEIL = 200;
    /** Synlige felt til sammen, rader medregnet. */
    static final int FELT = 10_000;

    private Grenser() {
    }
}
