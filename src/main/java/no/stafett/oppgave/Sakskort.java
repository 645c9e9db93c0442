package no.stafett.oppgave;

import java.time.LocalDate;
import java.util.List;
import no.stafett.samtykke.Samtykker;

/**
 * Saken i korte trekk, for den som ser den.
 *
 * @param alder         hele år, eller måneder for de minste
 * @param alderIMaaneder om {@code alder} er måneder
 * @param stafettholder null før første plan
 * @param evaluering    null når ingen er avtalt
 * @param grenser    hva tjenestene som er med, kan få vite og ikke skal få vite
 */
public record Sakskort(String navn, String alder, boolean alderIMaaneder, String enhet, String stafettholder,
        LocalDate evaluering, List<Samtykke> samtykker, List<Samtykker.Grense> grenser) {

    /** @param tilstand gitt, nektet, trukket eller utloept */
    public record Samtykke(String tjeneste, String tilstand) {
    }
}
