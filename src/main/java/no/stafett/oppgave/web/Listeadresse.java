package no.stafett.oppgave.web;

import no.stafett.oppgave.liste.Adressevalg;

/** Adressen til lista med fane, filtre og side, så man kommer tilbake dit man var. */
final class Listeadresse {
    private static final String LISTA = "/oppgaver";

    private Listeadresse() {
    }

    static String til(Adressevalg valg) {
        return LISTA + "?" + valg.skriv();
    }

    /** Der den første ledige i utvalget tas; siden i lista er uten betydning. */
    static String neste(Adressevalg valg) {
        return LISTA + "/ta-neste?" + valg.etter(null).skriv();
    }

    /** Der det som skrives i søkefeltet, sendes; med alt annet som er valgt. */
    static String soek(Adressevalg valg) {
        return til(valg.utenSoek());
    }

    /** Bare tilbake til lista; aldri til en annen side eller vert. */
    static String trygg(String ønsket) {
        return ønsket != null && ønsket.matches("/oppgaver(\\?[A-Za-z0-9_=&%.+-]*)?") ? ønsket : LISTA;
    }
}
