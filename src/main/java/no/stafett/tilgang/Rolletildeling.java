package no.stafett.tilgang;

import no.stafett.felles.EnhetId;

/**
 * En rolle, og hvor den gjelder.
 *
 * @param enhet    null for roller som gjelder hele kommunen
 * @param tjeneste tjenesten en fagansvarlig har ansvar for; null når det er alle, og for andre roller
 */
public record Rolletildeling(Rolle rolle, EnhetId enhet, String tjeneste) {

    public Rolletildeling(Rolle rolle, EnhetId enhet) {
        this(rolle, enhet, null);
    }

    /** @param navn slik rollen heter i databasen */
    static Rolletildeling av(String navn, EnhetId enhet) {
        String bare = Rolle.fagansvarligFor("");
        return new Rolletildeling(Rolle.av(navn), enhet, navn.startsWith(bare) ? navn.substring(bare.length()) : null);
    }

    /** Slik rollen heter i databasen og i API-et. */
    public String navn() {
        return tjeneste == null ? rolle.navn() : Rolle.fagansvarligFor(tjeneste);
    }
}
