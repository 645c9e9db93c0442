/** Saken på papir: alt leseren får se, som PDF/A til barnets mappe. */
package no.stafett.stafettlogg.eksport;
