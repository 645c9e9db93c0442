/** Samtykke: hvem har sagt ja til at hvilken tjeneste får del i saken, og døren som er lukket uten. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"felles", "tilgang", "tilgang :: lov", "prosess", "skjema", "sak", "sak :: angre", "sak :: deltakelse", "sak :: foresatte"})
package no.stafett.samtykke;
