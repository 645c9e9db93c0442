package no.stafett.varsel;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.stafett.tilgang.Bruker;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * E-posten tjeneren sa nei til. Den er ikke levert, og kan sendes igjen når det som var galt, er rettet; den uvisse er kanskje levert, og kan
 * ikke det. Databasen avgjør hvilke systemadministratoren ser, og legger bare dem tilbake (ADR 0067).
 */
@Service
public class Omsending {

    private final JdbcClient sql;
    private final ApplicationEventPublisher hendelser;

    Omsending(JdbcClient sql, ApplicationEventPublisher hendelser) {
        this.sql = sql;
        this.hendelser = hendelser;
    }

    /** @param slag varsler, morgen eller grense @param feil hva slags feil, ett ord; null når det ikke er kjent */
    public record Avvisning(UUID id, String slag, Instant tid, int forsoek, String feil) {
    }

    /** De siste i kommunen til den som spør; epost_usikre og epost_mottaker. */
    public List<Avvisning> alle() {
        return sql.sql("select * from avviste_eposter()").query((rs, n) -> new Avvisning(rs.getObject("id", UUID.class), rs.getString("slag"),
                rs.getTimestamp("avgjort").toInstant(), rs.getInt("forsoek"), rs.getString("feil"))).list();
    }

    /** Det en annen alt har sendt igjen, og det i andre kommuner, er ikke med. @return hvor mange som sendes igjen */
    @Transactional
    public int sendIgjen(Collection<UUID> valgte, Bruker bruker) {
        List<UUID> lagt = sql.sql("select epost from send_avviste_igjen(?)").param(valgte.toArray(UUID[]::new)).query(UUID.class).list();
        lagt.forEach(epost -> hendelser.publishEvent(new EpostenSendesIgjen(epost, bruker.id())));
        return lagt.size();
    }
}
