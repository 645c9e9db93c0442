package no.stafett.sak;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tilgangen uten resten av programmet, for målinger som bare leser. */
public record Tilgangsproeve(JdbcClient sql, Clock klokke) {

    public Sakstilgang tilgang() {
        return new Sakstilgang(sql, hendelse -> { }, klokke, null);
    }
}
