package no.stafett.innsikt.grep;

import java.util.List;
import java.util.stream.Stream;
import no.stafett.felles.EnhetId;
import no.stafett.felles.SakId;
import no.stafett.innsikt.Stanssak;
import no.stafett.sak.Saker;
import no.stafett.sak.veksling.Stafettveksling;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Personer;
import no.stafett.tiltak.Ansvarlige;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** De lederen kan velge blant. Gjelder det mange saker, er det folkene i enhetene; kan noen av dem ikke ha en av sakene, sier svaret for den saken det. */
@Component
public class Grepfolk {

    private final Personer personer;
    private final Saker saker;
    private final Stafettveksling veksling;
    private final Ansvarlige ansvarlige;

    Grepfolk(Personer personer, Saker saker, Stafettveksling veksling, Ansvarlige ansvarlige) {
        this.personer = personer;
        this.saker = saker;
        this.veksling = veksling;
        this.ansvarlige = ansvarlige;
    }

    /** @param valgte saker lederen ser @param hva det som skifter hender; null når det er en vikar @return etter navn */
    @Transactional(readOnly = true)
    public List<Personer.Kollega> til(List<Stanssak> valgte, Ansvarsskifte.Hva hva, Bruker leder) {
        Stream<EnhetId> enheter = valgte.stream().map(s -> saker.hent(new SakId(s.sak())).enhet()).distinct();
        if (valgte.size() != 1 || hva == null || hva == Ansvarsskifte.Hva.OPPGAVE) {
            return enheter.flatMap(enhet -> personer.iEnhet(enhet).stream()).distinct().toList();
        }
        SakId sakId = new SakId(valgte.get(0).sak());
        EnhetId enhet = saker.hent(sakId).enhet();
        return hva == Ansvarsskifte.Hva.PINNE ? veksling.mottakere(sakId, leder) : ansvarlige.iSak(sakId).stream().map(Ansvarlige.Kandidat::ansvar)
                .filter(a -> a.person() != null && enhet.equals(a.enhet())).map(a -> new Personer.Kollega(a.person(), a.navn())).distinct().toList();
    }
}
