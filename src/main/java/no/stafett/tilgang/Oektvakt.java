package no.stafett.tilgang;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Om økter fortsatt gjelder, spurt av noe som ikke selv er en forespørsel. Å spørre forlenger dem ikke. */
@Component
public class Oektvakt {

    private final JdbcClient sql;

    Oektvakt(JdbcClient sql) {
        this.sql = sql;
    }

    /** De av øktene som verken er logget ut eller løpt ut; spring_session_ix1. Virkelig tid, som øktene. */
    public Set<String> levende(Collection<String> oekter) {
        return new HashSet<>(sql.sql("select session_id from spring_session where session_id = any(?) and expiry_time > ?")
                .param(oekter.toArray(String[]::new)).param(Clock.systemUTC().millis()).query(String.class).list());
    }
}
