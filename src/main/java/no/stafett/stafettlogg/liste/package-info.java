/** Sakslista: sakene en person ser, med filtre, rekkefølger og tall. */
package no.stafett.stafettlogg.liste;
