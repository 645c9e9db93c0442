package no.stafett.stafettlogg.web;

import java.util.List;
import java.util.Optional;
import no.stafett.felles.SakId;
import no.stafett.sak.veksling.Overlevering;
import no.stafett.sak.Sak;
import no.stafett.sak.Saker;
import no.stafett.sak.Stafettpinne;
import no.stafett.sak.veksling.Stafettveksling;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Setter sammen det noen får vite om pinnen i en sak: alt for den som ser saken, bare tilbudet for den som er spurt. */
@Component
class Stafettleser {

    private final Saker saker;
    private final Stafettpinne pinne;
    private final Stafettveksling veksling;

    Stafettleser(Saker saker, Stafettpinne pinne, Stafettveksling veksling) {
        this.saker = saker;
        this.pinne = pinne;
        this.veksling = veksling;
    }

    /** @param sak null for den som bare er spurt */
    record Lest(String saksnummer, Sak sak, Stafettsyn.Stafett stafett) {
    }

    /** @throws FinnesIkke for den som verken ser saken eller er spurt */
    @Transactional(readOnly = true)
    Lest les(SakId id, Bruker bruker) {
        Optional<Overlevering> tilbud = veksling.tilbud(id, bruker);
        Sak sak = saker.finnSynlig(id, bruker).orElse(null);
        if (sak == null) {
            Overlevering mitt = tilbud.orElseThrow(FinnesIkke::new);
            return new Lest(mitt.saksnummer(), null, new Stafettsyn.Stafett(Stafettsyn.holder(mitt.fra()),
                    Stafettsyn.Tilbud.av(mitt, false, bruker), false, false, List.of(), List.of()));
        }
        boolean kanOverlevere = sak.erAapen() && veksling.kanOverlevere(id, bruker);
        boolean kanOppnevne = sak.erAapen() && veksling.kanOppnevne(id, bruker);
        return new Lest(sak.saksnummer(), sak, new Stafettsyn.Stafett(pinne.holderMedNavn(id).map(Stafettsyn::holder).orElse(null),
                tilbud.map(o -> Stafettsyn.Tilbud.av(o, kanOverlevere, bruker)).orElse(null), kanOverlevere, kanOppnevne,
                kanOverlevere || kanOppnevne ? veksling.mottakere(id, bruker).stream().map(Stafettsyn::holder).toList() : List.of(),
                pinne.historikk(id).stream().map(Stafettsyn.Holdt::av).toList()));
    }
}
