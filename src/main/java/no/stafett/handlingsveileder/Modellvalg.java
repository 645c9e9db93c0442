package no.stafett.handlingsveileder;

import java.util.List;
import no.stafett.felles.SakId;
import no.stafett.prosess.Modell;
import no.stafett.prosess.Modeller;
import no.stafett.prosess.Prosesshandling;
import no.stafett.sak.Sak;
import no.stafett.sak.Saker;
import no.stafett.tilgang.Enheter;
import org.springframework.stereotype.Component;

/** Hvilken modell som gjelder: tjenestens egen, ellers kommunens, ellers den felles. */
@Component
@Prosesshandling("handlingsveileder")
public class Modellvalg {

    private final Saker saker;
    private final Enheter enheter;
    private final Modeller modeller;

    Modellvalg(Saker saker, Enheter enheter, Modeller modeller) {
        this.saker = saker;
        this.enheter = enheter;
        this.modeller = modeller;
    }

    /** Leietakeren motoren skal hente modellen hos når nivået starter; null er den felles. */
    public String leietaker(String sakId, String prosess) {
        return gjeldende(SakId.av(sakId), prosess).leietaker();
    }

    public Modell gjeldende(SakId sakId, String prosess) {
        Sak sak = saker.hent(sakId);
        String tjeneste = enheter.hent(sak.enhet()).tjeneste();
        return gjeldende(sak.kommune(), tjeneste, prosess);
    }

    public Modell gjeldende(String kommune, String tjeneste, String prosess) {
        return modeller.finnNyeste(prosess, List.of(kommune + "." + tjeneste, kommune)).orElseThrow();
    }
}
