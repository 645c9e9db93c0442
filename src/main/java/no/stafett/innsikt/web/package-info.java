/** Sidene og API-et for det som står fast. */
package no.stafett.innsikt.web;
