/** Kommunen og enhetene: å legge til en, gi den et annet navn, og legge den ned når ingenting er igjen der. */
package no.stafett.tilgang.sted;
