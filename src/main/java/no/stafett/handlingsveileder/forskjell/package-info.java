/** Hva som er ulikt i to pakker, med ord den som kjenner tjenesten, forstår. Inngangene er {@link Utgavebilder} og {@link Forskjellord}. */
package no.stafett.handlingsveileder.forskjell;
