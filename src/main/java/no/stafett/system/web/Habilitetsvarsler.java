package no.stafett.system.web;

import java.util.Map;
import no.stafett.sak.habil.Habilitet;
import no.stafett.sak.habil.Lederloese;
import no.stafett.tilgang.Bruker;
import org.springframework.stereotype.Component;

/** Det forsiden sier om inhabile: til lederen, og når lederen selv er det, til dem over henne. */
@Component
class Habilitetsvarsler {

    private final Habilitet habilitet;
    private final Lederloese lederloese;

    Habilitetsvarsler(Habilitet habilitet, Lederloese lederloese) {
        this.habilitet = habilitet;
        this.lederloese = lederloese;
    }

    /** Slik siden kjenner dem. */
    Map<String, Object> til(Bruker bruker) {
        return Map.of("inhabile", habilitet.usett(bruker), "lederloese", lederloese.tilKoordinator(bruker), "enheterUtenLeder", lederloese.enheter(bruker));
    }
}
