package no.stafett.varsel;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import no.stafett.felles.Forretningsklokke;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ser etter frister som gikk ut siden sist. Har programmet vært nede, eller er klokka flyttet, tas alle dagene imellom; den som får mange,
 * får én e-post om dem. Flyttes klokka tilbake, skjer ingenting.
 */
@Component
class Fristvakt {

    private final JdbcClient sql;
    private final Forretningsklokke klokke;

    Fristvakt(JdbcClient sql, Forretningsklokke klokke) {
        this.sql = sql;
        this.klokke = klokke;
    }

    /** Den noden som får raden, gjør det. @return antall oppgaver som er kommet over fristen */
    @Transactional
    public int sjekk() {
        LocalDate igaar = klokke.idag().minusDays(1);
        Optional<LocalDate> sist = sql.sql("select dag from varseldag where dag < ? for update skip locked").param(igaar)
                .query(LocalDate.class).optional();
        return sist.map(dag -> varsle(dag, igaar)).orElse(0);
    }

    /** oppgave_forfaller. */
    private int varsle(LocalDate etter, LocalDate til) {
        sql.sql("update varseldag set dag = ?").param(til).update();
        return sql.sql("""
                insert into varselhendelse (slag, oppgave, frist, tid)
                select 'forfalt', o.id, o.frist, cast(? as timestamptz) from oppgave o where o.status = 'aapen' and o.frist > ? and o.frist <= ? order by o.frist""")
                .params(Timestamp.from(klokke.instant()), etter, til).update();
    }
}
