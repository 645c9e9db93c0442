package no.stafett.innsikt.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.stafett.felles.EnhetId;
import no.stafett.innsikt.grep.Grepsvar;
import no.stafett.innsikt.grep.Stansgrep;
import no.stafett.tilgang.FinnesIkke;

/** Skjemaet slik det kom fra siden. @param om grunnen det gjelder; tom for den viktigste @param stand id-en til hver sak, og det siden viste om den */
record Grepskjema(String grep, List<String> sak, String om, String person, String maate, String dato, String grunn, String hvaStaarFast, String forsoekt,
        String spoersmaalTilKe, List<String> stand) {

    /** @throws FinnesIkke når det ikke er noe slikt å gjøre */
    Stansgrep grepet() {
        return Stansgrep.finn(grep == null ? "" : grep).orElseThrow(FinnesIkke::new);
    }

    /** De valgte; det som ikke er en id, er ikke valgt. */
    List<UUID> saker() {
        return sak == null ? List.of() : sak.stream().filter(id -> id.matches(EnhetId.MOENSTER)).map(UUID::fromString).distinct().toList();
    }

    Grepsvar svar() {
        Stansgrep hva = grepet();
        return new Grepsvar(hva, tom(om), tom(person) != null && person.matches(EnhetId.MOENSTER) ? UUID.fromString(person) : null, tom(maate), dag(),
                hva == Stansgrep.LOEFT ? spoersmaalTilKe : grunn, hvaStaarFast, forsoekt, sett());
    }

    private Map<UUID, String> sett() {
        return stand == null ? Map.of() : stand.stream().map(en -> en.split("_", 2)).filter(en -> en.length == 2 && en[0].matches(EnhetId.MOENSTER))
                .collect(Collectors.toMap(en -> UUID.fromString(en[0]), en -> en[1], (en, igjen) -> en));
    }

    private LocalDate dag() {
        try {
            return tom(dato) == null ? null : LocalDate.parse(dato);
        } catch (DateTimeParseException ikkeEnDag) {
            return null;
        }
    }

    private static String tom(String verdi) {
        return verdi == null || verdi.isBlank() ? null : verdi;
    }
}
