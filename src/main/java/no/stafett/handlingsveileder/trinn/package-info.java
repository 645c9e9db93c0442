/**
 * Trinnredigeringen: leser et nivå som en liste med trinn, og gjør små endringer i modellen uten å røre resten. Inngangen er
 * {@link no.stafett.handlingsveileder.trinn.Trinnredigering}.
 */
package no.stafett.handlingsveileder.trinn;
