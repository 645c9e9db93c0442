package no.stafett.skjema;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Noe som er galt med en verdi, før det er klart hvor den står. */
record Avvik(String kode, List<Object> argumenter) {

    static Avvik av(String kode, Object... argumenter) {
        // Som tekst, så verken språk eller tusenskiller endrer grensen på veien ut.
        return new Avvik(kode, Stream.of(argumenter).<Object>map(Object::toString).toList());
    }

    static Optional<Avvik> naar(boolean galt, String kode, Object... argumenter) {
        return galt ? Optional.of(av(kode, argumenter)) : Optional.empty();
    }

    Feltfeil ved(Sti sti) {
        return Feltfeil.av(sti, this);
    }
}
