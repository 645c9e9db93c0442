/** Verktøykassa: sidene med verktøyene, og utskriften av dem. */
package no.stafett.skjema.web;
