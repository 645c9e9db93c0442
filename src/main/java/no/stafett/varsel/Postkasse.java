package no.stafett.varsel;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import no.stafett.felles.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Det en person har fått, eller ville fått, på e-post. Databasen viser aldri en annens. */
@Repository
public class Postkasse {

    private final JdbcClient sql;
    private final Eposttekst tekst;

    Postkasse(JdbcClient sql, Eposttekst tekst) {
        this.sql = sql;
        this.tekst = tekst;
    }

    /** @param til adressen hun har nå; null når hun ikke har noen @param tid når den ble lagt i utboksen */
    public record Sendt(String til, String spraak, String emne, String tekst, Instant tid, String tilstand) {
    }

    /** De femti nyeste; epost_mottaker. */
    public List<Sendt> til(PersonId person) {
        return sql.sql("""
                select p.epost, coalesce(k.spraak, 'nb') spraak, e.opprettet, e.tilstand,
                       coalesce(e.antall, (select count(*) from varsel v where v.epost = e.id)) antall,
                       coalesce((select bool_and(v.slag = 'ny_oppgave') from varsel v where v.epost = e.id), false) oppgaver, e.slag
                  from epost e join person p on p.id = e.mottaker left join varselvalg k on k.person = p.id
                 where e.mottaker = ? order by e.opprettet desc, e.id limit 50""").param(person.verdi()).query((rs, n) -> {
                    Locale spraak = Locale.forLanguageTag(rs.getString("spraak"));
                    int antall = rs.getInt("antall");
                    Brevslag slag = Brevslag.av(rs.getString("slag"), rs.getBoolean("oppgaver"));
                    return new Sendt(rs.getString("epost"), rs.getString("spraak"), tekst.emne(antall, slag, spraak), tekst.tekst(antall, slag, spraak),
                            rs.getTimestamp("opprettet").toInstant(), rs.getString("tilstand"));
                }).list();
    }
}
