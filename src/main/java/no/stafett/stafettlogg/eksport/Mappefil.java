package no.stafett.stafettlogg.eksport;

import java.time.LocalDateTime;
import java.util.Locale;
import no.stafett.stafettlogg.post.Loggvedlegg;

/**
 * En fil ved et innlegg, slik den ligger i mappa.
 *
 * @param nummer   rekkefølgen i mappa, fra 1
 * @param skrevet  når innlegget den ligger ved, ble skrevet, norsk tid
 * @param sjekksum SHA-256 av innholdet, i heksadesimale tall; null når fila ikke er med
 */
record Mappefil(int nummer, Loggvedlegg vedlegg, LocalDateTime skrevet, Tilstand tilstand, String sjekksum) {

    /** Hvorfor fila er med eller ikke. Det står i PDF-en, så ingen tror at alt er der når det ikke er det. */
    enum Tilstand {
        MED,
        /** Mappa er full; fila ligger ved innlegget. */
        PLASS,
        /** Fila er endret etter at den ble lagt ved, eller nøkkelen mangler. */
        KAN_IKKE_AAPNES;

        /** Slik språkfilene kjenner den. */
        public String kode() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean erMed() {
        return tilstand == Tilstand.MED;
    }

    /** Stedet i mappa. Nummeret først, så to med samme navn ikke er samme fil, og rekkefølgen er den i loggen. */
    public String sti() {
        return String.format(Locale.ROOT, "vedlegg/%03d-%s", nummer, vedlegg.navn());
    }
}
