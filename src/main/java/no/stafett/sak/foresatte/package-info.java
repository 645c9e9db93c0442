/** Foresatte i en sak: hvem de er nå, og hva som har stått om dem før. */
@org.springframework.modulith.NamedInterface("foresatte")
package no.stafett.sak.foresatte;
