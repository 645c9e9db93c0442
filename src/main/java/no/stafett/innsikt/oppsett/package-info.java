/** Når en sak står fast: reglene og dagene i kommunen, og når enhetene er stengt. */
package no.stafett.innsikt.oppsett;
