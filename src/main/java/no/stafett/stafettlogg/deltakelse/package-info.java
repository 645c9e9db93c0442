/** Hvem som ser en sak, hvorfor, og hvor lenge, i API-et. */
package no.stafett.stafettlogg.deltakelse;
