package no.stafett.tilgang;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Det den første administratoren oppgir. Passordet står aldri i noe som kan skrives ut. */
public record FoersteAdministratorForm(String noekkel, String kommunenummer, String kommunenavn, String navn, String brukernavn,
        String passord, String gjentatt) {

    private static final int KORTESTE_PASSORD = 15;
    /** bcrypt leser ikke lenger enn dette; et lengre passord ville gi falsk trygghet. */
    private static final int LENGSTE_PASSORD_BYTES = 72;
    private static final int LENGSTE_NAVN = 100;

    public FoersteAdministratorForm {
        noekkel = trimmet(noekkel);
        kommunenummer = trimmet(kommunenummer);
        kommunenavn = trimmet(kommunenavn);
        navn = trimmet(navn);
        brukernavn = trimmet(brukernavn).toLowerCase(Locale.ROOT);
        passord = passord == null ? "" : passord;
        gjentatt = gjentatt == null ? "" : gjentatt;
    }

    public static FoersteAdministratorForm tomt(String noekkel) {
        return new FoersteAdministratorForm(noekkel, null, null, null, null, null, null);
    }

    /** Felt med feil og nøkkelen til meldingen, i den rekkefølgen feltene står. */
    public Map<String, String> feil() {
        Map<String, String> feil = new LinkedHashMap<>();
        krev(feil, "kommunenummer", kommunenummer.matches("[0-9]{4}"));
        krev(feil, "kommunenavn", !kommunenavn.isEmpty() && kommunenavn.length() <= LENGSTE_NAVN);
        krev(feil, "navn", !navn.isEmpty() && navn.length() <= LENGSTE_NAVN);
        krev(feil, "brukernavn", brukernavn.matches("[a-z0-9][a-z0-9._-]{2,59}"));
        krev(feil, "passord", passord.length() >= KORTESTE_PASSORD && !forLangt() && !inneholderBrukernavnet());
        krev(feil, "gjentatt", gjentatt.equals(passord));
        return feil;
    }

    private boolean forLangt() {
        return passord.getBytes(StandardCharsets.UTF_8).length > LENGSTE_PASSORD_BYTES;
    }

    private boolean inneholderBrukernavnet() {
        return !brukernavn.isEmpty() && passord.toLowerCase(Locale.ROOT).contains(brukernavn);
    }

    private static void krev(Map<String, String> feil, String felt, boolean oppfylt) {
        if (!oppfylt) {
            feil.put(felt, "foersteadministrator.feil." + felt);
        }
    }

    private static String trimmet(String verdi) {
        return verdi == null ? "" : verdi.strip();
    }

    @Override
    public String toString() {
        return "FoersteAdministratorForm[" + brukernavn + "]";
    }
}
