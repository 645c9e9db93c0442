package no.stafett.ytelse;

import java.util.Locale;

/**
 * En linje i tabellen.
 *
 * @param maal      det som skal nås; tomt når linja bare er til opplysning
 * @param resultat  det som ble målt; tomt når ingenting er målt
 * @param detaljer  tallene bak, eller hvorfor det ikke er målt
 * @param holdt     ja, nei, – eller ikke målt
 */
record Rad(String hva, String maal, String resultat, String detaljer, String holdt) {

    static final String IKKE_MAALT = "ikke målt";

    /** @param enhet slik den skrives etter tallet, for eksempel «×» */
    static Rad høyst(String hva, double grense, double verdi, String enhet, String detaljer) {
        return new Rad(hva, "≤ " + tall(grense) + " " + enhet, tall(verdi) + " " + enhet, detaljer, verdi <= grense ? "ja" : "nei");
    }

    static Rad minst(String hva, double grense, double verdi, String enhet, String detaljer) {
        return new Rad(hva, "≥ " + tall(grense) + " " + enhet, tall(verdi) + " " + enhet, detaljer, verdi >= grense ? "ja" : "nei");
    }

    static Rad opplysning(String hva, String resultat, String detaljer) {
        return new Rad(hva, "", resultat, detaljer, "–");
    }

    static Rad ikkeMålt(String hva, String maal, String hvorfor) {
        return new Rad(hva, maal, "", hvorfor, IKKE_MAALT);
    }

    boolean erMålt() {
        return !IKKE_MAALT.equals(holdt);
    }

    private static String tall(double verdi) {
        return verdi == Math.rint(verdi) && Math.abs(verdi) < 1e9 ? Long.toString((long) verdi) : String.format(Locale.ROOT, "%.2f", verdi);
    }
}
