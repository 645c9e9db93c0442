/** Varslene på nettet: lista, valgene, API-et, tallet i toppen, og postkassen i demoen. */
package no.stafett.varsel.web;
