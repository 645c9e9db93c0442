package no.stafett.oppgave.web;

import no.stafett.oppgave.liste.Utvalg;
import org.springframework.web.util.UriComponentsBuilder;

/** Adressen til lista med fane, filtre og side, så man kommer tilbake dit man var. */
final class Listeadresse {
    private static final String LISTA = "/oppgaver";

    private Listeadresse() {
    }

    static String til(Utvalg utvalg) {
        UriComponentsBuilder adresse = UriComponentsBuilder.fromPath(LISTA).queryParam("fane", utvalg.fane().navn());
        leggTil(adresse, "nivaa", utvalg.nivaa());
        leggTil(adresse, "tjeneste", utvalg.tjeneste());
        leggTil(adresse, "frist", utvalg.frist() == null ? null : utvalg.frist().navn());
        leggTil(adresse, "sorter", "frist".equals(utvalg.sorter()) ? null : utvalg.sorter());
        leggTil(adresse, "etter", utvalg.etter());
        return adresse.encode().build().toUriString();
    }

    /** Bare tilbake til lista; aldri til en annen side eller vert. */
    static String trygg(String ønsket) {
        return ønsket != null && ønsket.matches("/oppgaver(\\?[A-Za-z0-9_=&%.-]*)?") ? ønsket : LISTA;
    }

    private static void leggTil(UriComponentsBuilder adresse, String navn, Object verdi) {
        if (verdi != null) {
            adresse.queryParam(navn, verdi);
        }
    }
}
