package no.stafett.handlingsveileder.guide;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;

/**
 * Noe en ansatt har sagt fra om i et trinn.
 *
 * @param trinn  trinnets id i modellen
 * @param nummer slik det var da hun skrev; null når trinnet ikke hadde noe
 * @param tekst  null når den er slettet
 * @param av     navnet på den som skrev
 * @param svar   null til den er besvart
 */
record Merknad(UUID id, String kommune, String tjeneste, int nivaa, String trinn, String nummer, String tittel, String tekst, String av, Instant tid,
        Svar svar) {

    /** Det den som har ansvaret, kan gjøre med en merknad. */
    enum Utfall {
        RETTET, IKKE_ENDRET, SLETTET;

        static final String KODER = "rettet|ikke_endret|slettet";

        String kode() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Utfall av(String kode) {
            return valueOf(kode.toUpperCase(Locale.ROOT));
        }
    }

    /** @param tekst null når hun ikke skrev noe @param av navnet på den som svarte */
    record Svar(Utfall utfall, String tekst, String av, Instant tid) {

        public String kode() {
            return utfall.kode();
        }

        public LocalDateTime lokalTid() {
            return LocalDateTime.ofInstant(tid, Forretningsklokke.NORGE);
        }
    }

    public boolean erAapen() {
        return svar == null;
    }

    public String trinnnavn() {
        return nummer == null ? tittel : nummer + " " + tittel;
    }

    public LocalDateTime lokalTid() {
        return LocalDateTime.ofInstant(tid, Forretningsklokke.NORGE);
    }
}
