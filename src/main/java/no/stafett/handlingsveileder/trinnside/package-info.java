/** Sidene der en fagleder endrer et nivå som en liste med trinn: uten å tegne, og uten å kunne ødelegge det som er tegnet. */
package no.stafett.handlingsveileder.trinnside;
