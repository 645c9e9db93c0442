package no.stafett.tiltak;

import java.time.LocalDate;
import no.stafett.felles.SakId;
import no.stafett.sak.Saker;
import no.stafett.skjema.Svar;
import org.springframework.stereotype.Component;

/** Når det skal evalueres, og at det er gjort. */
@Component
class Evalueringsgang {

    private final Evalueringslesing lesing;
    private final Evalueringsloep loep;
    private final Saker saker;
    private final Tiltakene tiltakene;

    Evalueringsgang(Evalueringslesing lesing, Evalueringsloep loep, Saker saker, Tiltakene tiltakene) {
        this.lesing = lesing;
        this.loep = loep;
        this.saker = saker;
        this.tiltakene = tiltakene;
    }

    void planlegg(SakId sakId, LocalDate evalueringsdato) {
        loep.begynn(sakId, evalueringsdato, tiltakene.gjeldende(sakId).size());
    }

    void hold(Svar svar) {
        String vurdering = svar.tekst("samletVurdering").orElse("uavklart");
        int nivaa = saker.hent(svar.sakId()).nivaa();
        lesing.les(svar, nivaa, vurdering);
        loep.slutt(svar.sakId(), nivaa, vurdering);
    }
}
