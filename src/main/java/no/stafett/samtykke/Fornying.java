package no.stafett.samtykke;

import java.util.Map;
import no.stafett.felles.SakId;
import no.stafett.prosess.ForslagBeregnet;
import no.stafett.prosess.Prosesser;
import no.stafett.sak.Sak;
import no.stafett.sak.Saker;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Holder de små prosessene ved siden av nivået i gang: den som minner om å fornye, og den som avklarer et bortfall. */
@Component
class Fornying {

    private static final int SAMARBEID = 2;

    private final Samtykkevurdering vurdering;
    private final Saker saker;
    private final Prosesser prosesser;
    private final ApplicationEventPublisher hendelser;

    Fornying(Samtykkevurdering vurdering, Saker saker, Prosesser prosesser, ApplicationEventPublisher hendelser) {
        this.vurdering = vurdering;
        this.saker = saker;
        this.prosesser = prosesser;
        this.hendelser = hendelser;
    }

    /** Ett løp om gangen: det gamle slutter, og et nytt begynner når noe som gjelder nå, har en kjent slutt. */
    void begynnPaaNytt(SakId sakId) {
        prosesser.meld("samtykke_svart", sakId, Map.of());
        begynn(sakId);
    }

    void begynn(SakId sakId) {
        if (saker.hent(sakId).erAapen() && vurdering.foersteSlutt(sakId).isPresent()) {
            prosesser.start("samtykke_gitt", sakId);
        }
    }

    /** Et menneske avklarer hva som skjer, når tjenester samarbeidet på et samtykke som er borte. */
    void avklar(SakId sakId) {
        Sak sak = saker.hent(sakId);
        if (sak.erAapen() && sak.nivaa() >= SAMARBEID && !prosesser.loeper("samtykke_bortfalt", sakId)) {
            // Domenets §4.2 rad 19, så grunnen til et nytt nivå står i historien med den som bestemte det.
            hendelser.publishEvent(new ForslagBeregnet(sakId, "nivaa_avklaring", "19", "nivaa_1", Map.of("gyldigSamtykke", false)));
            prosesser.start("samtykke_bortfalt", sakId);
        }
    }

    void stopp(SakId sakId, String utfall) {
        prosesser.meld("samtykke_trukket", sakId, Map.of("utfall", utfall));
    }
}
