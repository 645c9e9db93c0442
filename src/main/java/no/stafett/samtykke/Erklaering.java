package no.stafett.samtykke;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Et svar fra én person om én tjeneste: ja eller nei, for hva og hvor lenge.
 *
 * @param handling felles for tjenestene det ble svart på i samme handling
 * @param til      siste dag det gjelder, norsk tid; null når ingen slutt er avtalt
 * @param trukket  når det ble trukket; null når det står ved lag
 */
record Erklaering(UUID id, UUID handling, String tjeneste, String avgjoerelse, String navn, String relasjon,
        String foreldreansvar, String opplysningstype, LocalDate fra, LocalDate til, Instant trukket) {

    static final String GITT = "gitt";
    static final String NEKTET = "nektet";

    boolean erJa() {
        return GITT.equals(avgjoerelse);
    }

    boolean erFraDenDetGjelder() {
        return "selv".equals(relasjon);
    }

    boolean erFraBarnevernet() {
        return "barnevern".equals(relasjon);
    }

    boolean erFraSamme(Erklaering annen) {
        return relasjon.equals(annen.relasjon) && Synlig.navn(navn).equals(Synlig.navn(annen.navn));
    }

    boolean erOmDetSamme(Erklaering annen) {
        return tjeneste.equals(annen.tjeneste) && opplysningstype.equals(annen.opplysningstype);
    }

    /** Første og siste dag er med. */
    boolean gjelder(LocalDate dag) {
        return erJa() && trukket == null && !fra.isAfter(dag) && (til == null || !til.isBefore(dag));
    }

    /** Foresattes egne opplysninger åpner bare for seg selv, aldri saken (domenets C5). */
    boolean kanAapne() {
        return !"foresattes_egne".equals(opplysningstype);
    }

    /** Et nei gjelder alle slags opplysninger; et ja bare dem det ble gitt for. */
    boolean handlerOm(String slag) {
        return !erJa() || opplysningstype.equals(slag);
    }
}
