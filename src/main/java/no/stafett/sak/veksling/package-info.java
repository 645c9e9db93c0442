/** Hvordan stafettpinnen skifter hånd: spørsmålet, svaret, og lederen når holderen er borte. */
@org.springframework.modulith.NamedInterface("veksling")
package no.stafett.sak.veksling;
