package no.stafett.oppgave.reservasjon;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.oppgave.Hendelser;
import no.stafett.oppgave.Oppgave;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Personer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Spørsmålene om å ta over en oppgave, i databasen. */
@Repository
class Oppgaveoverleveringer {

    private static final String FELTER = """
            select v.*, f.navn franavn, t.navn tilnavn from oppgaveoverlevering v join person f on f.id = v.fra join person t on t.id = v.til
            """;

    private final JdbcClient sql;
    private final ApplicationEventPublisher hendelser;
    private final Personer personer;
    private final Reservasjonstid tid;

    Oppgaveoverleveringer(JdbcClient sql, ApplicationEventPublisher hendelser, Personer personer, Reservasjonstid tid) {
        this.sql = sql;
        this.hendelser = hendelser;
        this.personer = personer;
        this.tid = tid;
    }

    /** Det som venter; oppgaveoverlevering_en. */
    Optional<Oppgaveoverlevering> om(String oppgaveId) {
        return sql.sql(FELTER + "where v.oppgave = ? and v.svart is null").param(oppgaveId).query(Oppgaveoverleveringer::les).optional();
    }

    /** Oppgavene personen er spurt om å ta over, det eldste spørsmålet først; oppgaveoverlevering_til. */
    List<String> til(PersonId person) {
        return sql.sql("select oppgave from oppgaveoverlevering where til = ? and svart is null order by spurt, id").param(person.verdi())
                .query(String.class).list();
    }

    /** @param melding null når ingenting er skrevet */
    UUID spoer(Oppgave oppgave, PersonId til, String melding, Bruker av) {
        personer.krevAktiv(til);
        UUID id = UUID.randomUUID();
        sql.sql("insert into oppgaveoverlevering (id, sak, oppgave, fra, til, av, melding, spurt) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(1, id).param(2, oppgave.sakId().verdi()).param(3, oppgave.id()).param(4, oppgave.behandler().verdi())
                .param(5, til.verdi()).param(6, av.id().verdi()).param(7, melding, Types.VARCHAR).param(8, Timestamp.from(tid.naa())).update();
        hendelser.publishEvent(new Hendelser.OverleveringSpurt(oppgave.sakId(), oppgave.id(), av.id(), til));
        return id;
    }

    /** @param utfall slik kolonnen har det @param grunn null når ingen er skrevet */
    void svar(Oppgaveoverlevering spurt, String utfall, String grunn) {
        List<SakId> sak = sql.sql("update oppgaveoverlevering set svart = ?, utfall = ?, grunn = ? where id = ? and svart is null returning sak")
                .param(1, Timestamp.from(tid.naa())).param(2, utfall).param(3, grunn, Types.VARCHAR).param(4, spurt.id())
                .query((rs, n) -> new SakId(rs.getObject(1, UUID.class))).list();
        sak.forEach(id -> hendelser.publishEvent(new Hendelser.OverleveringSvart(id, spurt.oppgaveId(), spurt.til().id(), utfall)));
    }

    /** Oppgaven gikk en annen vei, så det er ikke noe å svare på. */
    void bortfall(String oppgaveId) {
        om(oppgaveId).ifPresent(spurt -> svar(spurt, "bortfalt", null));
    }

    /** Svaret er angret: spørsmålet venter igjen. @return false når hun er spurt på nytt, en annen er det, eller hun har sluttet */
    boolean vent(UUID id) {
        return sql.sql("""
                update oppgaveoverlevering set svart = null, utfall = null, grunn = null where id = ? and svart is not null
                   and exists (select 1 from person p where p.id = oppgaveoverlevering.til and p.aktiv)
                   and not exists (select 1 from oppgaveoverlevering a where a.oppgave = oppgaveoverlevering.oppgave and a.svart is null)""")
                .param(id).update() == 1;
    }

    /** Det siste som ble svart, når det var nei til leseren selv: grunnen er ikke til den som har oppgaven siden. oppgaveoverlevering_oppgave. */
    Optional<Oppgaveoverlevering.Avslag> sisteNei(String oppgaveId, PersonId leser) {
        return sql.sql("""
                select s.navn, s.grunn from (select v.utfall, v.fra, v.av, t.navn, v.grunn from oppgaveoverlevering v join person t on t.id = v.til
                    where v.oppgave = ? order by v.spurt desc, v.id limit 1) s where s.utfall = 'avvist' and ? in (s.fra, s.av)""").params(oppgaveId, leser.verdi())
                .query((rs, n) -> new Oppgaveoverlevering.Avslag(rs.getString(1), rs.getString(2))).optional();
    }

    private static Oppgaveoverlevering les(ResultSet rs, int nummer) throws SQLException {
        return new Oppgaveoverlevering(rs.getObject("id", UUID.class), rs.getString("oppgave"),
                new Personer.Kollega(new PersonId(rs.getObject("fra", UUID.class)), rs.getString("franavn")),
                new Personer.Kollega(new PersonId(rs.getObject("til", UUID.class)), rs.getString("tilnavn")),
                new PersonId(rs.getObject("av", UUID.class)), rs.getString("melding"), rs.getTimestamp("spurt").toInstant());
    }
}
