package no.stafett.tiltak;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.UUID;
import no.stafett.felles.Arbeidsdager;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.prosess.Prosesshandling;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tidene rundt en evaluering, til modellene. Oppgaven kommer opp i god tid, så møtet kan kalles inn og barnet høres;
 * deretter varsles det før, på dagen, til lederen og til koordinatoren (arkitekturens §6).
 */
@Component
@Prosesshandling("tiltak")
public class Evalueringstid {

    private static final LocalTime MORGEN = LocalTime.of(7, 0);
    private static final LocalTime SLUTT = LocalTime.of(23, 59);

    private final Planer planer;
    private final Tiltakene tiltakene;
    private final Forretningsklokke klokke;
    private final Arbeidsdager arbeidsdager = new Arbeidsdager();
    private final int[] dager;

    /** @param dager arbeidsdager før oppgaven kommer; dager før påminnelse; dager etter til leder; dager etter til koordinator */
    Evalueringstid(Planer planer, Tiltakene tiltakene, Forretningsklokke klokke,
            @Value("${stafett.evaluering.dager:10,7,7,14}") int[] dager) {
        this.planer = planer;
        this.tiltakene = tiltakene;
        this.klokke = klokke;
        this.dager = dager;
    }

    /** Når evalueringsoppgaven kommer opp. */
    public Date evalueringsstart(String sakId) {
        return tid(arbeidsdager.etter(dato(sakId), -dager[0]), MORGEN);
    }

    /** Fristen på evalueringsoppgaven. */
    public Date evalueringsfrist(String sakId) {
        return tid(dato(sakId), SLUTT);
    }

    /** @param hvilket foer, paa_dagen, leder eller koordinator */
    public Date varseltid(String sakId, String hvilket) {
        LocalDate dag = dato(sakId);
        return tid(switch (hvilket) {
            case "foer" -> dag.minusDays(dager[1]);
            case "paa_dagen" -> dag;
            case "leder" -> dag.plusDays(dager[2]);
            case "koordinator" -> dag.plusDays(dager[3]);
            default -> throw new IllegalArgumentException("Ukjent varsel: " + hvilket);
        }, MORGEN);
    }

    /** Skriver en påminnelse, som vises på nivåets oppgave til evalueringen er holdt eller datoen flyttet. */
    public void minnOmFrist(String sakId) {
        planer.paaminn(SakId.av(sakId), dato(sakId), klokke.instant());
    }

    /** Fristen for å svare på et tiltak. */
    public Date svarfrist(String tiltakId) {
        LocalDate dag = tiltakene.hent(UUID.fromString(tiltakId)).svarfrist();
        return tid(dag == null ? klokke.idag() : dag, SLUTT);
    }

    /** Fristen for å gjøre et tiltak: dets egen, ellers dagen det skal evalueres. */
    public Date gjoeresInnen(String tiltakId) {
        Tiltak t = tiltakene.hent(UUID.fromString(tiltakId));
        LocalDate evalueres = t.felt().evalueres() != null ? t.felt().evalueres() : dato(t.sakId().toString());
        return tid(t.felt().frist() != null ? t.felt().frist() : evalueres, SLUTT);
    }

    private LocalDate dato(String sakId) {
        return planer.evalueringsdato(SakId.av(sakId)).orElseGet(klokke::idag);
    }

    private static Date tid(LocalDate dag, LocalTime klokkeslett) {
        return Date.from(dag.atTime(klokkeslett).atZone(Forretningsklokke.NORGE).toInstant());
    }
}
