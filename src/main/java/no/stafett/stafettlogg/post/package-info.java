/** Innleggene i stafettloggen: det folk skriver, det saken selv forteller, rettinger og flytting. */
package no.stafett.stafettlogg.post;
