package no.stafett.handlingsveileder;

/**
 * Én grunn til at en modell ikke kan publiseres.
 *
 * @param kode fast kode, snake_case, den samme på alle språk
 * @param element id på stedet i modellen, feltet i skjemaet eller raden i tabellen; tom når feilen gjelder hele fila
 * @param melding en setning en fagleder forstår
 * @param fil fila i pakken; tom når bare ett dokument er kontrollert
 */
public record Modellfeil(String kode, String element, String melding, String fil) {
}
