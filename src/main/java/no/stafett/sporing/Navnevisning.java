package no.stafett.sporing;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Om «Hvem har lest» viser navn, eller bare rolle og enhet. Kommunen bestemmer; uten noe valg vises ikke navn (SEC-38). */
@Component
public class Navnevisning {

    private final JdbcClient sql;
    private final ApplicationEventPublisher hendelser;

    Navnevisning(JdbcClient sql, ApplicationEventPublisher hendelser) {
        this.sql = sql;
        this.hendelser = hendelser;
    }

    public boolean viserNavn(String kommune) {
        return sql.sql("select vis_navn from sporing_oppsett where kommune = ?").param(kommune).query(Boolean.class).optional().orElse(false);
    }

    @Transactional
    public void sett(String kommune, boolean visNavn) {
        if (viserNavn(kommune) != visNavn) {
            sql.sql("insert into sporing_oppsett values (?, ?) on conflict (kommune) do update set vis_navn = excluded.vis_navn")
                    .params(kommune, visNavn).update();
            hendelser.publishEvent(new Gjennomgangshendelser.NavnevisningEndret(kommune, visNavn));
        }
    }
}
