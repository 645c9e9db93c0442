/** Sidene og API-et for innsyn og gjennomgang, og vakten som skriver hver lesing. */
package no.stafett.sporing.web;
