/** Personer, kommune, tjeneste, enhet og roller, innlogging, og hvem som får bruke hvilken side. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "felles")
package no.stafett.tilgang;
