package no.stafett.stafettlogg.post;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.stafett.skjema.Feltfeil;

/** Det innlegget skal stå som, og hvorfor. @param versjon den som ble lest før den ble rettet */
public record Retting(int versjon, LocalDate dato, String tekst, boolean synligForForesatt, String grunn) {

    static final int LENGSTE_GRUNN = 500;

    List<Feltfeil> feil(Loggslag slag, LocalDate idag) {
        List<Feltfeil> grunnen = grunn == null || grunn.isBlank() ? List.of(Feltfeil.av("grunn", "paakrevd"))
                : grunn.strip().length() > LENGSTE_GRUNN ? List.of(Feltfeil.av("grunn", "for_lang", LENGSTE_GRUNN)) : List.of();
        return Stream.of(NyLoggpost.feilITeksten(slag, tekst), NyLoggpost.feilIDatoen(dato, idag), grunnen).flatMap(List::stream).toList();
    }

    boolean endrer(Loggpost post) {
        return !post.tekst().equals(tekst.strip()) || !post.dato().equals(dato) || post.synligForForesatt() != synligForForesatt;
    }
}
