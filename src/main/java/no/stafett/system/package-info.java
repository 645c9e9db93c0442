/** Rammen rundt sidene: oppsett, språk, feilsider, sikkerhetshoder og forsiden. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"felles", "tilgang", "tilgang :: folk", "prosess", "skjema", "sak",
    "sak :: veksling", "sak :: noed", "sak :: habil", "samtykke", "akutt", "tiltak", "oppgave", "oppgave :: liste", "stafettlogg", "handlingsveileder"})
package no.stafett.system;
