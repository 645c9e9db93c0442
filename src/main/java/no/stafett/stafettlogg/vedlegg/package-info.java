/** Filene ved innleggene: hva som slipper inn, hvor de ligger, og hvordan de kommer ut igjen. */
package no.stafett.stafettlogg.vedlegg;
