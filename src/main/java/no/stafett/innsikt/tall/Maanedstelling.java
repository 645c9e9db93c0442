package no.stafett.innsikt.tall;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Teller det som gis ut om en kommune når en måned er over, og om halvåret når det er over. Skal gå som bakgrunnsarbeid: da ser den alle sakene. */
@Repository
class Maanedstelling {

    /** Uten saker med adressesperre, som i det andre koordinatoren ser; sak_kommune. */
    private static final String SAKER = """
            select s.id, s.enhet, s.status, s.hvem_gjelder from sak s where s.kommune = :kommune and not s.oeving
               and not exists (select 1 from adressesperre a where a.sak = s.id and a.til is null)""";
    /** Sakene radene kommer av, høyst fem. */
    private static final String SAKENE = "(array_agg(distinct sak))[1\\:" + Vist.FAERREST + "]";
    private static final int HALVAAR = 6;

    private final JdbcClient sql;

    Maanedstelling(JdbcClient sql) {
        this.sql = sql;
    }

    private record Rad(String gruppe, UUID enhet, Telt antall) {
    }

    /** Enhetene i kommunen og tjenesten hver er del av; enhet_kommune. */
    Map<UUID, String> enheter(String kommune) {
        Map<UUID, String> enheter = new LinkedHashMap<>();
        sql.sql("select id, tjeneste from enhet where kommune = ? order by tjeneste, id").param(kommune)
                .query(rs -> {
                    enheter.put(rs.getObject(1, UUID.class), rs.getString(2));
                });
        return enheter;
    }

    /** @param maaned den første dagen i en måned som er over */
    List<Celle> tell(String kommune, Map<UUID, String> enheter, LocalDate maaned) {
        Maanedsbok bok = new Maanedsbok(maaned, enheter);
        Periode periode = new Periode(kommune, enheter, maaned, maaned.plusMonths(1));
        rader(Maalt.AAPNE, periode).forEach(r -> bok.iEnheten("aapne", r.enhet, r.antall).legg("aapne", r.gruppe, r.antall));
        rader(Maalt.INN, periode).forEach(r -> bok.iTjenesten("inn", r.enhet, r.antall));
        rader(Maalt.UT, periode).forEach(r -> bok.iTjenesten("ut", r.enhet, r.antall));
        rader(Maalt.OPPGAVER, periode).forEach(r -> bok.iEnheten("oppgaver", r.enhet, r.antall));
        rader(Maalt.PINNER, periode).forEach(r -> bok.iEnheten("pinner", r.enhet, r.antall));
        rader(Maalt.VENTER, periode).forEach(r -> bok.venter(r.gruppe, r.enhet, r.antall));
        List<Celle> celler = new ArrayList<>(bok.celler());
        if (maaned.getMonthValue() % HALVAAR == 0) {
            celler.addAll(halvaar(new Periode(kommune, enheter, maaned.minusMonths(HALVAAR - 1), maaned.plusMonths(1)), maaned));
        }
        return celler;
    }

    private List<Celle> halvaar(Periode periode, LocalDate maaned) {
        Maanedsbok bok = Maanedsbok.halvaar(maaned);
        rader(Maalt.VALG, periode).forEach(r -> bok.valg(r.gruppe, r.antall));
        rader(Maalt.GJENAAPNET, periode).forEach(r -> bok.legg("gjenaapnet", "alle", r.antall));
        rader(Maalt.EVALUERING, periode).forEach(r -> bok.legg("evaluering", r.gruppe, r.antall).legg("evaluering", "alle", r.antall));
        rader(Maalt.BARNET, periode).forEach(r -> bok.legg("barnet", r.gruppe, r.antall).legg("barnet", "alle", r.antall));
        bok.legg("akutt", "alle", akutt(periode));
        return bok.celler();
    }

    private record Periode(String kommune, Map<UUID, String> enheter, LocalDate fra, LocalDate til) {

        Map<String, Object> verdier() {
            return Map.of("kommune", kommune, "enheter", enheter.keySet().toArray(UUID[]::new), "fra", start(fra), "til", start(til), "idag", til);
        }
    }

    static Timestamp start(LocalDate dag) {
        return Timestamp.from(dag.atStartOfDay(Forretningsklokke.NORGE).toInstant());
    }

    /** Oppgavene telles som saker, hver sak én gang i hver enhet. Det som er skjedd to ganger i en sak, er to, men aldri mer enn én sak. */
    private List<Rad> rader(Maalt maalt, Periode periode) {
        String hva = maalt == Maalt.OPPGAVER ? "select null, enhet, count(distinct sak), " + SAKENE + " from rad group by enhet"
                : "select gruppe, enhet, count(*), " + SAKENE + " from rad group by gruppe, enhet";
        return sql.sql(maalt.sql(SAKER) + hva).params(periode.verdier()).query((rs, n) -> new Rad(rs.getString(1), rs.getObject(2, UUID.class), telt(rs, 3))).list();
    }

    /** Antallet, og i kolonnen etter sakene. */
    private static Telt telt(ResultSet rs, int kolonne) throws SQLException {
        Array saker = rs.getArray(kolonne + 1);
        return new Telt(rs.getLong(kolonne), saker == null ? Set.of() : Set.of((UUID[]) saker.getArray()));
    }

    /** Hvor mange saker det ble varslet i. Bare til koordinatoren, og bare for hele kommunen (domenets matrise §7). */
    private Telt akutt(Periode periode) {
        return sql.sql("select count(distinct r.sak), " + SAKENE.replace("sak", "r.sak") + " from akuttrom r join (" + SAKER + ") s on s.id = r.sak where r.startet >= :fra and r.startet < :til")
                .params(periode.verdier()).query((rs, n) -> telt(rs, 1)).single();
    }
}
