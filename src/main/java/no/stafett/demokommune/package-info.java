/**
 * En stor, oppdiktet kommune til demo og prøver: folk, to år med saker, og stans som er plantet med vilje. Skriver i de andre modulenes
 * tabeller, slik ingen annen gjør, fordi to år ikke kan spilles av på minutter (ADR 0059). Finnes bare i en demodatabase.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"felles", "tilgang", "prosess"})
package no.stafett.demokommune;
