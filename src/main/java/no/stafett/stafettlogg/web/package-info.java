/** Sidene og API-et for saker. */
package no.stafett.stafettlogg.web;
