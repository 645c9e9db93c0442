/** Oppgavelista: fanene, det man kan velge og sortere på, sidene og tallene. */
@org.springframework.modulith.NamedInterface("liste")
package no.stafett.oppgave.liste;
