/** Å ta en oppgave er å reservere den: hvor lenge, hvem den går videre til, hva kolleger sier om den, og hvordan det siste gjøres om. */
@org.springframework.modulith.NamedInterface("reservasjon")
package no.stafett.oppgave.reservasjon;
