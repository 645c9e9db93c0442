package no.stafett.stafettlogg.moete;

import java.util.List;
import java.util.stream.Stream;
import no.stafett.sak.Foresatt;
import no.stafett.sak.Sak;
import no.stafett.sak.Saker;
import no.stafett.sak.sperre.Adressesperrer;
import org.springframework.stereotype.Component;

/** Om stedet kan stå i en kalender utenfor Stafett: aldri i en sak med adressesperre, og ellers når det ikke kan vise hvem det gjelder. */
@Component
class Kalendersted {

    private final Saker saker;
    private final Adressesperrer sperrer;

    Kalendersted(Saker saker, Adressesperrer sperrer) {
        this.saker = saker;
        this.sperrer = sperrer;
    }

    boolean kanVises(Sak sak, String sted) {
        if (sted == null || sperrer.finn(sak.id()).isPresent()) {
            return false;
        }
        List<String> navn = Stream.concat(Stream.of(sak.fornavn(), sak.etternavn()), navnene(sak)).toList();
        return !Navnevern.kanRoepe(sted, navn);
    }

    /** Også dem som ikke er foresatte lenger, og det noen het før det ble rettet. */
    private Stream<String> navnene(Sak sak) {
        return Stream.concat(saker.foresatteOgTidligere(sak.id()).stream().map(Foresatt::navn), saker.tidligereNavn(sak.id()).keySet().stream());
    }
}
