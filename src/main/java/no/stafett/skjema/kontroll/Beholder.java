package no.stafett.skjema.kontroll;

import java.util.List;

/**
 * Skjemaet selv, en gruppe eller en liste med rader.
 *
 * @param gjentas     om barna gjentas, én gang per rad
 * @param fastAntall  om brukeren verken kan legge til eller fjerne rader
 * @param startrader  rader i et ubrukt skjema
 */
record Beholder(List<String> sti, String skjulNaar, List<Komponent> barn, boolean gjentas, boolean fastAntall,
                int startrader) implements Komponent {
}
