package no.stafett.stafettlogg;

import java.util.Map;
import no.stafett.oppgave.Arbeidsflate;
import no.stafett.sak.NyUndring;
import no.stafett.sak.Sak;
import no.stafett.sak.SakService;
import no.stafett.tilgang.Bruker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** «Ny undring»: begynner saken og legger det som ble skrevet i den første oppgaven. */
@Service
class Undring {

    private final SakService saker;
    private final Arbeidsflate flate;
    private final JsonMapper json;

    Undring(SakService saker, Arbeidsflate flate, JsonMapper json) {
        this.saker = saker;
        this.flate = flate;
        this.json = json;
    }

    @Transactional
    Sak meld(NyUndring ny, String tekst, Bruker av) {
        Sak sak = saker.begynn(ny, av);
        if (tekst != null && !tekst.isBlank()) {
            flate.leggFoersteUtkast(sak.id(), json.valueToTree(Map.of("hva", tekst)), av);
        }
        return sak;
    }
}
