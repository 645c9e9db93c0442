/** Sporet: alt som skjer og alt som leses, forseglet, og gjennomgangen av hvem som har lest. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"felles", "tilgang", "skjema", "sak", "sak :: noed", "akutt", "stafettlogg :: eksport"})
package no.stafett.sporing;
