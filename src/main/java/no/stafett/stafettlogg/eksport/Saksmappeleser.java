package no.stafett.stafettlogg.eksport;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.sak.Sak;
import no.stafett.sak.Saker;
import no.stafett.stafettlogg.post.Loggleser;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Setter sammen det leseren får se, og ikke noe mer: akuttrommet og andres kladder er ikke med. */
@Component
class Saksmappeleser {

    private final Saker saker;
    private final Saksopplysninger opplysninger;
    private final Avtaler avtaler;
    private final Loggleser logg;
    private final Forretningsklokke klokke;

    Saksmappeleser(Saker saker, Saksopplysninger opplysninger, Avtaler avtaler, Loggleser logg, Forretningsklokke klokke) {
        this.saker = saker;
        this.opplysninger = opplysninger;
        this.avtaler = avtaler;
        this.logg = logg;
        this.klokke = klokke;
    }

    @Transactional(readOnly = true)
    Saksmappe les(SakId id, Bruker bruker, Locale språk) {
        Sak sak = saker.finnSynlig(id, bruker).orElseThrow(FinnesIkke::new);
        return new Saksmappe(sak, opplysninger.enhet(sak), saker.foresatte(id), opplysninger.deltakere(id), opplysninger.holdere(id),
                opplysninger.nivaa(id), avtaler.les(id, bruker), innlegg(id, bruker, språk),
                snudd(opplysninger.svar(id, språk)), LocalDateTime.ofInstant(klokke.instant(), Forretningsklokke.NORGE));
    }

    private List<Saksmappe.Innlegg> innlegg(SakId id, Bruker bruker, Locale språk) {
        Map<UUID, List<Loggleser.Eldre>> eldre = logg.eldre(id, bruker);
        return snudd(logg.alle(id, bruker, språk)).stream().map(linje -> new Saksmappe.Innlegg(linje,
                eldre.getOrDefault(linje.post().id(), List.of()))).toList();
    }

    static <T> List<T> snudd(List<T> liste) {
        List<T> eldstFørst = new ArrayList<>(liste);
        Collections.reverse(eldstFørst);
        return eldstFørst;
    }
}
