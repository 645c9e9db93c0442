/** Møtene i en sak: innkalling, svar, endring, avlysning, og innkallingen som kalenderfil. */
package no.stafett.stafettlogg.moete;
