/** Adressesperren på en sak: siden og API-et der den settes, og hvem som kan klareres. */
package no.stafett.stafettlogg.sperre;
