package no.stafett.handlingsveileder;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.stafett.felles.Avvist;
import org.springframework.context.MessageSource;

/** Pakken kan ikke publiseres før feilene er rettet. */
public class PakkenHarFeil extends Avvist {

    /** Koden når porten slapp den fram, og motoren likevel ikke tok imot den. */
    public static final String MOTOREN = "motoren_tok_den_ikke";

    private final transient List<Modellfeil> feil;

    public PakkenHarFeil(List<Modellfeil> feil) {
        super(Grunn.UGYLDIG, "pakken_har_feil", Map.of("modellfeil", feil));
        this.feil = feil;
    }

    public List<Modellfeil> feil() {
        return feil;
    }

    /** @param fil den motoren ikke tok imot; tom når den ikke sa hvilken */
    public static String motoren(String fil, MessageSource tekster, Locale språk) {
        return fil.isEmpty() ? tekster.getMessage("utkast.kontroll.motoren", null, språk) : tekster.getMessage("utkast.kontroll.motoren.fil", new Object[] {fil}, språk);
    }
}
