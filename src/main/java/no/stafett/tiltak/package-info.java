/** Mål, tiltak, ansvar, frist og evaluering. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"felles", "tilgang", "prosess", "skjema", "sak", "sak :: sperre", "sak :: foresatte", "sak :: habil", "samtykke", "akutt"})
package no.stafett.tiltak;
