package no.stafett.varsel;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Ordene i en e-post. De er de samme for alle og for alle saker, med et tall i; lenken går til lista, som spør hvem som leser (SEC-33).
 */
@Component
public class Eposttekst {

    private final MessageSource tekster;
    private final Environment oppsett;

    Eposttekst(MessageSource tekster, Environment oppsett) {
        this.tekster = tekster;
        this.oppsett = oppsett;
    }

    public String emne(int antall, Brevslag slag, Locale spraak) {
        return tekster.getMessage(slag.noekkel(), new Object[] {antall}, spraak);
    }

    public String tekst(int antall, Brevslag slag, Locale spraak) {
        return emne(antall, slag, spraak) + ".\n\n" + tekster.getMessage("varsel.epost.aapne", null, spraak) + "\n" + adresse() + slag.sted() + "\n\n"
                + tekster.getMessage("varsel.epost.velg", null, spraak) + "\n" + adresse() + "/varsler/valg\n";
    }

    /** Det folk kaller programmet ({@code stafett.adresse}); uten den, denne maskinen. */
    private String adresse() {
        String satt = oppsett.getProperty("stafett.adresse", "");
        return satt.isBlank() ? "http://127.0.0.1:" + oppsett.getProperty("local.server.port", oppsett.getProperty("server.port", "8080"))
                : satt.replaceAll("/+$", "");
    }
}
