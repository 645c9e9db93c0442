/** Folk og roller i en fil: hva som ville skjedd, og å gjøre det når noen har sett det og sagt ja. */
package no.stafett.tilgang.folkeliste;
