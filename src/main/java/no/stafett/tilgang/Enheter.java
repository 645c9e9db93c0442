package no.stafett.tilgang;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Oppslag i enheter; alltid innenfor én kommune. */
@Repository
public class Enheter {

    private final JdbcClient sql;

    Enheter(JdbcClient sql) {
        this.sql = sql;
    }

    /** Enhetene som er i bruk i kommunen, etter navn. */
    public List<Enhet> i(String kommune) {
        return sql.sql("select id, kommune, tjeneste, navn from enhet where kommune = ? and nedlagt is null order by navn").param(kommune)
                .query(Enheter::les).list();
    }

    /** Også dem som er lagt ned, til å sette navn på det som har vært; etter navn. */
    public List<Enhet> noenGang(String kommune) {
        return sql.sql("select id, kommune, tjeneste, navn from enhet where kommune = ? order by navn").param(kommune)
                .query(Enheter::les).list();
    }

    public Optional<Enhet> finn(EnhetId id, String kommune) {
        return sql.sql("select id, kommune, tjeneste, navn from enhet where id = ? and kommune = ?")
                .params(id.verdi(), kommune).query(Enheter::les).optional();
    }

    /** Tomt når det ikke er noen slik enhet. */
    public Optional<String> navn(EnhetId id) {
        return sql.sql("select navn from enhet where id = ?").param(id.verdi()).query(String.class).optional();
    }

    public Enhet hent(EnhetId id) {
        return sql.sql("select id, kommune, tjeneste, navn from enhet where id = ?").param(id.verdi())
                .query(Enheter::les).single();
    }

    /** Enhetene personen arbeider i; rolle(person, …). */
    public List<Enhet> til(PersonId person) {
        return sql.sql("select distinct e.id, e.kommune, e.tjeneste, e.navn from rolle r join enhet e on e.id = r.enhet where r.person = ?")
                .param(person.verdi()).query(Enheter::les).list();
    }

    /** @param enheter navnene, i den rekkefølgen det ble spurt om dem */
    public record Sted(String kommune, List<String> enheter) {
    }

    /** Der noen arbeider, i ett oppslag. */
    public Sted sted(String kommune, List<EnhetId> enheter) {
        return sql.sql("""
                select k.navn kommune, array(select e.navn from unnest(cast(? as uuid[])) with ordinality u(id, nr)
                       join enhet e on e.id = u.id order by u.nr) enheter from kommune k where k.nummer = ?""")
                .param(enheter.stream().map(EnhetId::verdi).toArray(UUID[]::new)).param(kommune)
                .query((rs, n) -> new Sted(rs.getString("kommune"), List.of((String[]) rs.getArray("enheter").getArray()))).single();
    }

    public String kommunenavn(String kommune) {
        return sql.sql("select navn from kommune where nummer = ?").param(kommune).query(String.class).single();
    }

    private static Enhet les(ResultSet rs, int nummer) throws SQLException {
        return new Enhet(new EnhetId(rs.getObject("id", UUID.class)), rs.getString("kommune"), rs.getString("tjeneste"),
                rs.getString("navn"));
    }
}
