package no.stafett.handlingsveileder.trinn;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Numrene på trinnene. Går de fra én og oppover, gjør de det etterpå også; er de satt på en annen måte, røres de ikke.
 *
 * @param forledd det som står foran tallet, for eksempel «2.»; tomt når numrene ikke følger rekken
 */
record Numre(Optional<String> forledd, int antall) {

    private static final Pattern NUMMER = Pattern.compile("(.*?)([0-9]+)");

    static Numre av(List<Gren> trinn) {
        if (trinn.isEmpty()) {
            return new Numre(Optional.empty(), 0);
        }
        Matcher første = NUMMER.matcher(les(trinn.get(0)));
        Optional<String> forledd = første.matches() ? Optional.of(første.group(1)) : Optional.empty();
        return new Numre(forledd.filter(f -> IntStream.range(0, trinn.size()).allMatch(i -> les(trinn.get(i)).equals(f + (i + 1)))),
                trinn.size());
    }

    /** Et nummer et nytt trinn kan ha til numrene er skrevet på nytt. */
    String ledig() {
        return forledd.orElse("") + (antall + 1);
    }

    void skriv(List<Gren> trinn) {
        forledd.ifPresent(f -> IntStream.range(0, trinn.size())
                .forEach(i -> new Egenskaper(trinn.get(i)).sett("trinn", f + (i + 1))));
    }

    private static String les(Gren trinn) {
        return new Egenskaper(trinn).les("trinn");
    }
}
