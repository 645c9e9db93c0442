package no.stafett.oppgave.reservasjon;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import no.stafett.felles.PersonId;
import no.stafett.oppgave.Oppgave;
import no.stafett.oppgave.reservasjon.Oppgavegrep.Slag;
import no.stafett.oppgave.reservasjon.Oppgavegrep.Stand;
import no.stafett.oppgave.reservasjon.Oppgavegrep.Tilbehoer;
import no.stafett.tilgang.Bruker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Grepene i databasen. Hvert av dem er skrevet i samme transaksjon som det det beskriver. */
@Repository
public class Oppgavegrepene {

    /** Lenge etter at ingen kan angre det: sporet har det for alltid. */
    private static final Duration LIGGER = Duration.ofDays(7);

    private final JdbcClient sql;
    private final Reservasjonstid tid;

    Oppgavegrepene(JdbcClient sql, Reservasjonstid tid) {
        this.sql = sql;
        this.tid = tid;
    }

    /** @param bunt null når det gjøres alene @return grepet som kan gjøres om; tomt når handlingen ikke endret noe */
    Optional<UUID> gjør(String oppgaveId, Slag slag, UUID bunt, Bruker av, Supplier<Tilbehoer> handling) {
        Optional<Stand> foer = stand(oppgaveId);
        Tilbehoer med = handling.get();
        return foer.flatMap(da -> stand(oppgaveId).filter(naa -> !naa.equals(da) || !med.equals(Tilbehoer.INGEN))
                .map(naa -> lagre(oppgaveId, slag, bunt, av, med.medBortfalt(naa.spurt() == null ? da.spurt() : null), da)));
    }

    /** Spørsmålet om å ta over som venter; null når det ikke er noe. */
    UUID spurt(String oppgaveId) {
        return stand(oppgaveId).map(Stand::spurt).orElse(null);
    }

    /** Når handlingen er gjort, og oppgaven er endret. @param foer slik den var, lest med saken låst @param bortfalt spørsmålet som falt bort, eller null */
    UUID skriv(Slag slag, UUID bunt, Bruker av, Oppgave foer, UUID bortfalt) {
        return lagre(foer.id(), slag, bunt, av, Tilbehoer.INGEN.medBortfalt(bortfalt),
                new Stand(foer.behandler(), foer.gang().tatt(), foer.gang().reservertTil(), foer.gang().ventTil(), foer.gang().prioritet(), null));
    }

    private UUID lagre(String oppgaveId, Slag slag, UUID bunt, Bruker av, Tilbehoer med, Stand foer) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                insert into oppgavegrep (id, sak, oppgave, av, slag, bunt, beskjed, overlevering, foer_behandler, foer_tatt, foer_reservert,
                    foer_vent_til, foer_prioritet, etter_behandler, etter_vent_til, etter_prioritet, tid)
                select ?, sak, id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, behandler, vent_til, prioritet, ? from oppgave where id = ?""")
                .param(1, id).param(2, av.id().verdi()).param(3, slag.navn()).param(4, bunt, Types.OTHER).param(5, med.beskjed(), Types.OTHER)
                .param(6, med.overlevering(), Types.OTHER).param(7, foer.behandler() == null ? null : foer.behandler().verdi(), Types.OTHER)
                .param(8, Reservasjoner.tid(foer.tatt()), Types.TIMESTAMP).param(9, Reservasjoner.tid(foer.reservertTil()), Types.TIMESTAMP)
                .param(10, foer.ventTil(), Types.DATE).param(11, foer.prioritet()).param(12, Timestamp.from(tid.naa())).param(13, oppgaveId).update();
        return id;
    }

    /** Tom når oppgaven ikke finnes; oppgaveoverlevering_en. */
    Optional<Stand> stand(String oppgaveId) {
        return sql.sql("""
                select o.behandler, o.tatt, o.reservert_til, o.vent_til, o.prioritet,
                       (select v.id from oppgaveoverlevering v where v.oppgave = o.id and v.svart is null) spurt
                  from oppgave o where o.id = ?""").param(oppgaveId)
                .query((rs, n) -> new Stand(person(rs, "behandler"), tid(rs, "tatt"), tid(rs, "reservert_til"),
                        rs.getObject("vent_til", LocalDate.class), rs.getInt("prioritet"), rs.getObject("spurt", UUID.class))).optional();
    }

    /** Det siste noen gjorde med oppgaven; oppgavegrep_oppgave. */
    Optional<Oppgavegrep> siste(String oppgaveId) {
        return sql.sql("select * from oppgavegrep where oppgave = ? order by nr desc limit 1").param(oppgaveId).query(Oppgavegrepene::les).optional();
    }

    /** Om brukeren har gjort noe med oppgaven, også om hun ikke lenger ser den. */
    boolean harGjortNoe(String oppgaveId, Bruker bruker) {
        return sql.sql("select exists (select 1 from oppgavegrep where oppgave = ? and av = ?)").params(oppgaveId, bruker.id().verdi())
                .query(Boolean.class).single();
    }

    /** Det brukeren gjorde i ett. */
    record Ledd(String oppgaveId, UUID grep) {
    }

    /** Oppgavene brukeren gjorde dette med i ett, i rekkefølgen sakene låses; oppgavegrep_bunt. */
    List<Ledd> iBunten(UUID bunt, Bruker bruker) {
        return sql.sql("select oppgave, id from oppgavegrep where bunt = ? and av = ? order by sak, oppgave").params(bunt, bruker.id().verdi())
                .query((rs, n) -> new Ledd(rs.getString(1), rs.getObject(2, UUID.class))).list();
    }

    void angret(UUID id) {
        sql.sql("update oppgavegrep set angret = ? where id = ?").params(Timestamp.from(tid.naa()), id).update();
    }

    @Scheduled(cron = "0 41 3 * * *")
    @Transactional
    public void rydd() {
        sql.sql("delete from oppgavegrep where tid < ?").param(Timestamp.from(tid.naa().minus(LIGGER))).update();
    }

    private static Oppgavegrep les(ResultSet rs, int nummer) throws SQLException {
        return new Oppgavegrep(rs.getObject("id", UUID.class), rs.getString("oppgave"), Slag.valueOf(rs.getString("slag").toUpperCase(Locale.ROOT)),
                rs.getObject("bunt", UUID.class), rs.getObject("beskjed", UUID.class), rs.getObject("overlevering", UUID.class),
                new Stand(person(rs, "foer_behandler"), tid(rs, "foer_tatt"), tid(rs, "foer_reservert"), rs.getObject("foer_vent_til", LocalDate.class),
                        rs.getInt("foer_prioritet"), null),
                new Stand(person(rs, "etter_behandler"), null, null, rs.getObject("etter_vent_til", LocalDate.class), rs.getInt("etter_prioritet"), null),
                new PersonId(rs.getObject("av", UUID.class)), rs.getTimestamp("tid").toInstant(), rs.getTimestamp("angret") != null);
    }

    private static PersonId person(ResultSet rs, String kolonne) throws SQLException {
        UUID person = rs.getObject(kolonne, UUID.class);
        return person == null ? null : new PersonId(person);
    }

    private static Instant tid(ResultSet rs, String kolonne) throws SQLException {
        Timestamp tid = rs.getTimestamp(kolonne);
        return tid == null ? null : tid.toInstant();
    }
}
