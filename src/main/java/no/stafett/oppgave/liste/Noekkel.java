package no.stafett.oppgave.liste;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Function;
import no.stafett.oppgave.Oppgave;

/** En kolonne lista kan være sortert på; databasen og siden regner den ut likt (V80). */
enum Noekkel {
    FRISTORDEN("date", o -> o.frist() == null ? Noekkel.SIST : o.frist().toString()),
    OPPRETTET("timestamptz", o -> o.opprettet().toString()),
    AVSLUTTET("timestamptz", o -> o.avsluttet().toString()),
    NIVAAORDEN("smallint", o -> Integer.toString(3 - o.nivaa())),
    HASTORDEN("smallint", o -> Integer.toString(2 - o.gang().prioritet()));

    /** Fristen til en oppgave uten frist. */
    private static final String SIST = "infinity";

    private final String type;
    private final Function<Oppgave, String> verdi;

    Noekkel(String type, Function<Oppgave, String> verdi) {
        this.type = type;
        this.verdi = verdi;
    }

    String kolonne() {
        return name().toLowerCase(Locale.ROOT);
    }

    String type() {
        return type;
    }

    String verdi(Oppgave oppgave) {
        return verdi.apply(oppgave);
    }

    /** Om databasen kan lese verdien; den har ikke år 0, og ikke tid med mer enn fire sifre i året slik vi skriver den. */
    boolean erGyldig(String tekst) {
        try {
            return switch (type) {
                case "smallint" -> tekst.matches("[0-3]");
                case "date" -> SIST.equals(tekst) || tekst.matches("[1-9]\\d{3}-.*") && LocalDate.parse(tekst) != null;
                default -> tekst.matches("[1-9]\\d{3}-.*") && Instant.parse(tekst) != null;
            };
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
