/** Hvordan enhetene svarer på tiltakene de spørres om. */
@org.springframework.modulith.NamedInterface("tall")
package no.stafett.tiltak.tall;
