/** Skjemaer: kontroll på serveren, svar, utkast og utskrift. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"felles", "tilgang", "prosess"})
package no.stafett.skjema;
