package no.stafett.tiltak;

import java.time.LocalDate;

/** Et tiltak i planen som gjelder. Alt utenom selve tiltaket kan mangle. */
public record Tiltak(int nummer, String problem, String tiltak, String arena, String tjeneste, String ansvarlig,
        LocalDate start, LocalDate frist) {
}
