/** Saken: hvem den gjelder, nivået og hvorfor, stafettpinnen, deltakerne, og hvem som får se. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"felles", "tilgang", "prosess", "skjema"})
package no.stafett.sak;
