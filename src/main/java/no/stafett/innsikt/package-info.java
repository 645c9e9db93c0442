/** Det lederne ser: hvilke saker som står fast, hvorfor, hos hvem, og hva som får dem videre. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"felles", "tilgang", "prosess", "skjema", "sak", "samtykke", "akutt", "tiltak",
    "oppgave", "stafettlogg"})
package no.stafett.innsikt;
