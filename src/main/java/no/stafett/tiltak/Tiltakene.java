package no.stafett.tiltak;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tiltakene i databasen. Hvem som får se dem, er avgjort før den spørres. */
@Repository
public class Tiltakene {

    static final String FELTER = """
            select t.*, coalesce(p.navn, f.navn, case when t.selv then s.fornavn || ' ' || s.etternavn end, t.ansvarlig) navn
              from tiltak t join sak s on s.id = t.sak left join person p on p.id = t.person left join foresatt f on f.id = t.foresatt
            """;

    private static final String AAPNE = "t.status in ('uten_ansvarlig', 'foreslaatt', 'tatt_imot', 'gjennomfoert')";

    private final JdbcClient sql;

    Tiltakene(JdbcClient sql) {
        this.sql = sql;
    }

    /** De som gjelder nå, i planens rekkefølge; tiltak_sak. */
    public List<Tiltak> gjeldende(SakId sakId) {
        return sql.sql(FELTER + "where t.sak = ? and " + AAPNE + " order by t.nummer, t.id").param(sakId.verdi()).query(Tiltakene::les).list();
    }

    /** De som er slutt eller ble erstattet, det siste først. */
    public List<Tiltak> tidligere(SakId sakId) {
        return sql.sql(FELTER + "where t.sak = ? and t.status in ('avsluttet', 'erstattet') order by t.nummer desc, t.id")
                .param(sakId.verdi()).query(Tiltakene::les).list();
    }

    public Optional<Tiltak> finn(SakId sakId, UUID id) {
        return sql.sql(FELTER + "where t.sak = ? and t.id = ?").params(sakId.verdi(), id).query(Tiltakene::les).optional();
    }

    /** Det de heter nå, etter id; primærnøkkelen. */
    public Map<UUID, String> titler(Collection<UUID> ider) {
        Map<UUID, String> titler = new HashMap<>();
        sql.sql("select id, tiltak from tiltak where id = any(?)").param(ider.toArray(UUID[]::new))
                .query(rs -> { titler.put(rs.getObject(1, UUID.class), rs.getString(2)); });
        return titler;
    }

    Tiltak hent(UUID id) {
        return sql.sql(FELTER + "where t.id = ?").param(id).query(Tiltakene::les).single();
    }

    /** Tiltaket oppgaven gjelder; tomt for oppgaver av andre slag. tiltak_oppgave. */
    public Optional<Tiltak> iOppgave(String oppgaveId) {
        return sql.sql(FELTER + "where t.oppgave = ?").param(oppgaveId).query(Tiltakene::les).optional();
    }

    /** Det personen er spurt om eller har, i alle saker som er åpne; tiltak_person. */
    List<Tiltak> aapneHos(PersonId person) {
        return sql.sql(FELTER + "where t.person = ? and s.status = 'aapen' and " + AAPNE + " order by t.sak, t.nummer, t.id")
                .param(person.verdi()).query(Tiltakene::les).list();
    }

    /** Ett av dem; tomt når det er gått videre. */
    Optional<Tiltak> aapentHos(PersonId person, UUID id) {
        return sql.sql(FELTER + "where t.person = ? and t.id = ? and s.status = 'aapen' and " + AAPNE).params(person.verdi(), id).query(Tiltakene::les).optional();
    }

    int nesteNummer(SakId sakId) {
        return sql.sql("select coalesce(max(nummer), 0) + 1 from tiltak where sak = ?").param(sakId.verdi()).query(Integer.class).single();
    }

    void legg(Tiltak t) {
        Tiltaksfelt f = t.felt();
        sql.sql("""
                insert into tiltak (id, plan, sak, nummer, problem, tiltak, arena, tjeneste, ansvarlig, start, frist, evalueres, status)
                values (?, (select id from tiltaksplan where sak = ? and gjelder), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(1, t.id()).param(2, t.sakId().verdi()).param(3, t.sakId().verdi()).param(4, t.nummer())
                .param(5, f.problem(), Types.VARCHAR).param(6, f.tiltak()).param(7, f.arena(), Types.VARCHAR)
                .param(8, f.tjeneste(), Types.VARCHAR).param(9, t.ansvar().navn(), Types.VARCHAR).param(10, f.start(), Types.DATE)
                .param(11, f.frist(), Types.DATE).param(12, f.evalueres(), Types.DATE).param(13, t.status().navn()).update();
    }

    /** @throws TiltaketErEndret når noen andre har endret det siden {@code foer} ble lest */
    void endre(Tiltak foer, Tiltak t) {
        Tiltaksfelt f = t.felt();
        Ansvar a = t.ansvar();
        int truffet = sql.sql("""
                update tiltak set problem = ?, tiltak = ?, arena = ?, tjeneste = ?, start = ?, frist = ?, evalueres = ?, status = ?,
                    person = ?, foresatt = ?, selv = ?, enhet = ?, ansvarlig = ?, svarfrist = ?, svart = ?, grunn = ?, versjon = versjon + 1
                 where id = ? and versjon = ?""")
                .param(1, f.problem(), Types.VARCHAR).param(2, f.tiltak()).param(3, f.arena(), Types.VARCHAR)
                .param(4, f.tjeneste(), Types.VARCHAR).param(5, f.start(), Types.DATE).param(6, f.frist(), Types.DATE)
                .param(7, f.evalueres(), Types.DATE).param(8, t.status().navn())
                .param(9, a.person() == null ? null : a.person().verdi(), Types.OTHER).param(10, a.foresatt(), Types.OTHER)
                .param(11, a.selv()).param(12, a.enhet() == null ? null : a.enhet().verdi(), Types.OTHER)
                .param(13, a.erNoen() ? null : a.navn(), Types.VARCHAR).param(14, t.svarfrist(), Types.DATE)
                .param(15, t.svart() == null ? null : Timestamp.from(t.svart()), Types.TIMESTAMP)
                .param(16, t.grunn(), Types.VARCHAR).param(17, t.id()).param(18, foer.versjon()).update();
        if (truffet == 0) {
            throw new TiltaketErEndret();
        }
    }

    void settOppgave(UUID tiltak, String oppgaveId) {
        sql.sql("update tiltak set oppgave = ? where id = ?").params(oppgaveId, tiltak).update();
    }

    void oppgavenErBorte(String oppgaveId) {
        sql.sql("update tiltak set oppgave = null where oppgave = ?").param(oppgaveId).update();
    }

    static Tiltak les(ResultSet rs, int nummer) throws SQLException {
        Timestamp svart = rs.getTimestamp("svart");
        return new Tiltak(rs.getObject("id", UUID.class), new SakId(rs.getObject("sak", UUID.class)), rs.getInt("nummer"), felt(rs),
                ansvar(rs), Tiltak.Status.av(rs.getString("status")), rs.getObject("svarfrist", LocalDate.class),
                svart == null ? null : svart.toInstant(), rs.getString("grunn"), rs.getString("oppgave"), rs.getInt("versjon"));
    }

    private static Tiltaksfelt felt(ResultSet rs) throws SQLException {
        return new Tiltaksfelt(rs.getString("problem"), rs.getString("tiltak"), rs.getString("arena"), rs.getString("tjeneste"),
                rs.getObject("start", LocalDate.class), rs.getObject("frist", LocalDate.class), rs.getObject("evalueres", LocalDate.class));
    }

    private static Ansvar ansvar(ResultSet rs) throws SQLException {
        UUID person = rs.getObject("person", UUID.class);
        UUID enhet = rs.getObject("enhet", UUID.class);
        return new Ansvar(person == null ? null : new PersonId(person), rs.getObject("foresatt", UUID.class), rs.getBoolean("selv"),
                enhet == null ? null : new EnhetId(enhet), rs.getString("navn"));
    }
}
