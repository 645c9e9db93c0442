/** Folkene i enhetene: å legge inn en person, og å sette inn en vikar når noen er borte. */
@org.springframework.modulith.NamedInterface("folk")
package no.stafett.tilgang.folk;
