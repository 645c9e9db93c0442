/** Det lederen gjør med saker som står fast, én eller mange, og hvordan det gjøres om. Alt går gjennom det modulene under alt kan. */
package no.stafett.innsikt.grep;
