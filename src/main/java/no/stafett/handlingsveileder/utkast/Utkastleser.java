package no.stafett.handlingsveileder.utkast;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Utkastene slik sidene og API-et viser dem, uten filene. */
@Repository
public class Utkastleser {

    static final int HENDELSER_PAA_SIDEN = 50;
    private static final int SISTE_SIDE = 9_999;
    private static final int FLESTE_FORKASTEDE = 100;

    /** modellutkast_leietaker, og primærnøkler for navnene. */
    private static final String HODER = """
            select u.*, l.navn laget_navn, e.navn endret_navn, r.navn redigerer, s.navn sendt_navn, g.navn godkjent_navn
              from modellutkast u join person l on l.id = u.laget_av join person e on e.id = u.endret_av
              left join person r on r.id = u.laast_av and u.laast_til > :naa left join person s on s.id = u.sendt_av
              left join person g on g.id = u.godkjent_av where u.kommune = :kommune""";

    private final JdbcClient sql;

    Utkastleser(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Et utkast uten filene. Navnene er på personer.
     *
     * @param grunnlag    publiseringen det bygger på; null når det ikke er noen
     * @param redigerer   null når ingen redigerer nå
     * @param redigererId som redigerer
     * @param sendtAv     null til det er sendt
     * @param gjelderFra  null når det skal gjelde med en gang
     * @param foelger     det er likt det leietakeren bygger på, og skal følge det når det er publisert
     */
    public record Hode(UUID id, String leietaker, String navn, int versjon, Tilstand tilstand, UUID grunnlag, String lagetAv, Instant laget, String endretAv,
            Instant endret, String redigerer, UUID redigererId, String sendtAv, UUID sendtAvId, String merknad, LocalDate gjelderFra, String godkjentAv,
            boolean foelger) {

        /** Tjenesten det er for; null når det er for hele kommunen. */
        public String tjeneste() {
            return leietaker.length() > 4 ? leietaker.substring(5) : null;
        }

        public boolean underArbeid() {
            return tilstand == Tilstand.UNDER_ARBEID;
        }
    }

    /**
     * Noe som er gjort med et utkast.
     *
     * @param slag    se {@code modellutkast_hendelse.slag}
     * @param versjon versjonen utkastet hadde etterpå
     * @param av      null når det gikk av seg selv
     */
    public record Hendelse(int versjon, String slag, String hva, String av, Instant tid) {

        /** Om innholdet ble et annet; da kan det som var, hentes tilbake. */
        public boolean endretInnholdet() {
            return List.of("laget", "lagret", "hentet_tilbake").contains(slag);
        }
    }

    /** @param tid da det ble forkastet @param slettes da det ikke lenger kan tas fram igjen */
    public record Forkastet(Hode hode, Instant tid, Instant slettes) {
    }

    /** Én side av det som er gjort. @param side den første er 1 @param flere om det er noe eldre */
    public record Historie(List<Hendelse> hendelser, int side, boolean flere) {
    }

    /** @throws FinnesIkke også for den som ikke skal se det */
    public Hode hent(UUID id, Bruker bruker) {
        return spør(HODER + " and u.id = :id", bruker).param("id", id).query(Utkastleser::les).optional()
                .filter(u -> Utkastrett.ser(u.leietaker(), bruker)).orElseThrow(FinnesIkke::new);
    }

    /** De som ikke er ferdige, i kommunen, det som sist ble endret, først. */
    public List<Hode> aapne(Bruker bruker) {
        return spør(HODER + " and u.tilstand in ('under_arbeid', 'til_godkjenning', 'venter') order by u.endret desc, u.id", bruker).query(Utkastleser::les).list();
    }

    /** De som er forkastet og ikke slettet ennå, det siste først; modellutkast_leietaker og modellutkast_hendelse_utkast. */
    public List<Forkastet> forkastede(Bruker bruker) {
        List<Hode> alle = spør(HODER + " and u.tilstand = 'forkastet' order by u.endret desc, u.id limit " + FLESTE_FORKASTEDE, bruker).query(Utkastleser::les).list();
        Map<UUID, Instant> sist = new HashMap<>();
        sql.sql("select utkast, max(tid) from modellutkast_hendelse where utkast = any(?) group by utkast").param(alle.stream().map(Hode::id).toArray(UUID[]::new))
                .query(rs -> {
                    sist.put(rs.getObject(1, UUID.class), rs.getTimestamp(2).toInstant());
                });
        return alle.stream().map(u -> new Forkastet(u, sist.get(u.id()), sist.get(u.id()).plus(Utkastrydding.DAGER, ChronoUnit.DAYS)))
                .sorted(Comparator.comparing(Forkastet::tid).reversed()).toList();
    }

    /** Det som er gjort, det siste først; modellutkast_hendelse_utkast. @param side den første er 1 */
    public Historie historie(UUID id, int side, Bruker bruker) {
        hent(id, bruker);
        int denne = Math.min(SISTE_SIDE, Math.max(1, side));
        List<Hendelse> funnet = sql.sql("select h.versjon, h.slag, h.hva, p.navn, h.tid from modellutkast_hendelse h left join person p on p.id = h.person "
                + "where h.utkast = ? order by h.tid desc, h.versjon desc, h.slag limit ? offset ?").params(id, HENDELSER_PAA_SIDEN + 1, (denne - 1) * HENDELSER_PAA_SIDEN)
                .query((rs, n) -> new Hendelse(rs.getInt(1), rs.getString(2), rs.getString(3), rs.getString(4), rs.getTimestamp(5).toInstant())).list();
        return new Historie(funnet.stream().limit(HENDELSER_PAA_SIDEN).toList(), denne, funnet.size() > HENDELSER_PAA_SIDEN);
    }

    /** Det siste av sendt og ikke gitt ut; modellutkast_hendelse_utkast. */
    Optional<Hendelse> sisteOmSending(UUID id) {
        return sql.sql("select versjon, slag, hva, tid from modellutkast_hendelse where utkast = ? and slag in ('sendt', 'feilet') order by tid desc limit 1").param(id)
                .query((rs, n) -> new Hendelse(rs.getInt(1), rs.getString(2), rs.getString(3), null, rs.getTimestamp(4).toInstant())).optional();
    }

    private JdbcClient.StatementSpec spør(String sporring, Bruker bruker) {
        return sql.sql(sporring).param("naa", Timestamp.from(Clock.systemUTC().instant())).param("kommune", bruker.kommune());
    }

    private static Hode les(ResultSet rs, int nummer) throws SQLException {
        return new Hode(rs.getObject("id", UUID.class), rs.getString("leietaker"), rs.getString("navn"), rs.getInt("versjon"), Tilstand.av(rs.getString("tilstand")),
                rs.getObject("grunnlag", UUID.class), rs.getString("laget_navn"), rs.getTimestamp("laget").toInstant(), rs.getString("endret_navn"),
                rs.getTimestamp("endret").toInstant(), rs.getString("redigerer"), rs.getString("redigerer") == null ? null : rs.getObject("laast_av", UUID.class),
                rs.getString("sendt_navn"), rs.getObject("sendt_av", UUID.class), rs.getString("merknad"), rs.getObject("gjelder_fra", LocalDate.class), rs.getString("godkjent_navn"),
                rs.getBoolean("foelger"));
    }
}
