package no.stafett.tilgang.folkeliste;

import java.util.List;

/**
 * Hva som skjer med én rad.
 *
 * @param linje     linja i fila; 0 for en som ikke står i den
 * @param enhet     navnet på enheten; tom når rollen gjelder hele kommunen
 * @param venter    om rollen først virker når en annen har sagt ja
 * @param endringer det som blir noe annet
 * @param grunn     nøkkelen til grunnen, når utfallet er feil eller blir
 */
public record Planrad(int linje, Utfall utfall, String navn, String epost, String rolle, String enhet, boolean venter, List<Endring> endringer, String grunn) {

    /** Rekkefølgen er den de telles i. */
    public enum Utfall {
        NY, NY_ROLLE, ENDRES, UENDRET, SLUTTER, BLIR, FEIL;

        /** Slik det heter i språkfilene og i API-et. */
        public String navn() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @param felt navn, fra eller til @param fra tom når det ikke sto noe */
    public record Endring(String felt, String fra, String til) {
    }

    static Planrad feil(Linje linje, String grunn) {
        return new Planrad(linje.nr(), Utfall.FEIL, linje.navn(), linje.epost(), linje.rolle(), linje.enhet(), false, List.of(), grunn);
    }
}
