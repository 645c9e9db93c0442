/** Habilitet: ingen behandler saken til en som står henne nær. */
@org.springframework.modulith.NamedInterface("habil")
package no.stafett.sak.habil;
