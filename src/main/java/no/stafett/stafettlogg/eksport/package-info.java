/** Saken på papir: alt leseren får se, som PDF/A til barnets mappe. */
@org.springframework.modulith.NamedInterface("eksport")
package no.stafett.stafettlogg.eksport;
