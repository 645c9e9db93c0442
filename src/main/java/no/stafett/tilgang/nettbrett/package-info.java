/** Nettbrett flere deler: lås, velg hvem som er den neste, og gå tilbake dit hun var. */
package no.stafett.tilgang.nettbrett;
