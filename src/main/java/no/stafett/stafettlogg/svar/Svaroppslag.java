package no.stafett.stafettlogg.svar;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.oppgave.Svarhistorikk;
import no.stafett.sak.Sak;
import no.stafett.skjema.Svar;
import no.stafett.skjema.Svarretting;
import no.stafett.stafettlogg.post.Loggleser;
import no.stafett.stafettlogg.post.Loggslag;
import no.stafett.tilgang.Bruker;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Ett levert skjema, med alt det har stått som, for den som ser saken. */
@Component
class Svaroppslag {

    private static final int FLEST_SAKER = 200;

    private final Svarvakt vakt;
    private final Svarhistorikk historikk;
    private final Svarretting retting;
    private final Loggleser logg;

    Svaroppslag(Svarvakt vakt, Svarhistorikk historikk, Svarretting retting, Loggleser logg) {
        this.vakt = vakt;
        this.historikk = historikk;
        this.retting = retting;
        this.logg = logg;
    }

    /** @param bundne det som ikke rettes her @param saker der teksten kan føres i stedet; tom for den som ikke kan stryke det @param kanSlettes om den kan la være */
    record Ett(Sak sak, Svar svar, Svarhistorikk.Besvart lest, JsonNode skjema, Set<String> bundne, boolean kanEndres, List<Sak> saker,
            boolean kanSlettes) {

        public boolean erSamtykke() {
            return "samtykke".equals(svar.skjemaId());
        }
    }

    /** Alle i saken, nyeste først; akuttrommets er aldri med. */
    @Transactional(readOnly = true)
    public List<Svarhistorikk.Besvart> alle(SakId sakId, Bruker bruker, Locale språk) {
        vakt.krevInnsyn(sakId, bruker);
        return historikk.iSak(sakId, Map.of(), språk);
    }

    @Transactional(readOnly = true)
    public Ett les(SakId sakId, UUID id, Bruker bruker, Locale språk) {
        Svarvakt.Funn funn = vakt.krevSynlig(sakId, id, bruker);
        JsonNode skjema = retting.skjema(funn.svar());
        return new Ett(funn.sak(), funn.svar(), historikk.medHistorie(funn.svar(), språk), skjema, retting.bundne(skjema), funn.kanEndres(),
                funn.kanEndres() ? logg.kanFlyttesTil(sakId, Loggslag.NOTAT, bruker, FLEST_SAKER) : List.of(), vakt.kanSlette(funn, bruker));
    }
}
