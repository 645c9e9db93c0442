/** Det lederne ser: hvilke saker som står fast, hvorfor, hos hvem, og hva som får dem videre. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"felles", "felles :: noekler", "tilgang", "tilgang :: folk", "prosess", "prosess :: tilstand", "skjema", "sak",
    "sak :: habil", "sak :: veksling", "samtykke", "akutt", "tiltak", "oppgave", "oppgave :: reservasjon", "stafettlogg"})
package no.stafett.innsikt;
