/** Hvem som ikke lenger er med i saken, fordi noen tok dem ut: hvorfor, hva det tok fra dem, og at det kan gjøres om. */
@org.springframework.modulith.NamedInterface("deltakelse")
package no.stafett.sak.deltakelse;
