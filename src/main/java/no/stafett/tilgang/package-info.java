/** Personer, kommune, tjeneste, enhet og roller, innlogging, og hvem som får bruke hvilken side. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"felles", "felles :: noekler"})
package no.stafett.tilgang;
