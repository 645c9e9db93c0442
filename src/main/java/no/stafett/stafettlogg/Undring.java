package no.stafett.stafettlogg;

import java.util.Map;
import java.util.Optional;
import no.stafett.felles.SakId;
import no.stafett.oppgave.Arbeidsflate;
import no.stafett.oppgave.Fullfoering;
import no.stafett.oppgave.OppgaveService;
import no.stafett.sak.NyUndring;
import no.stafett.sak.Sak;
import no.stafett.sak.SakService;
import no.stafett.sak.habil.Naerhet;
import no.stafett.tilgang.Bruker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** «Ny undring»: begynner saken og legger det som ble skrevet i den første oppgaven. */
@Service
public class Undring {

    private final SakService saker;
    private final Arbeidsflate flate;
    private final OppgaveService oppgaver;
    private final Naerhet naerhet;
    private final JsonMapper json;

    Undring(SakService saker, Arbeidsflate flate, OppgaveService oppgaver, Naerhet naerhet, JsonMapper json) {
        this.saker = saker;
        this.flate = flate;
        this.oppgaver = oppgaver;
        this.naerhet = naerhet;
        this.json = json;
    }

    /**
     * Alle kan melde, også den som er nær: da får lederen undringen, og hun som meldte, ser den ikke igjen.
     *
     * @param naer et av svarene i {@link Naerhet#SVAR}; null når hun ikke har svart
     * @throws no.stafett.sak.habil.NaerhetErIkkeAvklart når hun deler navn med familien og ikke har svart
     */
    @Transactional
    public Sak meld(NyUndring ny, String tekst, String naer, Bruker av) {
        naerhet.krevAvklart(ny, naer, av.id());
        Sak sak = saker.begynn(ny, av);
        if (tekst != null && !tekst.isBlank()) {
            flate.leggFoersteUtkast(sak.id(), json.valueToTree(Map.of("hva", tekst)), av);
        }
        if (naer != null) {
            naerhet.svar(sak.id(), naer, av);
        }
        return sak;
    }

    /** Den som undrer seg, er alt i gang med den første oppgaven. */
    @Transactional
    public Optional<String> taFørste(SakId sakId, Bruker av) {
        return flate.neste(sakId, av).stream().filter(Fullfoering.Neste::kanTasAvMeg).findFirst()
                .map(neste -> oppgaver.ta(neste.oppgave().id(), av).id());
    }
}
