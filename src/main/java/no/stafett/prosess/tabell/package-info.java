/** Beslutningstabeller som ikke er publisert, regnet ut for den som lager dem. */
@org.springframework.modulith.NamedInterface("tabell")
package no.stafett.prosess.tabell;
