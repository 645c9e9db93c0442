/** Samtykkene på nettet: siden ved saken og API-et. */
package no.stafett.samtykke.web;
