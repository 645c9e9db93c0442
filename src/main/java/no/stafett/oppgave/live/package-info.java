/** Beskjed til dem som ser på oppgavelista når den er en annen enn den de ser, på alle noder. */
package no.stafett.oppgave.live;
