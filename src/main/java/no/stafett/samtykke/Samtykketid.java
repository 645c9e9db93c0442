package no.stafett.samtykke;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.sak.Sak;
import no.stafett.sak.Saker;
import no.stafett.tilgang.Enheter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tidene rundt slutten på et samtykke, til modellene; alltid norske døgn. */
@Component
class Samtykketid {

    private static final LocalTime MORGEN = LocalTime.of(7, 0);
    private static final LocalTime SENT = LocalTime.of(23, 59);
    /** Den unge voksne skal spørres selv, og det tar mer tid enn å fornye (domenets C6). */
    private static final int FOER_MYNDIG = 60;

    private final Samtykkevurdering vurdering;
    private final Saker saker;
    private final Enheter enheter;
    private final Forretningsklokke klokke;
    private final int dagerFoer;

    /** @param dagerFoer dager før det løper ut at det minnes om å spørre på nytt */
    Samtykketid(Samtykkevurdering vurdering, Saker saker, Enheter enheter, Forretningsklokke klokke,
            @Value("${stafett.samtykke.minn-dager-foer:30}") int dagerFoer) {
        this.vurdering = vurdering;
        this.saker = saker;
        this.enheter = enheter;
        this.klokke = klokke;
        this.dagerFoer = dagerFoer;
    }

    /** Påminnelsen kommer så lenge før, men aldri før halve tiden er gått: et kort samtykke skal ikke mases på. */
    Date minnes(SakId sakId) {
        LocalDate idag = klokke.idag();
        LocalDate sluttdag = slutt(sakId);
        LocalDate halvveis = idag.plusDays(ChronoUnit.DAYS.between(idag, sluttdag) / 2);
        LocalDate foer = sluttdag.minusDays(erMyndighetsdagen(sakId, sluttdag) ? FOER_MYNDIG : dagerFoer);
        return tid(foer.isAfter(halvveis) ? foer : halvveis, MORGEN);
    }

    Date sisteDag(SakId sakId) {
        return tid(slutt(sakId).minusDays(1), SENT);
    }

    Date loeperUt(SakId sakId) {
        return tid(slutt(sakId), LocalTime.MIDNIGHT);
    }

    private boolean erMyndighetsdagen(SakId sakId, LocalDate dag) {
        Sak sak = saker.hent(sakId);
        return vurdering.myndighetsdag(sak, enheter.hent(sak.enhet()).tjeneste()).equals(dag);
    }

    private LocalDate slutt(SakId sakId) {
        return vurdering.foersteSlutt(sakId).orElseGet(klokke::idag);
    }

    private static Date tid(LocalDate dag, LocalTime klokkeslett) {
        return Date.from(dag.atTime(klokkeslett).atZone(Forretningsklokke.NORGE).toInstant());
    }
}
