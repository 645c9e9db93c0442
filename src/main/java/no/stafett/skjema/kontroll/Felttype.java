package no.stafett.skjema.kontroll;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hva slags felt det er: hvilke verdier det tar, og hva som gjelder for nettopp denne typen. */
interface Felttype {

    /** Verdien form-js gir et felt ingen har fylt ut. */
    Object tom();

    /** Inndata slik form-js tar dem inn i feltet; det som ikke passer, blir tomt. */
    Object rens(Object inndata, Map<String, Object> alleInndata);

    /** Om brukerens verdi er av feltets type. Kalles aldri med null. */
    Optional<Avvik> typeavvik(Object verdi);

    /** Det nettleseren ikke lar bli stående i et synlig felt, som et valg som ikke finnes eller en passert dato. */
    default List<Avvik> avvik(Object verdi, Omgivelse omgivelse) {
        return List.of();
    }

    /** Det som blir igjen av en verdi med avvik når den kom fra skjemaet selv, og ikke fra brukeren. */
    default Object beholdes(Object verdi, Omgivelse omgivelse) {
        return tom();
    }

    /** Regler for typen som form-js prøver ved innsending. */
    default List<Avvik> regelbrudd(Object verdi) {
        return List.of();
    }

    /** Reglene i {@code validate} som har mening for typen. */
    default List<String> regler() {
        return List.of("required");
    }

    default Object lest(Object verdi) {
        return verdi == null ? tom() : verdi;
    }
}
