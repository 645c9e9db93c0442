package no.stafett.tilgang.folkeliste;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import no.stafett.tilgang.Bruker;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Listene som er lest inn, og transaksjonene de prøves og brukes i. */
@Repository
class Listelager {

    private final JdbcClient sql;
    private final JsonMapper json;
    private final ApplicationEventPublisher hendelser;
    private final TransactionTemplate vanlig;
    private final TransactionTemplate egen;

    Listelager(JdbcClient sql, JsonMapper json, ApplicationEventPublisher hendelser, PlatformTransactionManager transaksjoner) {
        this.sql = sql;
        this.json = json;
        this.hendelser = hendelser;
        this.vanlig = new TransactionTemplate(transaksjoner);
        this.egen = new TransactionTemplate(transaksjoner);
        this.egen.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    record Lagret(String innhold, boolean taBort, Plan plan, String avtrykk, Instant lest) {
    }

    /** Gjør det, og ruller tilbake; sporet også. For seg selv, så det som skal skje når noe er lagret, ikke skjer. */
    Plan prøv(Bruker av, Supplier<Plan> arbeid) {
        return egen.execute(status -> {
            status.setRollbackOnly();
            etterTur(av);
            return arbeid.get();
        });
    }

    Plan iEn(Supplier<Plan> arbeid) {
        return vanlig.execute(status -> arbeid.get());
    }

    UUID lagre(String innhold, boolean taBort, Plan plan, Timestamp naa, Bruker av) {
        UUID id = UUID.randomUUID();
        vanlig.executeWithoutResult(status -> sql.sql("""
                insert into folkeliste (id, kommune, av, lest, innhold, ta_bort, plan, avtrykk) values (?, ?, ?, ?, ?, ?, cast(? as jsonb), ?)""")
                .params(id, av.kommune(), av.id().verdi(), naa, innhold, taBort, skriv(plan), plan.avtrykk()).update());
        return id;
    }

    Optional<Lagret> finn(UUID id, Bruker av) {
        return sql.sql("select innhold, ta_bort, plan, avtrykk, lest from folkeliste where id = ? and av = ?").params(id, av.id().verdi()).query(this::les).optional();
    }

    /** Én liste om gangen i kommunen; den som trykker to ganger, finner den ikke igjen. */
    Optional<Lagret> laas(UUID id, Bruker av) {
        etterTur(av);
        return sql.sql("select innhold, ta_bort, plan, avtrykk, lest from folkeliste where id = ? and av = ? for update").params(id, av.id().verdi())
                .query(this::les).optional();
    }

    private void etterTur(Bruker av) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('folkeliste/' || ?, 0))").param(av.kommune()).query((rs, n) -> 1).list();
    }

    Optional<UUID> siste(Bruker av) {
        return sql.sql("select id from folkeliste where av = ? order by lest desc, id limit 1").param(av.id().verdi()).query(UUID.class).optional();
    }

    void brukt(UUID id, Plan plan) {
        sql.sql("delete from folkeliste where id = ?").param(id).update();
        hendelser.publishEvent(new FolkelisteBrukt(plan.rader().stream()
                .filter(r -> r.utfall() != Planrad.Utfall.UENDRET && r.utfall() != Planrad.Utfall.BLIR).count()));
    }

    void hentet(int rader) {
        hendelser.publishEvent(new FolkelisteHentet(rader));
    }

    /** Etter at forsøket er rullet tilbake. Det kan ha sagt henne noe hun ikke så da hun så på lista, så det står i sporet at hun prøvde. */
    void erstatt(UUID id, Plan plan, Bruker av) {
        egen.executeWithoutResult(status -> {
            sql.sql("update folkeliste set plan = cast(? as jsonb), avtrykk = ? where id = ? and av = ?")
                    .params(skriv(plan), plan.avtrykk(), id, av.id().verdi()).update();
            hendelser.publishEvent(new FolkelisteBrukt(0));
        });
    }

    void slett(UUID id, Bruker av) {
        sql.sql("delete from folkeliste where id = ? and av = ?").params(id, av.id().verdi()).update();
    }

    void slettEldreEnn(Timestamp tid) {
        vanlig.executeWithoutResult(status -> sql.sql("delete from folkeliste where lest < ?").param(tid).update());
    }

    private Lagret les(ResultSet rs, int nummer) throws SQLException {
        List<Planrad> rader = Arrays.asList(json.readValue(rs.getString("plan"), Planrad[].class));
        return new Lagret(rs.getString("innhold"), rs.getBoolean("ta_bort"), new Plan(rader), rs.getString("avtrykk"), rs.getTimestamp("lest").toInstant());
    }

    private String skriv(Plan plan) {
        return json.writeValueAsString(plan.rader());
    }
}
