package no.stafett.stafettlogg;

import java.util.Map;
import no.stafett.stafettlogg.kobling.Koblinger;
import no.stafett.stafettlogg.moete.Dagsmoeter;
import no.stafett.stafettlogg.sperre.UtenKandidat;
import no.stafett.tilgang.Bruker;
import org.springframework.stereotype.Component;

/** Det en må vite om saker, og som ikke er en oppgave: møtene, og det bare en leder eller en stafettholder kan gjøre noe med. */
@Component
public class Saksvarsler {

    private final Koblinger koblinger;
    private final UtenKandidat utenKandidat;
    private final Dagsmoeter moeter;

    Saksvarsler(Koblinger koblinger, UtenKandidat utenKandidat, Dagsmoeter moeter) {
        this.koblinger = koblinger;
        this.utenKandidat = utenKandidat;
        this.moeter = moeter;
    }

    /** Slik forsiden kjenner dem. */
    public Map<String, Object> til(Bruker bruker) {
        return Map.of("sammeBarn", koblinger.tilLeder(bruker), "utenKandidat", utenKandidat.til(bruker), "moeter", moeter.til(bruker));
    }
}
