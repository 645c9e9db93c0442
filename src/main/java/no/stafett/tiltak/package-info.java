/** Mål, tiltak, ansvar, frist og evaluering. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"felles", "tilgang", "tilgang :: lov", "prosess", "skjema", "sak", "sak :: angre", "sak :: deltakelse", "sak :: foresatte", "sak :: sperre", "sak :: habil", "samtykke", "akutt"})
package no.stafett.tiltak;
