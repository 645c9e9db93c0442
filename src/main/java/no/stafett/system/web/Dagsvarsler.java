package no.stafett.system.web;

import java.util.HashMap;
import java.util.Map;
import no.stafett.sak.veksling.Overleveringer;
import no.stafett.stafettlogg.Saksvarsler;
import no.stafett.tilgang.Bruker;
import no.stafett.tiltak.Tiltaksoversikt;
import org.springframework.stereotype.Component;

/** Det på forsiden som ikke er oppgaver: det jeg er spurt om, det andre ikke har svart på, og det jeg må vite. */
@Component
class Dagsvarsler {

    private final Overleveringer overleveringer;
    private final Tilgangsvarsler adgang;
    private final Tiltaksoversikt tiltak;
    private final Saksvarsler saker;
    private final Habilitetsvarsler habilitet;

    Dagsvarsler(Overleveringer overleveringer, Tilgangsvarsler adgang, Tiltaksoversikt tiltak, Saksvarsler saker,
            Habilitetsvarsler habilitet) {
        this.overleveringer = overleveringer;
        this.adgang = adgang;
        this.tiltak = tiltak;
        this.saker = saker;
        this.habilitet = habilitet;
    }

    /** Slik siden kjenner dem. */
    Map<String, Object> til(Bruker bruker) {
        Map<String, Object> alle = new HashMap<>(saker.til(bruker));
        alle.putAll(habilitet.til(bruker));
        alle.putAll(adgang.til(bruker));
        alle.putAll(Map.of("spurt", overleveringer.til(bruker), "ubesvarte", overleveringer.ubesvarteForLeder(bruker),
                "stoppet", tiltak.stoppet(bruker)));
        tiltak.svar(bruker).ifPresent(svar -> alle.put("tiltakssvar", svar));
        return alle;
    }
}
