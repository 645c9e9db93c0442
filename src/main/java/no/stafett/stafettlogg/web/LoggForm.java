package no.stafett.stafettlogg.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import no.stafett.skjema.Feltfeil;
import no.stafett.stafettlogg.Kladd;
import no.stafett.stafettlogg.post.Loggslag;
import no.stafett.stafettlogg.post.NyLoggpost;

/** Feltene når det skrives i loggen. Datoen er tekst, så det som ble skrevet, står igjen også når den ikke er en dato. */
record LoggForm(@NotNull @Pattern(regexp = Loggslag.SKREVNE, message = "ugyldig_valg") String slag, String dato, String tekst,
        String synligForForesatt, @Pattern(regexp = NyLoggpost.OPPLYSNINGER, message = "ugyldig_valg") String opplysninger) {

    static LoggForm tom(LocalDate idag) {
        return new LoggForm("notat", idag.toString(), null, null, NyLoggpost.ALMINNELIG);
    }

    /** Slik det ble skrevet sist. */
    LoggForm med(Kladd kladd) {
        return new LoggForm(kladd.verdi("slag") == null ? slag : kladd.verdi("slag"), kladd.verdi("dato") == null ? dato : kladd.verdi("dato"),
                kladd.verdi("tekst"), kladd.verdi("synligForForesatt"),
                kladd.verdi("opplysninger") == null ? opplysninger : kladd.verdi("opplysninger"));
    }

    List<Feltfeil> feil(LocalDate idag) {
        return dag(dato) == null ? List.of(Feltfeil.av("dato", "ugyldig_dato")) : innlegget().feil(idag);
    }

    NyLoggpost innlegget() {
        return new NyLoggpost(Loggslag.finn(slag).orElseThrow(), dag(dato), tekst, synligForForesatt != null,
                opplysninger == null ? NyLoggpost.ALMINNELIG : opplysninger);
    }

    /** null når det som er skrevet, ikke er en dato. */
    static LocalDate dag(String skrevet) {
        try {
            return skrevet == null ? null : LocalDate.parse(skrevet);
        } catch (DateTimeParseException ingenDato) {
            return null;
        }
    }
}
