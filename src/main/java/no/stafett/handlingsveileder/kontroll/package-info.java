/** Porten foran motoren: alt en pakke må tåle før den kan publiseres. Inngangen er {@link Kontroll}. */
package no.stafett.handlingsveileder.kontroll;
