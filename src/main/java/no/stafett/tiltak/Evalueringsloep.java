package no.stafett.tiltak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import no.stafett.felles.SakId;
import no.stafett.prosess.Prosesser;
import no.stafett.prosess.Tidtakere;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Prosessen ved siden av nivået som passer på at planen blir evaluert, og det resten av huset får vite om den. */
@Component
class Evalueringsloep {

    private static final String VARSLER = "evalueringsvarsel";

    private final Prosesser prosesser;
    private final Tidtakere tidtakere;
    private final ApplicationEventPublisher hendelser;

    Evalueringsloep(Prosesser prosesser, Tidtakere tidtakere, ApplicationEventPublisher hendelser) {
        this.prosesser = prosesser;
        this.tidtakere = tidtakere;
        this.hendelser = hendelser;
    }

    /** Ett varselløp om gangen: et gammelt avsluttes, og datoene i det som pågår, regnes ut på nytt. */
    void begynn(SakId sakId, LocalDate evalueringsdato, int antallTiltak) {
        prosesser.meld("evaluering_holdt", sakId, Map.of());
        prosesser.start("plan_lagt", sakId);
        tidtakere.regnUtPaaNytt(sakId);
        hendelser.publishEvent(new Hendelser.PlanLagt(sakId, evalueringsdato, antallTiltak));
    }

    /** Varslingen som går nå; tom når alle varslene er gitt. */
    Optional<String> loepet(SakId sakId) {
        return prosesser.loepet(VARSLER, sakId);
    }

    /** Datoen er den den var: varslingen går videre der den sto, så ingen blir minnet på det samme to ganger. @param loep null når den var ferdig */
    void tilbake(SakId sakId, LocalDate evalueringsdato, int antallTiltak, String loep) {
        prosesser.meld("evaluering_holdt", sakId, Map.of());
        if (loep != null) {
            prosesser.gjenoppta(loep, sakId);
        }
        tidtakere.regnUtPaaNytt(sakId);
        hendelser.publishEvent(new Hendelser.PlanLagt(sakId, evalueringsdato, antallTiltak));
    }

    /** Varslingen som tok slutt siden da, går videre der den sto: ingen blir minnet på det samme to ganger. */
    void fortsett(SakId sakId, Instant siden) {
        if (!prosesser.loeper(VARSLER, sakId)) {
            prosesser.sluttet(VARSLER, sakId, siden).ifPresent(loep -> prosesser.gjenoppta(loep, sakId));
        }
    }

    void slutt(SakId sakId, int nivaa, String vurdering) {
        prosesser.meld("evaluering_holdt", sakId, Map.of());
        hendelser.publishEvent(new Hendelser.TiltakEvaluert(sakId, nivaa, vurdering));
    }
}
