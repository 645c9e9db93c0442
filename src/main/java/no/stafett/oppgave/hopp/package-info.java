/** Å hoppe over et trinn når modellen sier at det går an, og å si hvorfor. */
@org.springframework.modulith.NamedInterface("hopp")
package no.stafett.oppgave.hopp;
