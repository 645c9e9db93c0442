package no.stafett.stafettlogg.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import no.stafett.stafettlogg.Kladd;
import no.stafett.stafettlogg.post.Loggslag;
import no.stafett.stafettlogg.post.NyLoggpost;
import org.springframework.format.annotation.DateTimeFormat;

/** Feltene når det skrives i loggen. */
record LoggForm(@NotNull @Pattern(regexp = Loggslag.SKREVNE, message = "ugyldig_valg") String slag,
        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dato, String tekst, Boolean synligForForesatt) {

    static LoggForm tom(LocalDate idag) {
        return new LoggForm("notat", idag, null, false);
    }

    /** Slik det ble skrevet sist. */
    LoggForm med(Kladd kladd) {
        return new LoggForm(kladd.verdi("slag") == null ? slag : kladd.verdi("slag"), dato(kladd.verdi("dato")), kladd.verdi("tekst"),
                kladd.verdi("synligForForesatt") != null);
    }

    private LocalDate dato(String skrevet) {
        try {
            return skrevet == null ? dato : LocalDate.parse(skrevet);
        } catch (DateTimeParseException uferdig) {
            return dato;
        }
    }

    NyLoggpost innlegget() {
        return new NyLoggpost(Loggslag.finn(slag).orElseThrow(), dato, tekst, Boolean.TRUE.equals(synligForForesatt));
    }
}
