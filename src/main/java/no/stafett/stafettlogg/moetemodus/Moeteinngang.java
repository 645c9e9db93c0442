package no.stafett.stafettlogg.moetemodus;

import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.SakId;
import no.stafett.sak.Sakstilgang;
import no.stafett.stafettlogg.Kladd;
import no.stafett.stafettlogg.moete.MoeteService;
import no.stafett.stafettlogg.moete.Moeteleser;
import no.stafett.stafettlogg.post.Loggkladder;
import no.stafett.tilgang.Bruker;
import org.springframework.stereotype.Component;

/** Veien inn i møtet: hvilket det er, og det leseren alt har begynt på. */
@Component
class Moeteinngang {

    private final Moeteleser moeter;
    private final MoeteService service;
    private final Loggkladder kladder;
    private final Sakstilgang tilgang;

    Moeteinngang(Moeteleser moeter, MoeteService service, Loggkladder kladder, Sakstilgang tilgang) {
        this.moeter = moeter;
        this.service = service;
        this.kladder = kladder;
        this.tilgang = tilgang;
    }

    /** @param kladd null når ingenting er skrevet */
    record Paabegynt(Kladd kladd, Moeteark ark, UUID noekkel) {
    }

    /** @param valgt null for møtet som er i gang */
    Optional<UUID> finn(SakId sakId, String valgt, Bruker bruker) {
        return valgt != null && valgt.matches(EnhetId.MOENSTER) ? Optional.of(UUID.fromString(valgt)) : moeter.iGang(sakId, bruker);
    }

    Paabegynt paabegynt(SakId sakId, UUID moete, Bruker bruker) {
        return kladder.siste(sakId, moete, bruker).map(k -> new Paabegynt(k, Moeteark.av(k), k.noekkel()))
                .orElseGet(() -> new Paabegynt(null, Moeteark.tomt(), UUID.randomUUID()));
    }

    UUID begynn(SakId sakId, String formaal, Bruker bruker) {
        return service.begynn(sakId, formaal, bruker);
    }

    Moeteleser.Oversikt oversikt(SakId sakId, Bruker bruker) {
        return moeter.iSak(sakId, bruker);
    }

    void slettKladd(UUID noekkel, Bruker bruker) {
        kladder.slett(noekkel, bruker);
    }

    boolean ser(SakId sakId, Bruker bruker) {
        return tilgang.kanSe(sakId, bruker);
    }
}
