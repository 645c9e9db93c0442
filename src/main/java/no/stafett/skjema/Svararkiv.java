package no.stafett.skjema;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Alle besvarte skjemaer. */
@Repository
public class Svararkiv {

    private static final String FELTER = "select * from svar ";

    private final JdbcClient sql;
    private final JsonMapper json;

    Svararkiv(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    public Svar hent(UUID id) {
        return Nylig.finn(id).orElseGet(() -> sql.sql(FELTER + "where id = ?").param(id).query(this::les).single());
    }

    /** De som finnes av dem, etter id. */
    public Map<UUID, Svar> hentAlle(Collection<UUID> ider) {
        return sql.sql(FELTER + "where id = any(?)").param(ider.toArray(UUID[]::new)).query(this::les).list().stream()
                .collect(Collectors.toMap(Svar::id, Function.identity()));
    }

    /** Låst til transaksjonen er over, så to som retter samtidig, kommer etter hverandre. Tom når det ikke er et åpent svar i saken. */
    public Optional<Svar> laas(SakId sakId, UUID id) {
        return sql.sql(FELTER + "where id = ? and sak = ? and not skjermet for update").params(id, sakId.verdi()).query(this::les).optional();
    }

    /** Tom når svaret hører til akuttrommet. */
    public Optional<Svar> aapent(UUID id) {
        return sql.sql(FELTER + "where id = ? and not skjermet").param(id).query(this::les).optional();
    }

    /** Sakens svar utenom akuttrommets, nyeste først; svar_sak(sak, tid). */
    public List<Svar> iSak(SakId sakId) {
        return sql.sql(FELTER + "where sak = ? and not skjermet order by tid desc, id").param(sakId.verdi()).query(this::les).list();
    }

    /** Det som er besvart i oppgaven, nyeste først; svar_oppgave(oppgave, skjema). */
    public List<Svar> iOppgave(String oppgaveId) {
        return sql.sql(FELTER + "where oppgave = ? order by tid desc, id").param(oppgaveId).query(this::les).list();
    }

    /** @param skjult felt som er tatt ut av svaret; lagres for seg */
    void lagre(Svar svar, boolean skjermet, JsonNode skjult) {
        sql.sql("insert into svar (id, sak, oppgave, definisjon, trinn, skjema, innhold, person, tid, skjermet, paa_vegne_av) "
                + "values (?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?)")
                .param(1, svar.id()).param(2, svar.sakId().verdi()).param(3, svar.oppgaveId()).param(4, svar.definisjonId()).param(5, svar.trinnId())
                .param(6, svar.skjemaId()).param(7, svar.innhold().toString()).param(8, svar.person().verdi()).param(9, Timestamp.from(svar.tid()))
                .param(10, skjermet).param(11, svar.paaVegneAv() == null ? null : svar.paaVegneAv().verdi(), Types.OTHER).update();
        if (!skjult.isEmpty()) {
            sql.sql("insert into skjermet_svar (svar, innhold) values (?, cast(? as jsonb))").params(svar.id(), skjult.toString()).update();
        }
        Nylig.husk(svar);
    }

    /** Slik det blir lest igjen, så det kan holdes opp mot det som står. */
    JsonNode somLagret(JsonNode innhold) {
        return json.readTree(innhold.toString());
    }

    /** Transaksjonen svaret ble skrevet i. */
    String handling(UUID id) {
        return sql.sql("select coalesce(handling, '0'::xid8)::text from svar where id = ?").param(id).query(String.class).single();
    }

    /** Legger det som står til side, og setter inn det nye. */
    void rett(Svar svar, JsonNode innhold, Svar.Strykning retting) {
        Nylig.glem(svar.id());
        sql.sql("""
                insert into svarversjon (svar, versjon, sak, innhold, erstattet, av, grunn)
                select id, versjon, sak, innhold, ?, ?, ? from svar where id = ?""")
                .params(Timestamp.from(retting.tid()), retting.av().verdi(), retting.grunn(), svar.id()).update();
        sql.sql("update svar set innhold = cast(? as jsonb), versjon = versjon + 1, rettet = ? where id = ?")
                .params(innhold.toString(), Timestamp.from(retting.tid()), svar.id()).update();
    }

    /** Teksten er borte, også slik den sto før. Skjermede felt i svaret hører til det samme. */
    void stryk(Svar svar, JsonNode igjen, Svar.Strykning strykning) {
        Nylig.glem(svar.id());
        sql.sql("delete from svarversjon where svar = ?").param(svar.id()).update();
        sql.sql("delete from skjermet_svar where svar = ?").param(svar.id()).update();
        sql.sql("update svar set innhold = cast(? as jsonb), versjon = versjon + 1, stroeket = ?, stroeket_av = ?, stroek_grunn = ? where id = ?")
                .params(igjen.toString(), Timestamp.from(strykning.tid()), strykning.av().verdi(), strykning.grunn(), svar.id()).update();
    }

    /** Det de rettede svarene i saken har stått som, etter svarets id, den nyeste først; svarversjon_sak. */
    public Map<UUID, List<Svarversjon>> versjoner(SakId sakId) {
        return sql.sql("select * from svarversjon where sak = ? order by svar, versjon desc").param(sakId.verdi()).query(this::versjon).list().stream()
                .collect(Collectors.groupingBy(Svarversjon::svar));
    }

    private Svarversjon versjon(ResultSet rs, int nummer) throws SQLException {
        return new Svarversjon(rs.getObject("svar", UUID.class), rs.getInt("versjon"), json.readTree(rs.getString("innhold")),
                rs.getTimestamp("erstattet").toInstant(), new PersonId(rs.getObject("av", UUID.class)), rs.getString("grunn"));
    }

    private Svar les(ResultSet rs, int nummer) throws SQLException {
        return new Svar(rs.getObject("id", UUID.class), new SakId(rs.getObject("sak", UUID.class)), rs.getString("oppgave"),
                rs.getString("definisjon"), rs.getString("trinn"), rs.getString("skjema"),
                json.readTree(rs.getString("innhold")), new PersonId(rs.getObject("person", UUID.class)),
                rs.getTimestamp("tid").toInstant(), stand(rs), paaVegneAv(rs));
    }

    private static PersonId paaVegneAv(ResultSet rs) throws SQLException {
        UUID person = rs.getObject("paa_vegne_av", UUID.class);
        return person == null ? null : new PersonId(person);
    }

    private static Svar.Stand stand(ResultSet rs) throws SQLException {
        Timestamp stroeket = rs.getTimestamp("stroeket");
        Timestamp rettet = rs.getTimestamp("rettet");
        return new Svar.Stand(rs.getInt("versjon"), rettet == null ? null : rettet.toInstant(), stroeket == null ? null
                : new Svar.Strykning(stroeket.toInstant(), new PersonId(rs.getObject("stroeket_av", UUID.class)), rs.getString("stroek_grunn")));
    }
}
