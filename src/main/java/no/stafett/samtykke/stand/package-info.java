/** Skriver ned hvordan samtykket står i sakene fra før det ble skrevet ned. */
package no.stafett.samtykke.stand;
