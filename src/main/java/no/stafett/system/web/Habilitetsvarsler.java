package no.stafett.system.web;

import java.util.Map;
import no.stafett.sak.habil.Habilitet;
import no.stafett.sak.habil.Lederloese;
import no.stafett.sak.habil.Naerhet;
import no.stafett.tilgang.Bruker;
import org.springframework.stereotype.Component;

/** Det forsiden sier om inhabile: til lederen, og når lederen selv er det, til dem over henne. Den som må svare på om hun er nær en familie, ser det her. */
@Component
class Habilitetsvarsler {

    private final Habilitet habilitet;
    private final Lederloese lederloese;
    private final Naerhet naerhet;

    Habilitetsvarsler(Habilitet habilitet, Lederloese lederloese, Naerhet naerhet) {
        this.habilitet = habilitet;
        this.lederloese = lederloese;
        this.naerhet = naerhet;
    }

    /** Slik siden kjenner dem. */
    Map<String, Object> til(Bruker bruker) {
        return Map.of("inhabile", habilitet.usett(bruker), "naerhet", naerhet.ubesvarte(bruker), "lederloese", lederloese.tilKoordinator(bruker), "enheterUtenLeder", lederloese.enheter(bruker));
    }
}
