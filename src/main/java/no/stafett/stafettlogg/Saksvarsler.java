package no.stafett.stafettlogg;

import java.util.Map;
import no.stafett.stafettlogg.kobling.Koblinger;
import no.stafett.stafettlogg.sperre.UtenKandidat;
import no.stafett.tilgang.Bruker;
import org.springframework.stereotype.Component;

/** Det en leder eller en stafettholder må vite om saker, og som ikke er en oppgave. */
@Component
public class Saksvarsler {

    private final Koblinger koblinger;
    private final UtenKandidat utenKandidat;

    Saksvarsler(Koblinger koblinger, UtenKandidat utenKandidat) {
        this.koblinger = koblinger;
        this.utenKandidat = utenKandidat;
    }

    /** Slik forsiden kjenner dem. */
    public Map<String, Object> til(Bruker bruker) {
        return Map.of("sammeBarn", koblinger.tilLeder(bruker), "utenKandidat", utenKandidat.til(bruker));
    }
}
