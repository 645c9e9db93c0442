package no.stafett.varsel;

import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import no.stafett.felles.Forretningsklokke;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Varsler er ikke en historie over hva noen har gjort: det som er lest, og det ingen kommer til å lese, slettes. */
@Component
class Varselrydding {

    private static final int ULEST_I_DAGER = 90;

    private final JdbcClient sql;
    private final Forretningsklokke klokke;
    private final int lestIDager;

    Varselrydding(JdbcClient sql, Forretningsklokke klokke, @Value("${stafett.varsel.lest-i-dager:30}") int lestIDager) {
        this.sql = sql;
        this.klokke = klokke;
        this.lestIDager = lestIDager;
    }

    /** Også de om oppgaver andre har tatt, eller som er ferdige: ingen ser dem lenger. */
    @Scheduled(cron = "0 41 3 * * *")
    @Transactional
    public void rydd() {
        sql.sql("delete from varsel where lest < ? or opprettet < ?").params(foer(lestIDager), foer(ULEST_I_DAGER)).update();
        sql.sql("""
                delete from varsel v using oppgave o where o.id = v.oppgave and v.slag in ('ny_oppgave', 'forfalt')
                   and (o.status <> 'aapen' or v.slag = 'ny_oppgave' and o.behandler is not null and not varsel_gjelder(v.mottaker, o.id, v.slag, ?))""")
                .param(foer(0)).update();
        sql.sql("delete from epost where tilstand not in ('klar', 'sendes') and opprettet < ?").param(foer(ULEST_I_DAGER)).update();
    }

    private Timestamp foer(int dager) {
        return Timestamp.from(klokke.instant().minus(dager, ChronoUnit.DAYS));
    }
}
