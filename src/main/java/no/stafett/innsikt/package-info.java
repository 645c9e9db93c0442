/** Det lederne ser: hvilke saker som står fast, hvorfor, hos hvem, og hva som får dem videre. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"felles", "felles :: noekler", "tilgang", "prosess", "prosess :: tilstand", "skjema", "sak", "samtykke", "akutt", "tiltak",
    "oppgave", "stafettlogg"})
package no.stafett.innsikt;
