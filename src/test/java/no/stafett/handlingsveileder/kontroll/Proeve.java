package no.stafett.handlingsveileder.kontroll;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import no.stafett.handlingsveileder.Modellfeil;
import no.stafett.handlingsveileder.Pakke;

/**
 * Noe å sende mot porten: én fil, eller en hel pakke.
 *
 * @param grunn koden det skal avvises med; tom når det skal slippe inn
 * @param leietaker hvem pakken er for; tom for alle
 */
public record Proeve(String grunn, String navn, String leietaker, Map<String, byte[]> filer) {

    private static final Kontroll KONTROLL = Kontroller.medEkteHandlinger();
    private static final Locale BOKMÅL = Locale.forLanguageTag("nb");

    public Proeve {
        filer = new TreeMap<>(filer);
    }

    /** Om filene skal kontrolleres sammen, som det som publiseres. */
    public boolean erPakke() {
        return navn.startsWith("pakke_");
    }

    /** Navnet uten endelsen. */
    public String kortnavn() {
        return navn.replaceFirst("\\.[a-z]+$", "");
    }

    List<Modellfeil> kontroller() {
        if (erPakke()) {
            return KONTROLL.kontroller(new Pakke(navn, leietaker, filer));
        }
        byte[] innhold = filer.get(navn);
        return switch (navn.replaceFirst(".*\\.", "")) {
            case "bpmn" -> KONTROLL.kontrollerBpmn(innhold, BOKMÅL);
            case "dmn" -> KONTROLL.kontrollerDmn(innhold, BOKMÅL);
            case "form" -> KONTROLL.kontrollerSkjema(innhold, BOKMÅL);
            default -> KONTROLL.kontrollerDokument(innhold, BOKMÅL);
        };
    }

    @Override
    public String toString() {
        return grunn.isEmpty() ? navn : grunn + "/" + navn;
    }
}
