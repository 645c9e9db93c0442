package no.stafett.samtykke;

import java.util.List;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.sak.Saker;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.Enheter;
import org.springframework.stereotype.Component;

/** Døren inn for andre tjenester: den åpnes bare med et gyldig samtykke som omfatter tjenesten. */
@Component
class Tjenestedoer {

    private final Samtykker samtykker;
    private final Saker saker;
    private final Enheter enheter;
    private final Forretningsklokke klokke;

    Tjenestedoer(Samtykker samtykker, Saker saker, Enheter enheter, Forretningsklokke klokke) {
        this.samtykker = samtykker;
        this.saker = saker;
        this.enheter = enheter;
        this.klokke = klokke;
    }

    /**
     * @throws SvaretErUgyldig  når enheten ikke finnes i sakens kommune
     * @throws SamtykkeMangler når samtykket ikke omfatter tjenesten i dag
     */
    Enhet krevAapen(SakId sakId, EnhetId id) {
        Enhet enhet = enheter.finn(id, saker.hent(sakId).kommune())
                .orElseThrow(() -> new SvaretErUgyldig(List.of(Feltfeil.av("mottaker", "ukjent_enhet"))));
        if (!samtykker.gjelder(sakId, enhet.tjeneste(), klokke.idag())) {
            throw new SamtykkeMangler(enhet.tjeneste());
        }
        return enhet;
    }
}
