package no.stafett.samtykke.web;

import java.util.List;
import no.stafett.felles.SakId;
import no.stafett.samtykke.Delingsgrunnlag;
import no.stafett.samtykke.Tilbakehold;
import no.stafett.tilgang.Bruker;
import org.springframework.stereotype.Component;

/** Det som står under samtykkene på siden: loven det deles på, loven det behandles på, og det som holdes tilbake for foresatte. */
@Component
class Grunnlagsleser {

    private final Delingsgrunnlag grunnlag;
    private final Tilbakehold tilbakehold;

    Grunnlagsleser(Delingsgrunnlag grunnlag, Tilbakehold tilbakehold) {
        this.grunnlag = grunnlag;
        this.tilbakehold = tilbakehold;
    }

    /**
     * @param behandling nyeste først; det første gjelder
     * @param kanVurdere om brukeren er leder der saken hører til
     * @param kanHolde   om brukeren arbeider der saken hører til, og kan holde noe tilbake
     */
    record Alt(List<Delingsgrunnlag.Hjemmel> hjemler, List<Delingsgrunnlag.Behandling> behandling, List<Tilbakehold.Rad> tilbakehold,
            boolean kanVurdere, boolean kanHolde) {
    }

    Alt les(SakId sakId, Bruker bruker) {
        return new Alt(grunnlag.hjemler(sakId, bruker), grunnlag.behandling(sakId, bruker), tilbakehold.iSak(sakId, bruker),
                grunnlag.kanVurdere(sakId, bruker), tilbakehold.kanHolde(sakId, bruker));
    }
}
