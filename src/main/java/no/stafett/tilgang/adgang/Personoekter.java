package no.stafett.tilgang.adgang;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import no.stafett.felles.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Øktene til den enkelte (SEC-12). De følger virkelig tid. Øktens egen id er en nøkkel og vises aldri; radens id er det ikke. */
@Repository
public class Personoekter {

    private static final Clock KLOKKE = Clock.systemUTC();

    private final JdbcClient sql;
    private final ApplicationEventPublisher hendelser;

    Personoekter(JdbcClient sql, ApplicationEventPublisher hendelser) {
        this.sql = sql;
        this.hendelser = hendelser;
    }

    /** @param begynt da hun logget inn @param brukt da den sist ble brukt, på minuttet @param denne om det er den det spørres fra */
    public record Oekt(String id, Instant begynt, Instant brukt, Instant utloeper, boolean denne) {
    }

    /** De som lever, den sist brukte først; spring_session_ix3. @param her øktens egen id; null når det spørres om en annens */
    @Transactional(readOnly = true)
    public List<Oekt> til(PersonId person, String her) {
        return sql.sql("""
                select trim(s.primary_id) id, s.creation_time, s.last_access_time, s.expiry_time, trim(s.session_id) = :her denne from spring_session s
                 where s.principal_name = (select brukernavn from person where id = :person) and s.expiry_time > :naa
                 order by s.last_access_time desc, s.primary_id""").param("person", person.verdi()).param("her", her == null ? "" : her).param("naa", KLOKKE.millis())
                .query((rs, n) -> new Oekt(rs.getString(1), Instant.ofEpochMilli(rs.getLong(2)), Instant.ofEpochMilli(rs.getLong(3)),
                        Instant.ofEpochMilli(rs.getLong(4)), rs.getBoolean(5))).list();
    }

    /** Den neste forespørselen i økten er ikke logget inn, på hver node. @param id radens id; tom for alle @return hvor mange som var i live */
    @Transactional
    public int avslutt(PersonId person, String id) {
        int antall = sql.sql("""
                delete from spring_session where principal_name = (select brukernavn from person where id = :person) and (:id = '' or trim(primary_id) = :id)""")
                .param("person", person.verdi()).param("id", id).update();
        if (antall > 0) {
            hendelser.publishEvent(new OekterAvsluttet(person, antall));
        }
        return antall;
    }
}
