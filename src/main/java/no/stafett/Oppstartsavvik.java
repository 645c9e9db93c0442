package no.stafett;

/** Oppsettet er slik at programmet ikke skal starte; meldingen sier hva som må endres. */
public class Oppstartsavvik extends IllegalStateException {

    public Oppstartsavvik(String melding) {
        super(melding);
    }
}
