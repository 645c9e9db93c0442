package no.stafett;

/** Oppsettet er slik at programmet ikke skal starte; meldingen sier hva som må endres, i én linje. */
class Oppstartsavvik extends IllegalStateException {

    Oppstartsavvik(String melding) {
        super(melding);
    }

    Oppstartsavvik(String melding, Throwable aarsak) {
        super(melding, aarsak);
    }
}
