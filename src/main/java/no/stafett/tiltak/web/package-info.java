/** Tiltakene på nettet: siden ved saken, utskriften og API-et. */
package no.stafett.tiltak.web;
