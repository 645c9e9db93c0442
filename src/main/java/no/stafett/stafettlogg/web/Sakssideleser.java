package no.stafett.stafettlogg.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.stafett.felles.SakId;
import no.stafett.oppgave.Oppgave;
import no.stafett.oppgave.Sakskortleser;
import no.stafett.prosess.Modell;
import no.stafett.sak.Sak;
import no.stafett.sak.Saker;
import no.stafett.stafettlogg.post.Loggleser;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Rolle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Setter sammen sakssiden for den som får se saken. */
@Component
class Sakssideleser {
    /** Så mange innlegg står på sakssiden; resten står i loggen for seg. */
    private static final int NYESTE = 8;

    private final Saker saker;
    private final Sakskortleser kort;
    private final Saksstand stand;
    private final Saksinnhold innhold;
    private final Loggleser logg;

    Sakssideleser(Saker saker, Sakskortleser kort, Saksstand stand, Saksinnhold innhold, Loggleser logg) {
        this.saker = saker;
        this.kort = kort;
        this.stand = stand;
        this.innhold = innhold;
        this.logg = logg;
    }

    @Transactional(readOnly = true)
    Saksside les(SakId id, Bruker bruker, Locale språk) {
        Sak sak = krev(id, bruker);
        List<Saksside.Skift> historie = stand.historie(sak);
        Optional<Saksside.Skift> siste = historie.isEmpty() ? Optional.empty() : Optional.of(historie.get(historie.size() - 1));
        List<Oppgave> oppgaver = stand.oppgaver(sak);
        Fremdrift fremdrift = stand.fremdrift(sak, oppgaver).orElse(null);
        Saksinnhold.Alt alt = innhold.les(sak, oppgaver, bruker, språk);
        Loggleser.Side nyeste = logg.les(id, new Loggleser.Utvalg(null, null, NYESTE), bruker, språk);
        return new Saksside(sak, kort.les(sak, bruker), fremdrift, stand.merker(fremdrift), siste.filter(s -> s.fra() != null).orElse(null),
                nyesteFørst(historie), alt.tiltak(), alt.foresatte(), alt.deltakere(), alt.svar(), alt.etterlatt(),
                nyeste, nyeste.rett().foerer() || bruker.harI(Rolle.LEDER, sak.enhet()));
    }

    /** Diagrammet til modellen saken kjører på. */
    @Transactional(readOnly = true)
    String diagram(SakId id, Bruker bruker) {
        return stand.modell(krev(id, bruker)).map(Modell::bpmn).orElseThrow(FinnesIkke::new);
    }

    Sak krev(SakId id, Bruker bruker) {
        return saker.finnSynlig(id, bruker).orElseThrow(FinnesIkke::new);
    }

    private static List<Saksside.Skift> nyesteFørst(List<Saksside.Skift> historie) {
        List<Saksside.Skift> snudd = new ArrayList<>(historie);
        Collections.reverse(snudd);
        return snudd;
    }
}
