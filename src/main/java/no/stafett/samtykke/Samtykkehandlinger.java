package no.stafett.samtykke;

import java.util.Date;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.prosess.Prosesshandling;
import org.springframework.stereotype.Component;

/** Det modellene kan be om når det gjelder samtykke. */
@Component
@Prosesshandling("samtykke")
public class Samtykkehandlinger {

    private final SamtykkeService service;
    private final Samtykketid tid;
    private final Fornying fornying;
    private final Erklaeringer erklaeringer;

    Samtykkehandlinger(SamtykkeService service, Samtykketid tid, Fornying fornying, Erklaeringer erklaeringer) {
        this.service = service;
        this.tid = tid;
        this.fornying = fornying;
        this.erklaeringer = erklaeringer;
    }

    /** Når tjenesten skal spørre familien på nytt; klokka sju den dagen. */
    public Date proevIgjen(String sakId) {
        return Date.from(erklaeringer.nyttForsoek(SakId.av(sakId)).atTime(7, 0).atZone(Forretningsklokke.NORGE).toInstant());
    }

    /** Når det skal minnes om å spørre på nytt før det første samtykket løper ut. */
    public Date fornyes(String sakId) {
        return tid.minnes(SakId.av(sakId));
    }

    /** Fristen for å spørre på nytt. */
    public Date sisteDag(String sakId) {
        return tid.sisteDag(SakId.av(sakId));
    }

    /** Det øyeblikket det første samtykket ikke lenger gjelder: midnatt norsk tid. */
    public Date loeperUt(String sakId) {
        return tid.loeperUt(SakId.av(sakId));
    }

    public void lukkUtloepte(String sakId) {
        service.lukkUtloepte(SakId.av(sakId));
    }

    /** Avslutter nivået der tjenester samarbeidet, slik et menneske har bestemt. */
    public void stoppNivaaet(String sakId, String utfall) {
        fornying.stopp(SakId.av(sakId), utfall);
    }
}
