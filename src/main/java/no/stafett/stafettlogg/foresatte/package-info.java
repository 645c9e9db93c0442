/** Foresatte i saken: siden og API-et der de legges til, rettes og avsluttes. */
package no.stafett.stafettlogg.foresatte;
