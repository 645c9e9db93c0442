/** Redigering i nettleseren av det som ligger i et utkast: diagrammet, skjemaene og beslutningstabellene. */
package no.stafett.handlingsveileder.flate;
