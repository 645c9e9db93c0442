package no.stafett.tilgang.folk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Det som skrives når en vikar settes inn, slik det kom fra siden. */
public record NyttVikariat(String fravaerende, String vikar, String fra, String til) {

    public NyttVikariat {
        fravaerende = fravaerende == null ? "" : fravaerende;
        vikar = vikar == null ? "" : vikar;
        fra = fra == null ? "" : fra.strip();
        til = til == null ? "" : til.strip();
    }

    Optional<LocalDate> foersteDag() {
        return dato(fra);
    }

    Optional<LocalDate> sisteDag() {
        return dato(til);
    }

    private static Optional<LocalDate> dato(String skrevet) {
        try {
            return skrevet.length() == 10 ? Optional.of(LocalDate.parse(skrevet)) : Optional.empty();
        } catch (DateTimeException ikkeEnDato) {
            return Optional.empty();
        }
    }
}
