package no.stafett.innsikt;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import no.stafett.sak.Sak;

/** Veien en sak har gått: nivå for nivå og trinn for trinn, i den rekkefølgen det skjedde. Tom før det første trinnet. */
public record Saksvei(Sak sak, List<Opphold> opphold) {

    /**
     * En tid på ett nivå. Kommer saken tilbake til nivået, er det et nytt opphold.
     *
     * @param modell motorens id for modellen det siste trinnet fulgte
     * @param til    null mens saken er der
     */
    public record Opphold(int nivaa, String modell, LocalDate fra, LocalDate til, List<Steg> steg) {
    }

    /**
     * Et trinn saken var i.
     *
     * @param nummer       plassen i rekkefølgen, fra 1 i hvert opphold
     * @param trinn        trinnets id i modellen
     * @param trinnummer   for eksempel «1.3»; null når modellen ikke har noe
     * @param til          null mens trinnet er åpent
     * @param dager        kalenderdager, til i dag for det som er åpent
     * @param bestemt      utfallet som ble bestemt her; null når ingenting ble det
     * @param bestemtAngret om beslutningen siden ble angret
     */
    public record Steg(int nummer, String trinn, String trinnummer, String tittel, Tilstand tilstand, LocalDate fra, LocalDate til, int dager, String bestemt,
            boolean bestemtAngret) {

        public String navn() {
            return trinnummer == null ? tittel : trinnummer + " " + tittel;
        }
    }

    /** Hva som skjedde med trinnet. */
    public enum Tilstand {
        GJORT, NAA,
        /** Noen med oppgaven lot være, med en grunn (ADR 0061). */
        HOPPET_OVER,
        /** Saken gikk videre uten det. */
        FALT_BORT;

        /** Slik det står i API-et og i nøklene i språkfilene. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Det som er valgt, ellers det siste: der saken er, eller der den sluttet. @param nummer fra 1; null når ingen er valgt */
    public int plass(String nummer) {
        boolean kjent = nummer != null && nummer.matches("[1-9]\\d{0,3}") && Integer.parseInt(nummer) <= opphold.size();
        return kjent ? Integer.parseInt(nummer) : opphold.size();
    }
}
