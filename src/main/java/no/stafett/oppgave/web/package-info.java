/** Sidene og API-et for oppgaver. */
package no.stafett.oppgave.web;
