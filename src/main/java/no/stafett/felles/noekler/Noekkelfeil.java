package no.stafett.felles.noekler;

/** Nøkkelfila kan ikke brukes slik den er; meldingen sier hva som må gjøres, i én linje, og aldri noe av en nøkkel. */
public class Noekkelfeil extends IllegalStateException {

    Noekkelfeil(String melding) {
        super(melding);
    }

    Noekkelfeil(String melding, Throwable aarsak) {
        super(melding, aarsak);
    }
}
