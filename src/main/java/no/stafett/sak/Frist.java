package no.stafett.sak;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import no.stafett.felles.Arbeidsdager;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.prosess.Beslutninger;
import no.stafett.prosess.Prosesshandling;
import org.springframework.stereotype.Component;

/** Frister modellene ber om, i norske arbeidsdager. En frist varer ut dagen. */
@Component
@Prosesshandling("frist")
public class Frist {

    private static final LocalTime SLUTT = LocalTime.of(23, 59);
    /** Nivå 0 skal være avgjort innen en frist regnet fra undringen oppsto, ikke fra forrige trinn (domenets §2.2). */
    private static final Set<String> FRA_START = Set.of("beslutning_nivaa_0");

    private final Saker saker;
    private final Grunnlagene grunnlag;
    private final Beslutninger tabeller;
    private final Forretningsklokke klokke;
    private final Arbeidsdager arbeidsdager = new Arbeidsdager();

    Frist(Saker saker, Grunnlagene grunnlag, Beslutninger tabeller, Forretningsklokke klokke) {
        this.saker = saker;
        this.grunnlag = grunnlag;
        this.tabeller = tabeller;
        this.klokke = klokke;
    }

    /** @param antall arbeidsdager fra i dag; 0 er i dag, eller neste arbeidsdag når i dag er fri */
    public Date omArbeidsdager(String sakId, int antall) {
        return slutten(arbeidsdager.etter(klokke.idag(), antall));
    }

    /** Fristen beslutningstabellen {@code frister} gir for {@code hva} i en sak av denne typen (domenets §2.2). */
    public Date etterTabell(String sakId, String hva) {
        Map<String, Object> rad = tabeller.regnUt("frister",
                Map.of("hva", hva, "sakstype", grunnlag.hent(SakId.av(sakId)).sakstype())).orElseThrow();
        LocalDate fra = FRA_START.contains(hva) ? begynt(sakId) : klokke.idag();
        return slutten(arbeidsdager.etter(fra, ((Number) rad.get("arbeidsdager")).intValue()));
    }

    private LocalDate begynt(String sakId) {
        return LocalDate.ofInstant(saker.hent(SakId.av(sakId)).opprettet(), Forretningsklokke.NORGE);
    }

    private static Date slutten(LocalDate dag) {
        Instant tid = dag.atTime(SLUTT).atZone(Forretningsklokke.NORGE).toInstant();
        return Date.from(tid);
    }
}
