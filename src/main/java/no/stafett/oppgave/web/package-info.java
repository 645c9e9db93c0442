/** Sidene for oppgaver. */
package no.stafett.oppgave.web;
