package no.stafett.handlingsveileder.oversikt;

import java.util.List;
import no.stafett.handlingsveileder.Publiseringer.Utgave;
import no.stafett.handlingsveileder.forskjell.Forskjell;

/**
 * Ett nivå i en tjeneste.
 *
 * @param navn        det modellen kaller nivået
 * @param utgave      pakken modellen kom med
 * @param bruk        sakene på versjonene av den, den nyeste først, og så på det som var før dem
 * @param feil        hvor mange feil porten ville funnet i dag
 * @param forskjeller det som er ulikt i den og i det den bygger på; tom når tjenesten ikke har sin egen
 */
public record Rute(int nivaa, String navn, Kilde kilde, Utgave utgave, List<Bruk> bruk, int feil, List<Forskjell> forskjeller) {

    /** @param versjon null for alle som er eldre enn dem som står @param omtrent hele tiere; null når det er færre enn ti */
    public record Bruk(Integer versjon, Integer omtrent) {
    }

    /** Settet den kom med, når den følger med programmet; ellers null. */
    public String sett() {
        return utgave.av() == null || utgave.tilbakeTil() != null && !utgave.pakke().equals(utgave.leietaker()) ? utgave.pakke() : null;
    }
}
