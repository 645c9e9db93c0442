/** Feil i programmet selv, til systemadministratoren: det som har stanset, og modeller som ikke kan brukes. Aldri hvem det gjelder. */
package no.stafett.innsikt.maskin;
