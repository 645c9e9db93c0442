/** Utkast til handlingsveiledere: det som redigeres, hvem som redigerer, og det som har vært. Inngangen er {@link Utkastene}. */
package no.stafett.handlingsveileder.utkast;
