package no.stafett.stafettlogg.eksport;

import java.util.List;
import java.util.stream.Stream;
import no.stafett.felles.SakId;
import no.stafett.samtykke.Delingsgrunnlag;
import no.stafett.samtykke.Samtykkeregister;
import no.stafett.stafettlogg.moete.Moetebilde;
import no.stafett.stafettlogg.moete.Moeteleser;
import no.stafett.tilgang.Bruker;
import org.springframework.stereotype.Component;

/** Det som er avtalt om saken: planen, hvem den kan deles med og hvorfor, og møtene. */
@Component
class Avtaler {

    private final Samtykkeregister samtykker;
    private final Delingsgrunnlag grunnlag;
    private final Moeteleser moeter;
    private final Planinnhold planen;

    Avtaler(Samtykkeregister samtykker, Delingsgrunnlag grunnlag, Moeteleser moeter, Planinnhold planen) {
        this.samtykker = samtykker;
        this.grunnlag = grunnlag;
        this.moeter = moeter;
        this.planen = planen;
    }

    /** @param behandling nyeste først; det første gjelder @param moeter det første først, også de som kommer */
    record Innhold(Samtykkeregister.Oversikt samtykker, List<Delingsgrunnlag.Hjemmel> hjemler, List<Delingsgrunnlag.Behandling> behandling,
            List<Moetebilde> moeter, Planinnhold.Innhold planen) {
    }

    Innhold les(SakId id, Bruker bruker) {
        Moeteleser.Oversikt o = moeter.iSak(id, bruker);
        return new Innhold(samtykker.les(id, bruker), grunnlag.hjemler(id, bruker), grunnlag.behandling(id, bruker),
                Stream.concat(Saksmappeleser.snudd(o.tidligere()).stream(), o.kommende().stream()).toList(), planen.les(id));
    }
}
