/** Filene ved innleggene: hva som slipper inn, hvor de ligger, og hvordan de kommer ut igjen. Åpen for kommandoen {@code bytt noekkel}. */
@org.springframework.modulith.NamedInterface("vedlegg")
package no.stafett.stafettlogg.vedlegg;
