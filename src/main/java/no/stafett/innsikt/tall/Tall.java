package no.stafett.innsikt.tall;

import java.time.LocalDate;

/**
 * Et tall slik leseren får det.
 *
 * @param maaned den første i måneden tallet gjelder; null når det gjelder nå, eller hele perioden
 * @param tabell det som er talt
 * @param rad    gruppa i tabellen; {@code alle} for alt
 * @param antall null når det er holdt tilbake
 */
public record Tall(LocalDate maaned, String tabell, String rad, Long antall, Vist vist) {

    static Tall av(String tabell, String rad, long antall) {
        return new Tall(null, tabell, rad, antall, Vist.TALL);
    }
}
