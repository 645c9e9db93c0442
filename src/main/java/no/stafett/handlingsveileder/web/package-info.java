/** Verktøykassa: sidene med verktøyene, hvilke trinn som bruker dem, og utskriften av dem. */
package no.stafett.handlingsveileder.web;
