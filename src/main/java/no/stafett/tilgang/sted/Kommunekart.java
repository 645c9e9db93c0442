package no.stafett.tilgang.sted;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.tilgang.Enhet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Kommunen slik den er satt opp: tjenestene, enhetene, og hvor mange som arbeider hvor. Ingenting om noen sak. */
@Repository
public class Kommunekart {

    /** Bare aktive teller; rolle_enhet. */
    private static final String STEDER = """
            select e.id, e.tjeneste, e.navn, e.nedlagt, coalesce(r.folk, 0) folk, r.ledere,
                   (select count(*) from rolleoenske o where o.enhet = e.id and o.svar is null) venter,
                   (select count(*) from vikariat v where v.enhet = e.id and v.avsluttet is null and v.til >= :idag) vikarer
              from enhet e left join (
                   select r.enhet, count(distinct p.id) folk, string_agg(p.navn, ', ' order by p.navn) filter (where r.rolle = 'leder') ledere
                     from rolle r join person p on p.id = r.person and p.aktiv where r.enhet is not null and p.kommune = :kommune group by r.enhet) r on r.enhet = e.id
             where e.kommune = :kommune""";

    private final JdbcClient sql;
    private final Forretningsklokke klokke;

    Kommunekart(JdbcClient sql, Forretningsklokke klokke) {
        this.sql = sql;
        this.klokke = klokke;
    }

    /** @param ledere navnene på dem som leder den; null når ingen gjør det @param venter roller som venter på et ja */
    public record Sted(EnhetId id, String tjeneste, String navn, Instant nedlagt, int folk, String ledere, int venter, int vikarer) {

        public boolean erLagtNed() {
            return nedlagt != null;
        }
    }

    /** @param steder de som er i bruk, etter navn */
    public record Gruppe(String tjeneste, List<Sted> steder) {
    }

    /**
     * @param roller    hvor mange som har hver av rollene som gjelder hele kommunen
     * @param utenEnhet aktive som har hatt noe i kommunen, men ikke har en rolle nå
     */
    public record Kart(String kommune, String navn, List<Gruppe> tjenester, List<Sted> nedlagte, Map<String, Integer> roller, int folk, int utenEnhet) {

        /** Tjenestene ingen enhet hører til. */
        public List<String> tommeTjenester() {
            return Stream.of(Enhet.TJENESTER.split("\\|")).filter(t -> tjenester.stream().noneMatch(g -> g.tjeneste.equals(t))).toList();
        }
    }

    @Transactional(readOnly = true)
    public Kart les(String kommune) {
        List<Sted> alle = sql.sql(STEDER + " order by e.navn, e.id").param("kommune", kommune).param("idag", klokke.idag()).query(Kommunekart::les).list();
        Map<String, List<Sted>> grupper = new LinkedHashMap<>();
        Stream.of(Enhet.TJENESTER.split("\\|")).forEach(t -> alle.stream().filter(s -> !s.erLagtNed() && s.tjeneste.equals(t))
                .forEach(s -> grupper.computeIfAbsent(t, n -> new ArrayList<>()).add(s)));
        return new Kart(kommune, sql.sql("select navn from kommune where nummer = ?").param(kommune).query(String.class).single(),
                grupper.entrySet().stream().map(g -> new Gruppe(g.getKey(), g.getValue())).toList(), alle.stream().filter(Sted::erLagtNed).toList(),
                roller(kommune), antall(kommune, "exists"), antall(kommune, "not exists"));
    }

    /** Også en som er lagt ned. @return tomt for en i en annen kommune */
    @Transactional(readOnly = true)
    public Optional<Sted> finn(EnhetId enhet, String kommune) {
        return sql.sql(STEDER + " and e.id = :enhet").param("kommune", kommune).param("idag", klokke.idag()).param("enhet", enhet.verdi())
                .query(Kommunekart::les).optional();
    }

    private Map<String, Integer> roller(String kommune) {
        Map<String, Integer> roller = new LinkedHashMap<>();
        sql.sql("""
                select r.rolle, count(*) from rolle r join person p on p.id = r.person where p.kommune = ? and p.aktiv and r.enhet is null
                   and r.rolle not in ('forelder', 'ungdom') group by r.rolle order by r.rolle""").param(kommune)
                .query((rs, n) -> Map.entry(rs.getString(1), rs.getInt(2))).list().forEach(r -> roller.put(r.getKey(), r.getValue()));
        return roller;
    }

    /** Foreldre og ungdom er ikke folk i kommunen. */
    private int antall(String kommune, String har) {
        return sql.sql("select count(*) from person p where p.kommune = ? and p.aktiv and " + har
                + " (select 1 from rolle r where r.person = p.id and r.rolle not in ('forelder', 'ungdom'))"
                + " and not exists (select 1 from rolle r where r.person = p.id and r.rolle in ('forelder', 'ungdom'))").param(kommune).query(Integer.class).single();
    }

    private static Sted les(ResultSet rs, int nummer) throws SQLException {
        Timestamp nedlagt = rs.getTimestamp("nedlagt");
        return new Sted(new EnhetId(rs.getObject("id", UUID.class)), rs.getString("tjeneste"), rs.getString("navn"), nedlagt == null ? null : nedlagt.toInstant(),
                rs.getInt("folk"), rs.getString("ledere"), rs.getInt("venter"), rs.getInt("vikarer"));
    }
}
