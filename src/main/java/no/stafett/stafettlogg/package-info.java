/** Stafettloggen: saken slik de som er med i den ser den, på sider og i API. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"felles", "felles :: noekler", "tilgang", "tilgang :: folk", "prosess", "skjema", "sak", "sak :: angre", "sak :: deltakelse",
    "sak :: sperre", "sak :: foresatte", "sak :: veksling", "sak :: noed", "sak :: habil", "samtykke", "akutt", "tiltak", "oppgave", "oppgave :: hopp"})
package no.stafett.stafettlogg;
