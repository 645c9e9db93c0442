package no.stafett.innsikt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.Arbeidsdager;
import no.stafett.felles.Forretningsklokke;
import no.stafett.sak.Sakstilgang;
import no.stafett.tilgang.Bruker;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Sakene som står fast, en side om gangen, og hvor mange hver grunn har. Tallene og sidene leser det samme. */
@Repository
public class Stansliste {

    /** Det en leder ser: sakene enhetene hennes har, og bare dem hun har innsyn i; innsikt_stans_enhet, innsikt_utsettelse_sak. */
    private static final String EGNE = """
            with stans as (select x.sak::text noekkel, x.sak, x.enhet, s.nivaa, x.regel, x.tyngde, x.fra, x.frist, x.ball, x.person, x.hos
                  from innsikt_stans x join sak s on s.id = x.sak and s.status = 'aapen'
                 where x.enhet = any(:lederI) and s.enhet = any(:lederI)
                   and not exists (select 1 from innsikt_utsettelse u where u.sak = x.sak and u.gjort_om is null and u.til > :idag) and\s"""
            + Sakstilgang.SYNLIG + ")";

    /** Bare disse av dem. */
    private static final String VALGTE = EGNE.replace("where x.enhet", "where x.sak = any(:valgte) and x.enhet");

    /** Det koordinatoren ser: ingen saker, bare at de står; databasens funksjon lager navnene, og gir bare sidens saker. */
    private static final String KOMMUNENS = """
            with stans as (select k.navn noekkel, null::uuid sak, k.enhet, k.nivaa, k.regel, k.tyngde, k.fra, k.frist, k.ball, null::uuid person, k.hos
                  from stansside_i_kommunen(:idag, case when :alle then null else :regel end, :ventet, :etter1, :etter2, :etter3, :antall) k)""";

    private static final String SIDE = """
            , v as (select noekkel, max(tyngde) tyngst, min(frist) frist, min(fra) fra from stans group by noekkel having :alle or bool_or(regel = :regel)),
            side as (select v.*, row_number() over (order by %1$s) nummer from v where %2$s order by %1$s limit :antall)
            select side.nummer, side.noekkel, side.tyngst, side.frist sidefrist, side.fra sidefra, x.sak, x.enhet enhet_id, x.nivaa, x.regel, x.fra, x.ball, x.person, s.saksnummer,
                   case when a.sak is null then left(s.fornavn, 1) || left(s.etternavn, 1) else '••' end initialer, e.navn enhet, e.tjeneste,
                   coalesce(p.navn, h.navn) hos, exists (select 1 from innsikt_purring q where q.sak = x.sak and q.dag = :idag) purret
              from side join stans x on x.noekkel = side.noekkel join enhet e on e.id = x.enhet
              left join sak s on s.id = x.sak left join adressesperre a on a.sak = x.sak and a.til is null
              left join person p on p.id = x.person left join enhet h on h.id = x.hos
             order by side.nummer, x.tyngde desc, x.frist, x.regel""";

    /** En sak har hver grunn høyst én gang (innsikt_stans_pkey), og en sak med flere grunner er én sak. */
    private static final String TALL = """
             select regel, count(*) from stans group by regel
             union all select null, count(*) from (select 1 from stans group by noekkel) hver""";

    private static final String KOMMUNENS_TALL = "select regel, saker from stanstall_i_kommunen(:idag)";

    /** Arbeidsdagene i en hel uke; koordinatoren får ikke vite mer. */
    private static final int UKA = 5;

    private final JdbcClient sql;
    private final Sakstilgang tilgang;
    private final Forretningsklokke klokke;
    private final Aapningstid tider;
    private final Stansmerke merker;

    Stansliste(JdbcClient sql, Sakstilgang tilgang, Forretningsklokke klokke, Aapningstid tider, Stansmerke merker) {
        this.sql = sql;
        this.tilgang = tilgang;
        this.klokke = klokke;
        this.tider = tider;
        this.merker = merker;
    }

    /** @param neste merket til neste side; null på den siste */
    public record Side(List<Stanssak> saker, String neste) {
    }

    /** @param alle hvor mange saker det er @param hver hvor mange av dem hver grunn gjelder; de som ingen sak har, er ikke med */
    public record Tall(long alle, Map<Regel, Long> hver) {
    }

    private record Rad(Stanssak sak, UUID enhet, String merke) {
    }

    @Transactional(readOnly = true)
    public Side hent(Stansutvalg utvalg, Bruker bruker) {
        Map<String, Rad> rader = new LinkedHashMap<>();
        String etter = utvalg.etter() == null ? "true" : utvalg.sortering().etter();
        sql.sql((utvalg.kommunen() ? KOMMUNENS : EGNE) + SIDE.formatted(utvalg.sortering().noekler(), etter)).params(verdier(utvalg, bruker))
                .query((RowCallbackHandler) rs -> legg(rs, rader, utvalg));
        List<Rad> alle = List.copyOf(rader.values());
        boolean flere = alle.size() > utvalg.antall();
        List<Rad> vist = flere ? alle.subList(0, utvalg.antall()) : alle;
        return new Side(medAlder(vist), flere ? merker.ut(vist.get(vist.size() - 1).merke, utvalg, bruker) : null);
    }

    /** De av disse sakene lederen ser, og som står fast; den viktigste først. */
    @Transactional(readOnly = true)
    public List<Stanssak> bare(Collection<UUID> saker, Bruker bruker) {
        Stansutvalg utvalg = new Stansutvalg(false, null, Stanssortering.ALVOR, saker.size(), null);
        Map<String, Rad> rader = new LinkedHashMap<>();
        sql.sql(VALGTE + SIDE.formatted(Stanssortering.ALVOR.noekler(), "true")).params(verdier(utvalg, bruker)).param("valgte", saker.toArray(UUID[]::new))
                .query((RowCallbackHandler) rs -> legg(rs, rader, utvalg));
        return medAlder(List.copyOf(rader.values()));
    }

    @Transactional(readOnly = true)
    public Tall tell(boolean kommunen, Bruker bruker) {
        Map<Regel, Long> hver = new EnumMap<>(Regel.class);
        List<Long> alle = new ArrayList<>();
        Stansutvalg utvalg = new Stansutvalg(kommunen, null, Stanssortering.ALVOR, 1, null);
        sql.sql(kommunen ? KOMMUNENS_TALL : EGNE + TALL).params(verdier(utvalg, bruker)).query(rs -> {
            long antall = rs.getLong(2);
            Regel.finn(String.valueOf(rs.getString(1))).ifPresentOrElse(regel -> hver.put(regel, antall), () -> alle.add(antall));
        });
        return new Tall(alle.isEmpty() ? 0 : alle.get(0), hver);
    }

    private void legg(ResultSet rs, Map<String, Rad> rader, Stansutvalg utvalg) throws SQLException {
        String noekkel = rs.getString("noekkel");
        Rad rad = rader.get(noekkel);
        if (rad == null) {
            int tyngst = -rs.getInt("tyngst");
            boolean alvor = utvalg.sortering() == Stanssortering.ALVOR;
            int dag = dag(rs.getObject(alvor ? "sidefrist" : "sidefra", LocalDate.class));
            rad = new Rad(sak(rs), rs.getObject("enhet_id", UUID.class), utvalg.sortering().merke(alvor ? tyngst : dag, alvor ? dag : tyngst, noekkel));
            rader.put(noekkel, rad);
        }
        rad.sak.grunner().add(grunn(rs, utvalg.kommunen() ? mandag() : klokke.idag()));
    }

    private static Stanssak sak(ResultSet rs) throws SQLException {
        return new Stanssak(rs.getString("noekkel"), rs.getObject("sak", UUID.class), rs.getString("saksnummer"), rs.getString("initialer"),
                rs.getInt("nivaa"), rs.getString("enhet"), rs.getString("tjeneste"), 0, rs.getBoolean("purret"), new ArrayList<>());
    }

    /** @param dagen det telles til; i kommunen mandagen denne uka, som dagene i radene, så alt er hele uker */
    private static Stansgrunn grunn(ResultSet rs, LocalDate dagen) throws SQLException {
        LocalDate fra = rs.getObject("fra", LocalDate.class);
        return new Stansgrunn(Regel.finn(rs.getString("regel")).orElseThrow(), fra, (int) ChronoUnit.DAYS.between(fra, dagen), rs.getString("ball"),
                rs.getObject("person", UUID.class), rs.getString("hos"));
    }

    private LocalDate mandag() {
        return klokke.idag().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static int dag(LocalDate dato) {
        return (int) ChronoUnit.DAYS.between(LocalDate.of(2000, 1, 1), dato);
    }

    private List<Stanssak> medAlder(List<Rad> rader) {
        Map<UUID, Arbeidsdager> kalender = tider.i(rader.stream().map(Rad::enhet).distinct().toList());
        return rader.stream().map(rad -> {
            Stanssak s = rad.sak;
            int alder = s.sak() == null ? s.viktigst().ukerSiden() * UKA : kalender.get(rad.enhet).mellom(s.viktigst().fra(), klokke.idag());
            return new Stanssak(s.navn(), s.sak(), s.saksnummer(), s.initialer(), s.nivaa(), s.enhet(), s.tjeneste(), alder, s.purret(), List.copyOf(s.grunner()));
        }).toList();
    }

    private Map<String, Object> verdier(Stansutvalg utvalg, Bruker bruker) {
        Map<String, Object> verdier = new HashMap<>(tilgang.parametre(bruker));
        verdier.put("idag", klokke.idag());
        verdier.put("alle", utvalg.regel() == null);
        verdier.put("regel", utvalg.regel() == null ? "" : utvalg.regel().id());
        verdier.put("antall", utvalg.antall() + 1);
        verdier.put("ventet", utvalg.sortering() == Stanssortering.VENTET);
        List<Object> merke = utvalg.etter() == null ? null : utvalg.sortering().les(merker.inn(utvalg, bruker));
        verdier.put("etter1", new SqlParameterValue(Types.INTEGER, merke == null ? null : merke.get(0)));
        verdier.put("etter2", new SqlParameterValue(Types.INTEGER, merke == null ? null : merke.get(1)));
        verdier.put("etter3", new SqlParameterValue(Types.VARCHAR, merke == null ? null : merke.get(2)));
        return verdier;
    }
}
