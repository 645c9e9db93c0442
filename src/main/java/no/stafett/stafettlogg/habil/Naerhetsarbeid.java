package no.stafett.stafettlogg.habil;

import no.stafett.felles.SakId;
import no.stafett.oppgave.Arbeidsflate;
import no.stafett.sak.habil.Naerhet;
import no.stafett.sak.veksling.Stafettveksling;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Å svare på om man er nær familien: for den som ser saken, kan ta en oppgave i den, eller er spurt om å ta over pinnen. */
@Service
class Naerhetsarbeid {

    private final Naerhet naerhet;
    private final Arbeidsflate oppgaver;
    private final Stafettveksling veksling;

    Naerhetsarbeid(Naerhet naerhet, Arbeidsflate oppgaver, Stafettveksling veksling) {
        this.naerhet = naerhet;
        this.oppgaver = oppgaver;
        this.veksling = veksling;
    }

    /** @throws FinnesIkke når hun ikke har noe med saken å gjøre */
    @Transactional(readOnly = true)
    void krevNaer(SakId sakId, Bruker bruker) {
        if (veksling.tilbud(sakId, bruker).isEmpty()) {
            oppgaver.krevNaer(sakId, bruker);
        }
    }

    @Transactional(readOnly = true)
    boolean maaSvare(SakId sakId, Bruker bruker) {
        krevNaer(sakId, bruker);
        return naerhet.maaSvare(sakId, bruker.id());
    }

    @Transactional
    void svar(SakId sakId, String svar, Bruker bruker) {
        krevNaer(sakId, bruker);
        naerhet.svar(sakId, svar, bruker);
    }
}
