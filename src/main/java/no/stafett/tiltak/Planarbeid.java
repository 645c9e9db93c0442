package no.stafett.tiltak;

import no.stafett.felles.Avvist;
import no.stafett.felles.SakId;
import no.stafett.sak.Stafettpinne;
import no.stafett.tilgang.Bruker;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Målet, typen og lovhenvisningen endres uten at hele planen skrives på nytt. */
@Service
public class Planarbeid {

    private final Planer planer;
    private final Tiltaksrett rett;
    private final Stafettpinne pinne;
    private final ApplicationEventPublisher hendelser;

    Planarbeid(Planer planer, Tiltaksrett rett, Stafettpinne pinne, ApplicationEventPublisher hendelser) {
        this.planer = planer;
        this.rett = rett;
        this.pinne = pinne;
        this.hendelser = hendelser;
    }

    /** Den første planen skrives i trinnet for mål og tiltak, der datoen for evaluering bestemmes. */
    public static class IngenPlan extends Avvist {
        IngenPlan() {
            super(Grunn.OPPTATT, "ingen_plan");
        }
    }

    /** @param ny bare mål, delmål, type og lovhenvisning brukes */
    @Transactional
    public void endre(SakId sakId, Plan ny, Bruker bruker) {
        rett.krevStyring(sakId, bruker);
        pinne.laas(sakId);
        Plan gammel = planer.gjeldende(sakId).orElseThrow(IngenPlan::new);
        planer.legg(sakId, gammel.med(ny.maal(), ny.delmaal(), ny.plantype(), ny.hjemmel()), null);
        hendelser.publishEvent(new Hendelser.PlanEndret(sakId, ny.plantype()));
    }
}
