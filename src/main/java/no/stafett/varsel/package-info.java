/** Varslene: det en person bør vite om oppgavene sine, i appen og på e-post, og aldri hvem de gjelder. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"felles", "tilgang", "prosess", "oppgave", "innsikt", "handlingsveileder"})
package no.stafett.varsel;
