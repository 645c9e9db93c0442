package no.stafett.stafettlogg.moetemodus;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.stafett.felles.Forretningsklokke;
import no.stafett.sak.Sak;
import no.stafett.tilgang.Bruker;
import no.stafett.tiltak.Planer;
import no.stafett.tiltak.Tiltak;
import no.stafett.tiltak.Tiltakene;
import no.stafett.tiltak.Tiltaksrett;
import no.stafett.tiltak.Vurdering;
import org.springframework.stereotype.Component;

/** Tiltakene slik de ligger i møtet: de som skal evalueres nå, først. */
@Component
class Tiltaksbord {

    private final Tiltakene tiltakene;
    private final Planer planer;
    private final Tiltaksrett rett;
    private final Forretningsklokke klokke;

    Tiltaksbord(Tiltakene tiltakene, Planer planer, Tiltaksrett rett, Forretningsklokke klokke) {
        this.tiltakene = tiltakene;
        this.planer = planer;
        this.rett = rett;
        this.klokke = klokke;
    }

    /** @param alle om leseren kan gjøre evalueringsoppgaven, og da kan si noe om alle */
    List<Moeterom.Tiltaket> les(Sak sak, boolean alle, int dager, Bruker bruker) {
        LocalDate plandag = planer.evalueringsdato(sak.id()).orElse(null);
        LocalDate grense = klokke.idag().plusDays(dager);
        return tiltakene.gjeldende(sak.id()).stream().map(t -> {
            LocalDate dag = t.felt().evalueres() != null ? t.felt().evalueres() : plandag;
            return new Moeterom.Tiltaket(t, dag != null && !dag.isAfter(grense), sak.erAapen() && (alle || rett.kanEndre(sak, t, bruker)));
        }).sorted(Comparator.comparing((Moeterom.Tiltaket t) -> !t.naa())).toList();
    }

    /** Tiltakene det er sagt noe om, i planens rekkefølge. */
    Map<Tiltak, Vurdering> sagt(Sak sak, Moeteark ark) {
        Map<Tiltak, Vurdering> sagt = new LinkedHashMap<>();
        tiltakene.gjeldende(sak.id()).forEach(t -> {
            Vurdering om = ark.vurdering(t.id().toString());
            if (om != null) {
                sagt.put(t, om);
            }
        });
        return sagt;
    }

    boolean kanVurdere(Sak sak, Tiltak t, Bruker bruker) {
        return rett.kanEndre(sak, t, bruker);
    }
}
