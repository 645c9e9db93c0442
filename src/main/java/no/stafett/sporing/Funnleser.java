package no.stafett.sporing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Kjører reglene over en måneds lesinger. Leser bare utsnittet {@code spor_lesing}, der akuttrommets rader ikke finnes,
 * så de verken kan vises eller telles.
 */
@Component
public class Funnleser {

    /**
     * spor_lest(kommune, tid). Ingen går gjennom en sak hun selv er inhabil i. En leder ser ikke det hennes folk leste i en sak med
     * adressesperre et annet sted, eller at noen av dem er inhabil i en sak der: det vet bare de som er med, og ombudet.
     * En side som sto åpen da saken ble stengt, spør selv hvem som har oppgaven: det står i sporet, men hun har ikke snoket.
     */
    private static final String LEST = """
            with stengt as materialized (select u.sak from sperrede_saker(cast(:meg as uuid), stafett_naa()) u),
            lest as materialized (select l.*, l.sak in (select s.sak from stengt s) as skjult from spor_lesing l
              where kommune = :kommune and tid >= :fra and tid < :til and sted is distinct from 'oppgave.stand'
                and (:alle or sakens_enhet = any(:enheter) or enhet = any(:enheter) and formaal <> 'inhabil' and l.sak not in (select s.sak from stengt s))
                and l.sak not in (select i.sak from inhabile_saker(cast(:meg as uuid)) i))
            """;
    /** Med «offset» regnes hver måned ut for seg, med indeksen; ellers kan databasen velge å lese hele sporet én gang. */
    private static final String LEST_I = """
            exists (select 1 from spor_lesing l where l.kommune = :kommune and l.tid >= m::timestamp at time zone 'Europe/Oslo'
                and l.tid < (m + interval '1 month') at time zone 'Europe/Oslo' and %s offset 0)""";
    private static final String FUNN = LEST + Arrays.stream(Regel.values()).map(r -> "select '" + r.kode() + "' regel, l.person, " + r.om()
            + " om, min(l.enhet::text) filter (where not l.skjult) enhet, min(l.saksnummer), count(*), min(l.tid), max(l.tid) from lest l where l.person <> :meg and "
            + r.vilkaar() + " group by l.person, 3").collect(Collectors.joining(" union all ")) + " order by 7, 1, 2, 3";

    private static final int TIDLIGST = 2000;
    private static final int SENEST = 2100;

    private final JdbcClient sql;
    private final int mange;

    Funnleser(JdbcClient sql, @Value("${stafett.sporing.mange-saker:15}") int mange) {
        this.sql = sql;
        this.mange = mange;
    }

    /** En lesing i et funn. */
    public record Rad(Instant tid, String saksnummer, String rolle, String formaal, String sted, boolean vist, long id) {
    }

    /** @param neste send dette som {@code etter}; null på siste side */
    public record Side(List<Rad> rader, Long neste) {
    }

    /** Hvor mye som ble lest i måneden. */
    public record Omfang(long lesinger, long personer, long saker) {
    }

    public List<Funn> funn(Omraade omraade, YearMonth maaned) {
        return sql.sql(FUNN).params(parametre(omraade, maaned)).query((rs, n) -> les(rs, maaned)).list();
    }

    /** Lesingene bak et funn i den rekkefølgen de ble skrevet, side for side: en som leser mye, har tusener. @param etter siste id på siden før; null for den første */
    public Side rader(Omraade omraade, Funn.Sted sted, Long etter, int antall) {
        Regel regel = sted.regel();
        List<Rad> rader = sql.sql(LEST + "select l.tid, l.saksnummer, l.rolle, l.formaal, l.sted, l.utfall, l.id from lest l where l.person <> :meg and "
                + regel.vilkaar() + " and l.person = :person and " + regel.om() + " = :om and l.id > :etter order by l.id limit :antall")
                .params(parametre(omraade, sted.maaned())).param("person", sted.person().toString()).param("om", sted.om())
                .param("etter", etter == null ? 0L : etter).param("antall", antall + 1)
                .query((rs, n) -> new Rad(rs.getTimestamp(1).toInstant(), rs.getString(2), rs.getString(3), rs.getString(4),
                        rs.getString(5), "vist".equals(rs.getString(6)), rs.getLong(7))).list();
        return rader.size() <= antall ? new Side(rader, null) : new Side(rader.subList(0, antall), rader.get(antall - 1).id());
    }

    public Omfang omfang(Omraade omraade, YearMonth maaned) {
        return sql.sql(LEST + "select count(*), count(distinct person), count(distinct sak) from lest where utfall = 'vist'")
                .params(parametre(omraade, maaned)).query((rs, n) -> new Omfang(rs.getLong(1), rs.getLong(2), rs.getLong(3))).single();
    }

    /** De av månedene det ble lest noe i. Stopper ved den første lesingen i hver: spor_lest for kommunen, spor_lest_enhet for enhetens egne folk. */
    List<YearMonth> lest(Omraade omraade, List<YearMonth> maaneder) {
        if (maaneder.isEmpty()) {
            return List.of();
        }
        String hvem = omraade.erHeleKommunen() ? LEST_I.formatted("true") : LEST_I.formatted("l.enhet = any(:enheter)") + " or "
                + LEST_I.formatted("l.sakens_enhet = any(:enheter)");
        return sql.sql("select to_char(m, 'YYYY-MM') from unnest(cast(:maaneder as date[])) m where " + hvem + " order by m")
                .param("maaneder", maaneder.stream().map(m -> m.atDay(1).toString()).toArray(String[]::new)).param("kommune", omraade.kommune())
                .param("enheter", omraade.enheter().toArray(UUID[]::new)).query((rs, n) -> YearMonth.parse(rs.getString(1))).list();
    }

    private Map<String, Object> parametre(Omraade omraade, YearMonth maaned) {
        Map<String, Object> p = new HashMap<>(Map.of("kommune", omraade.kommune(), "fra", begynner(maaned), "til", begynner(maaned.plusMonths(1)),
                "alle", omraade.erHeleKommunen(), "enheter", omraade.enheter().toArray(UUID[]::new), "meg", omraade.meg().toString()));
        p.put("mange", mange);
        return p;
    }

    /** @throws FinnesIkke for år databasen ikke kan regne med, som noen har skrevet i adressen */
    private static Timestamp begynner(YearMonth maaned) {
        if (maaned.getYear() < TIDLIGST || maaned.getYear() > SENEST) {
            throw new FinnesIkke();
        }
        return Timestamp.from(maaned.atDay(1).atStartOfDay(Forretningsklokke.NORGE).toInstant());
    }

    private static Funn les(ResultSet rs, YearMonth maaned) throws SQLException {
        Regel regel = Regel.av(rs.getString(1));
        String enhet = rs.getString(4);
        return new Funn(new Funn.Sted(maaned, regel, PersonId.av(rs.getString(2)), rs.getString(3)), enhet == null ? null : UUID.fromString(enhet),
                regel.gjelderSak() ? rs.getString(5) : null, rs.getLong(6), rs.getTimestamp(7).toInstant(), rs.getTimestamp(8).toInstant(), null);
    }
}
