package no.stafett.skjema.kontroll;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Alt som er ulikt mellom form-js' kontroll og serverens, og hvorfor. I alle er serveren den strengeste:
 * den avviser det form-js i stillhet endrer, overser eller ikke kan rammes av fordi brukeren bare har
 * knapper og felt å bruke.
 */
enum Forskjell {

    GAL_TYPE("form-js gjør om eller tømmer verdier av gal type i stillhet. Serveren sier fra, så ingen tror at noe ble lagret.",
            "feil_type"),
    GAL_SKRIVEMAATE("form-js tømmer datoer og klokkeslett det ikke kjenner igjen, eller lar en annen skrivemåte stå, og gjør linjeskift til "
            + "mellomrom før det prøver et mønster. Serveren tar bare den ene skrivemåten skjemaet lager.",
            "ugyldig_dato", "ugyldig_tid", "ugyldig_tidspunkt", "for_gammel_dato", "linjeskift"),
    FLYTTET_DATO("Kalenderen i form-js tømmer passerte datoer og runder ned klokkeslett som ikke er i steg. "
            + "Serveren endrer ikke tider i stillhet.",
            "passert_dato", "tidssteg"),
    UGYLDIG_VALG("form-js fjerner i stillhet valg som ikke finnes, og prøver ikke om et valg er gjort to ganger. Serveren sier fra om begge deler.",
            "ugyldig_valg", "gjentatt_valg"),
    UKJENT_FELT("form-js overser nøkler skjemaet ikke har. Serveren avviser dem.",
            "ukjent_felt"),
    LAAST("I nettleseren kan brukeren ikke skrive i låste felt eller legge rader til faste lister, så form-js prøver det ikke. "
            + "Serveren kan ikke stole på at svaret kommer fra en slik side.",
            "skrivebeskyttet", "fast_antall_rader"),
    TALL_UTENFOR("Tall fra 1e21, og tall som tekst på former form-js' egen tallregning ikke tåler («Infinity», «+5»), får form-js til å "
            + "krasje når de møter en regel, og slipper gjennom ellers. Serveren tar dem aldri.",
            "tall_utenfor", "ugyldig_tall"),
    USIKKER_FEEL("De to FEEL-motorene er uenige når typene ikke passer sammen, og om deler av språket. Serveren avviser heller enn å gjette, "
            + "og melder språket den ikke kan når skjemaet leses.",
            "regel_stoettes_ikke", "uttrykk_ukjent"),
    FIL("form-js sender en henvisning til en fil den har i minnet. Serveren tar ikke imot filer i skjemaer.",
            "fil_tas_ikke_imot"),
    ANNEN_SONE("form-js skriver klokkeslett om til nettleserens egen tidssone når en rad tegnes første gang. Tidspunktet er det samme.");

    private final String grunn;
    private final Set<String> koder;

    Forskjell(String grunn, String... koder) {
        this.grunn = grunn;
        this.koder = Set.of(koder);
    }

    String grunn() {
        return grunn;
    }

    static Optional<Forskjell> bak(String kode) {
        return Arrays.stream(values()).filter(forskjell -> forskjell.koder.contains(kode)).findFirst();
    }
}
