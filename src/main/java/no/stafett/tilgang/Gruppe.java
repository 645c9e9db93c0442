package no.stafett.tilgang;

import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;

/** Navn på grupper som kan ta en oppgave: en rolle i en enhet, en rolle i kommunen, eller én person. */
public final class Gruppe {

    private Gruppe() {
    }

    public static String enhet(EnhetId enhet, String rolle) {
        return "e:" + enhet + ":" + rolle;
    }

    public static String kommune(String kommune, String rolle) {
        return "k:" + kommune + ":" + rolle;
    }

    public static String person(PersonId person) {
        return "p:" + person;
    }
}
