package no.stafett.tiltak;

import java.time.LocalDate;
import no.stafett.felles.SakId;
import no.stafett.sak.Saker;
import no.stafett.sak.angre.BeslutningAngret;
import no.stafett.skjema.Svar;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Når det skal evalueres, og at det er gjort. */
@Component
class Evalueringsgang {

    private final Evalueringslesing lesing;
    private final Evalueringsloep loep;
    private final Saker saker;
    private final Tiltakene tiltakene;
    private final Planer planer;

    Evalueringsgang(Evalueringslesing lesing, Evalueringsloep loep, Saker saker, Tiltakene tiltakene, Planer planer) {
        this.lesing = lesing;
        this.loep = loep;
        this.saker = saker;
        this.tiltakene = tiltakene;
        this.planer = planer;
    }

    void planlegg(SakId sakId, LocalDate evalueringsdato) {
        loep.begynn(sakId, evalueringsdato, tiltakene.gjeldende(sakId).size());
    }

    /** Varslingen slik den går før datoen flyttes; null når alle varslene er gitt. */
    String varslingen(SakId sakId) {
        return loep.loepet(sakId).orElse(null);
    }

    void tilbake(SakId sakId, LocalDate evalueringsdato, String varslingen) {
        loep.tilbake(sakId, evalueringsdato, tiltakene.gjeldende(sakId).size(), varslingen);
    }

    /** Var evalueringen i det samme skjemaet som beslutningen, er den ikke holdt ennå, og varslene om den gjelder igjen. */
    @EventListener
    @Order(2)
    void paa(BeslutningAngret angret) {
        if (planer.angreEvalueringer(angret.sakId(), angret.besluttet(), angret.flyttet())) {
            loep.fortsett(angret.sakId(), angret.besluttet());
        }
    }

    void hold(Svar svar) {
        String vurdering = svar.tekst("samletVurdering").orElse("uavklart");
        int nivaa = saker.hent(svar.sakId()).nivaa();
        lesing.les(svar, nivaa, vurdering);
        loep.slutt(svar.sakId(), nivaa, vurdering);
    }
}
