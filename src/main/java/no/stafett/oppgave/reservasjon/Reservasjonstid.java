package no.stafett.oppgave.reservasjon;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import no.stafett.felles.Arbeidsdager;
import no.stafett.felles.Forretningsklokke;
import no.stafett.oppgave.Reservasjonslengde;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Hvor lenge en oppgave er reservert, hvor lenge det siste kan gjøres om, og hvor langt fram noe kan utsettes. Arbeidsdager er de samme
 * som fristene regnes i.
 */
@Component
public class Reservasjonstid implements Reservasjonslengde {

    private final Forretningsklokke klokke;
    private final int arbeidsdager;
    private final Duration angrefrist;
    private final int lengst;
    private final Arbeidsdager kalender = new Arbeidsdager();

    /**
     * @param arbeidsdager uten arbeid før oppgaven er ledig igjen; 0 når den aldri blir det av seg selv
     * @param angrefrist   ISO 8601-varighet
     * @param lengst       dager noe kan utsettes
     */
    Reservasjonstid(Forretningsklokke klokke, @Value("${stafett.oppgave.reservasjon:5}") int arbeidsdager,
            @Value("${stafett.oppgave.angrefrist:PT30M}") Duration angrefrist, @Value("${stafett.oppgave.utsett-lengst:90}") int lengst) {
        this.klokke = klokke;
        this.arbeidsdager = arbeidsdager;
        this.angrefrist = angrefrist;
        this.lengst = lengst;
    }

    /** Ved midnatt etter den siste dagen, når noen arbeider i oppgaven nå; null når reservasjoner ikke slutter. */
    @Override
    public Instant slutt() {
        return sluttEtter(klokke.idag());
    }

    /** Som {@link #slutt}, for den som tar oppgaven opp igjen denne dagen. */
    Instant sluttEtter(LocalDate dag) {
        return arbeidsdager == 0 ? null : kalender.etter(dag, arbeidsdager).plusDays(1).atStartOfDay(Forretningsklokke.NORGE).toInstant();
    }

    /** Den siste dagen oppgaven er reservert. @param slutt null når den ikke slutter */
    public static LocalDate sisteDag(Instant slutt) {
        return slutt == null ? null : slutt.minusMillis(1).atZone(Forretningsklokke.NORGE).toLocalDate();
    }

    boolean kanAngres(Instant gjort) {
        return !gjort.plus(angrefrist).isBefore(klokke.instant());
    }

    /** Dagen en oppgave kan utsettes til. */
    boolean kanUtsettesTil(LocalDate dag) {
        return dag.isAfter(klokke.idag()) && !dag.isAfter(sisteUtsettelse());
    }

    public LocalDate sisteUtsettelse() {
        return klokke.idag().plusDays(lengst);
    }

    public LocalDate imorgen() {
        return klokke.idag().plusDays(1);
    }

    Instant naa() {
        return klokke.instant();
    }
}
