package no.stafett.sporing;

import java.sql.Timestamp;
import java.sql.Types;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.tilgang.Paalogget;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Skriver hver hendelse i sporet. Rulles endringen tilbake, forsvinner også sporet av den. */
@Component
class Sporskriver {

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Forretningsklokke klokke;

    Sporskriver(JdbcClient sql, JsonMapper json, Forretningsklokke klokke) {
        this.sql = sql;
        this.json = json;
        this.klokke = klokke;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void paa(Hendelse hendelse) {
        String person = Paalogget.person().map(PersonId::toString).orElse("system");
        sql.sql("insert into spor (tid, person, sak, hendelse, fakta) values (?, ?, ?, ?, cast(? as jsonb))")
                .param(1, Timestamp.from(klokke.instant())).param(2, person)
                .param(3, hendelse.sakId() == null ? null : hendelse.sakId().verdi(), Types.OTHER)
                .param(4, hendelse.getClass().getSimpleName()).param(5, json.writeValueAsString(hendelse)).update();
    }
}
