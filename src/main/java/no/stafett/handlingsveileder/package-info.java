/** Modellene for hver tjeneste: kontroller, publiser, og hvilken som gjelder. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"felles", "tilgang", "prosess", "prosess :: tabell", "prosess :: tilstand", "prosess :: veikart", "skjema", "sak",
    "samtykke", "akutt", "tiltak", "oppgave", "stafettlogg"})
package no.stafett.handlingsveileder;
