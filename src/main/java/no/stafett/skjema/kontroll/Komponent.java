package no.stafett.skjema.kontroll;

import java.util.List;

/** En del av skjemaet som svaret har plass til. Tekst, tabeller, streker og knapper er ikke med. */
sealed interface Komponent permits Felt, Beholder {

    /** Veien fra nærmeste beholder eller rad; tom for en gruppe uten egen plass. */
    List<String> sti();

    /** FEEL uten likhetstegn, eller null når komponenten alltid vises. */
    String skjulNaar();
}
