/** Hvordan det står til med motoren: det den har gitt opp, og modeller som ikke kan brukes. */
@org.springframework.modulith.NamedInterface("tilstand")
package no.stafett.prosess.tilstand;
