/** Oppgavelista: en smal kopi av motorens åpne oppgaver, og det man gjør med dem. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"felles", "felles :: noekler", "tilgang", "tilgang :: folk", "prosess", "skjema", "sak",
    "sak :: sperre", "sak :: habil", "sak :: deltakelse", "samtykke", "akutt", "tiltak"})
package no.stafett.oppgave;
