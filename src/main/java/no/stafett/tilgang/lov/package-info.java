/** Lovhenvisningene: teksten som følger med, og det kommunen har skrevet i stedet. */
@org.springframework.modulith.NamedInterface("lov")
package no.stafett.tilgang.lov;
