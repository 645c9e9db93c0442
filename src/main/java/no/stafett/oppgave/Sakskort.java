package no.stafett.oppgave;

import java.time.LocalDate;
import java.util.List;

/**
 * Saken i korte trekk, for den som ser den.
 *
 * @param alder         hele år, eller måneder for de minste
 * @param alderIMaaneder om {@code alder} er måneder
 * @param stafettholder null før første plan
 * @param evaluering    null når ingen er avtalt
 */
public record Sakskort(String navn, String alder, boolean alderIMaaneder, String enhet, String stafettholder,
        LocalDate evaluering, List<Samtykke> samtykker) {

    /** @param tilstand gitt, nektet, trukket eller utloept */
    public record Samtykke(String tjeneste, String tilstand) {
    }
}
