/** Trinnet i handlingsveilederen slik det står nå, ved siden av det oppgaven følger. */
package no.stafett.oppgave.trinntekst;
