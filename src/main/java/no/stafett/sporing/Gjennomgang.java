package no.stafett.sporing;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Den månedlige gjennomgangen: hvert funn vurderes, og måneden signeres når den er over og alt er vurdert. Vurderinger
 * endres ikke; en ny legges til, og den nyeste gjelder.
 */
@Service
public class Gjennomgang {

    /** Så langt tilbake en usignert måned blir stående som noe å gjøre. */
    private static final int MAANEDER = 12;

    private final JdbcClient sql;
    private final Funnleser leser;
    private final ApplicationEventPublisher hendelser;
    private final Forretningsklokke klokke;

    Gjennomgang(JdbcClient sql, Funnleser leser, ApplicationEventPublisher hendelser, Forretningsklokke klokke) {
        this.sql = sql;
        this.leser = leser;
        this.hendelser = hendelser;
        this.klokke = klokke;
    }

    public List<Funn> funn(Omraade omraade, YearMonth maaned) {
        Map<Funn.Sted, Funn.Vurdering> vurdert = vurderinger(omraade, maaned).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (eldre, nyere) -> nyere));
        return leser.funn(omraade, maaned).stream().map(f -> f.vurdert(gjeldende(f, vurdert.get(f.sted())))).toList();
    }

    /** Har det kommet lesinger til etter vurderingen, er funnet ikke vurdert lenger. */
    private static Funn.Vurdering gjeldende(Funn funn, Funn.Vurdering siste) {
        return siste == null || siste.tid().isBefore(funn.siste()) ? null : siste;
    }

    /** @throws FinnesIkke når funnet ikke finnes i området */
    public Funn hent(Omraade omraade, Funn.Sted sted) {
        return funn(omraade, sted.maaned()).stream().filter(f -> f.sted().equals(sted)).findFirst().orElseThrow(FinnesIkke::new);
    }

    /** Alt som er sagt om funnet, eldste først. */
    public List<Funn.Vurdering> historie(Omraade omraade, Funn.Sted sted) {
        return vurderinger(omraade, sted.maaned()).stream().filter(v -> v.getKey().equals(sted)).map(Map.Entry::getValue).toList();
    }

    /** @param noekkel fra skjemaet, så den som sender to ganger, vurderer én gang */
    @Transactional
    public void vurder(Omraade omraade, Funn.Sted sted, String kode, String merknad, UUID noekkel) {
        hent(omraade, sted);
        int ny = sql.sql("insert into sporing_gjennomgang (id, kommune, maaned, regel, person, om, vurdering, merknad, av, tid) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing")
                .param(1, noekkel).param(2, omraade.kommune()).param(3, dag(sted.maaned())).param(4, sted.regel().kode())
                .param(5, sted.person().verdi()).param(6, sted.om()).param(7, kode).param(8, merknad, Types.VARCHAR)
                .param(9, omraade.meg()).param(10, Timestamp.from(klokke.instant())).update();
        if (ny == 1) {
            SakId sak = sted.regel().gjelderSak() ? SakId.av(sted.om()) : null;
            hendelser.publishEvent(new Gjennomgangshendelser.FunnVurdert(sak, sted.maaned().toString(), sted.regel().kode(), sted.person(), kode));
        }
    }

    /** En måned kan signeres når den er over og hvert funn er vurdert. */
    public boolean kanSigneres(YearMonth maaned, List<Funn> funn) {
        return maaned.isBefore(denneMaaneden()) && funn.stream().noneMatch(f -> f.vurdering() == null);
    }

    @Transactional
    public void signer(Omraade omraade, YearMonth maaned) {
        if (!kanSigneres(maaned, funn(omraade, maaned))) {
            throw new MaanedenKanIkkeSigneres();
        }
        List<UUID> mangler = new ArrayList<>(omraade.erHeleKommunen() ? Stream.of((UUID) null).toList() : omraade.enheter());
        mangler.removeAll(signert(omraade, maaned));
        for (UUID enhet : mangler) {
            sql.sql("insert into sporing_gjennomgang (id, kommune, maaned, enhet, vurdering, av, tid) values (?, ?, ?, ?, 'signert', ?, ?)")
                    .param(1, UUID.randomUUID()).param(2, omraade.kommune()).param(3, dag(maaned)).param(4, enhet, Types.OTHER)
                    .param(5, omraade.meg()).param(6, Timestamp.from(klokke.instant())).update();
            hendelser.publishEvent(new Gjennomgangshendelser.MaanedSignert(maaned.toString(), enhet));
        }
    }

    public boolean erSignert(Omraade omraade, YearMonth maaned) {
        return dekker(omraade, signert(omraade, maaned));
    }

    private static boolean dekker(Omraade omraade, Set<UUID> signert) {
        return omraade.erHeleKommunen() ? signert.contains(null) : signert.containsAll(omraade.enheter());
    }

    /** Måneder som er over, som det ble lest i, og som ikke er signert; eldste først. Står på forsiden, og må være raskt. */
    @Transactional(readOnly = true)
    public List<YearMonth> usignerte(Omraade omraade) {
        YearMonth denne = denneMaaneden();
        Map<YearMonth, Set<UUID>> signert = signert(omraade, denne.minusMonths(MAANEDER), denne);
        return leser.lest(omraade, Stream.iterate(denne.minusMonths(MAANEDER), m -> m.isBefore(denne), m -> m.plusMonths(1))
                .filter(m -> !dekker(omraade, signert.getOrDefault(m, new HashSet<>()))).toList());
    }

    public YearMonth denneMaaneden() {
        return YearMonth.from(klokke.idag());
    }

    private Set<UUID> signert(Omraade omraade, YearMonth maaned) {
        return signert(omraade, maaned, maaned.plusMonths(1)).getOrDefault(maaned, new HashSet<>());
    }

    /** Enhetene det er signert for, etter måned; null er hele kommunen. */
    private Map<YearMonth, Set<UUID>> signert(Omraade omraade, YearMonth fra, YearMonth foer) {
        Map<YearMonth, Set<UUID>> signert = new HashMap<>();
        sql.sql("select maaned, enhet from sporing_gjennomgang where kommune = ? and maaned >= ? and maaned < ? and vurdering = 'signert'")
                .params(omraade.kommune(), dag(fra), dag(foer)).query((rs, n) -> signert.computeIfAbsent(YearMonth.from(rs.getDate(1).toLocalDate()),
                        ny -> new HashSet<>()).add(rs.getObject(2, UUID.class))).list();
        return signert;
    }

    private List<Map.Entry<Funn.Sted, Funn.Vurdering>> vurderinger(Omraade omraade, YearMonth maaned) {
        return sql.sql("select regel, person, om, vurdering, merknad, av, tid from sporing_gjennomgang "
                + "where kommune = ? and maaned = ? and regel is not null order by tid, id").params(omraade.kommune(), dag(maaned))
                .query((rs, n) -> vurdering(rs, maaned)).list();
    }

    private static Map.Entry<Funn.Sted, Funn.Vurdering> vurdering(ResultSet rs, YearMonth maaned) throws SQLException {
        return Map.entry(new Funn.Sted(maaned, Regel.av(rs.getString(1)), new PersonId(rs.getObject(2, UUID.class)), rs.getString(3)),
                new Funn.Vurdering(rs.getString(4), rs.getString(5), rs.getObject(6, UUID.class), rs.getTimestamp(7).toInstant()));
    }

    private static Date dag(YearMonth maaned) {
        return Date.valueOf(maaned.atDay(1));
    }
}
