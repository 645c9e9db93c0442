package no.stafett.handlingsveileder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.stafett.prosess.Modeller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Det som er publisert. En publisering endres aldri; det som kommer etter, er en ny. */
@Repository
public class Publiseringer {

    /** Versjonen er nummeret i rekka for akkurat denne leietakeren. publisering_leietaker. */
    private static final String UTGAVE = """
            select * from (select u.id, u.pakke, u.leietaker, u.avtrykk, u.motorens, u.nr, u.tid, u.merknad, u.tilbake_til, u.utkast,
                   row_number() over (order by u.nr) versjon, p.navn person, g.navn godkjent_av
              from publisering u left join person p on p.id = u.person left join person g on g.id = u.godkjent_av
             where coalesce(u.leietaker, '') = ?) alle""";

    /** Som {@link #UTGAVE}, for alle som gjelder i en kommune på én gang. publisering_leietaker. */
    private static final String I_KOMMUNEN = """
            select u.id, u.pakke, u.leietaker, u.avtrykk, u.motorens, u.nr, u.tid, u.merknad, u.tilbake_til, u.utkast,
                   row_number() over (partition by coalesce(u.leietaker, '') order by u.nr) versjon, p.navn person, g.navn godkjent_av
              from publisering u left join person p on p.id = u.person left join person g on g.id = u.godkjent_av
             where coalesce(u.leietaker, '') in ('', :kommune) or coalesce(u.leietaker, '') like :tjenestene order by u.nr desc""";

    private final JdbcClient sql;
    private final Modeller modeller;

    Publiseringer(JdbcClient sql, Modeller modeller) {
        this.sql = sql;
        this.modeller = modeller;
    }

    /**
     * En publisering.
     *
     * @param pakke      settet den kommer fra, for eksempel {@code lillestrom/barnehage}
     * @param leietaker  null for den felles
     * @param motorens   motorens id
     * @param versjon    1 for den første hos leietakeren
     * @param av         navnet på den som ba om den; null når den følger med programmet
     * @param godkjentAv null når ingen andre måtte godkjenne
     * @param tilbakeTil publiseringen den er en kopi av, når den er rullet tilbake; ellers null
     * @param utkast     utkastet den ble laget av; null når den følger med programmet eller er rullet tilbake
     */
    public record Utgave(UUID id, String pakke, String leietaker, String avtrykk, String motorens, int versjon, Instant tid, String av,
            String godkjentAv, String merknad, UUID tilbakeTil, UUID utkast) {
    }

    /** Alle hos akkurat denne leietakeren, den nyeste først. @param leietaker null for den felles */
    public List<Utgave> alle(String leietaker) {
        return sql.sql(UTGAVE + " order by nr desc").param(noekkel(leietaker)).query(Publiseringer::les).list();
    }

    /** Alle som gjelder eller har gjeldt i kommunen, etter leietaker, den nyeste først; den felles er "". Én spørring, uansett hvor mange de er. */
    public Map<String, List<Utgave>> alleI(String kommune) {
        return sql.sql(I_KOMMUNEN).param("kommune", kommune).param("tjenestene", kommune + ".%").query(Publiseringer::les).list().stream()
                .collect(Collectors.groupingBy(u -> noekkel(u.leietaker())));
    }

    public Optional<Utgave> siste(String leietaker) {
        return sql.sql(UTGAVE + " order by nr desc limit 1").param(noekkel(leietaker)).query(Publiseringer::les).optional();
    }

    /** Sier ingenting om hvem som kan få den; det gjør den som spør. */
    public Optional<Utgave> finn(UUID id) {
        return sql.sql("select coalesce(leietaker, '') from publisering where id = ?").param(id).query(String.class).optional()
                .flatMap(leietaker -> sql.sql(UTGAVE + " where id = ?").params(leietaker, id).query(Publiseringer::les).optional());
    }

    public Map<String, byte[]> filer(Utgave utgave) {
        return modeller.filer(utgave.motorens());
    }

    private static String noekkel(String leietaker) {
        return leietaker == null ? "" : leietaker;
    }

    private static Utgave les(ResultSet rs, int nummer) throws SQLException {
        return new Utgave(rs.getObject("id", UUID.class), rs.getString("pakke"), rs.getString("leietaker"), rs.getString("avtrykk"),
                rs.getString("motorens"), rs.getInt("versjon"), rs.getTimestamp("tid").toInstant(), rs.getString("person"),
                rs.getString("godkjent_av"), rs.getString("merknad"), rs.getObject("tilbake_til", UUID.class), rs.getObject("utkast", UUID.class));
    }
}
