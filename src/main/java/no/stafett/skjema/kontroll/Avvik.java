package no.stafett.skjema.kontroll;

import java.util.List;
import java.util.Optional;
import no.stafett.skjema.Feltfeil;

/** Noe som er galt med en verdi, før det er klart hvor den står. */
record Avvik(String kode, List<Object> argumenter) {

    static Avvik av(String kode, Object... argumenter) {
        return new Avvik(kode, List.of(argumenter));
    }

    static Optional<Avvik> naar(boolean galt, String kode, Object... argumenter) {
        return galt ? Optional.of(av(kode, argumenter)) : Optional.empty();
    }

    Feltfeil ved(Sti sti) {
        return Feltfeil.av(sti.toString(), kode, argumenter.toArray());
    }
}
