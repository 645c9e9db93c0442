package no.stafett.innsikt.tall;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import no.stafett.felles.Forretningsklokke;
import no.stafett.innsikt.tall.Celle.Noekkel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gir ut tallene om hver kommune når en måned er over, måned for måned, de to siste årene. Det som er avgjort, endres aldri: en måned som ikke kan
 * gis ut, prøves ikke på nytt, for det som da slapp ut, ville sagt hva som var skjedd i mellomtiden. Skal gå som bakgrunnsarbeid. Én om gangen i hele databasen.
 */
@Component
public class Tallvakt {

    private static final String LAAS = "select pg_advisory_xact_lock(hashtextextended('innsikt_tall', 0))";
    private static final int MAANEDER = 24;

    private final JdbcClient sql;
    private final Maanedstelling telling;
    private final Trinntider trinntider;
    private final Forretningsklokke klokke;
    private final TransactionTemplate transaksjon;

    Tallvakt(JdbcClient sql, Maanedstelling telling, Trinntider trinntider, Forretningsklokke klokke, PlatformTransactionManager transaksjoner) {
        this.sql = sql;
        this.telling = telling;
        this.trinntider = trinntider;
        this.klokke = klokke;
        this.transaksjon = new TransactionTemplate(transaksjoner);
        this.transaksjon.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Hver kommune for seg: går det galt i én, er de andre ferdige likevel. @return hvor mange måneder som er avgjort nå */
    public int giUt() {
        RuntimeException feil = null;
        int nye = 0;
        for (String kommune : sql.sql("select nummer from kommune order by nummer").query(String.class).list()) {
            try {
                nye += transaksjon.execute(t -> avgjoer(kommune));
            } catch (RuntimeException e) {
                feil = e;
            }
        }
        if (feil != null) {
            throw feil;
        }
        return nye;
    }

    private int avgjoer(String kommune) {
        sql.sql(LAAS).query((rs, n) -> 1).list();
        List<LocalDate> mangler = mangler(kommune);
        if (!mangler.isEmpty()) {
            giUt(kommune, mangler);
            trinntider.regnUt(kommune, sisteHele());
        }
        return mangler.size();
    }

    private LocalDate sisteHele() {
        return klokke.idag().withDayOfMonth(1).minusMonths(1);
    }

    /** Fra den første saken, eller fra måneden etter den siste som er avgjort; sak_kommune, innsikt_tallmaaned_pkey. */
    private List<LocalDate> mangler(String kommune) {
        LocalDate foerst = sisteHele().minusMonths(MAANEDER - 1L);
        Optional<LocalDate> fra = dag("select (max(maaned) + interval '1 month')::date from innsikt_tallmaaned where kommune = ?", kommune)
                .or(() -> dag("select date_trunc('month', min(opprettet) at time zone 'Europe/Oslo')::date from sak where kommune = ? and not oeving", kommune));
        return fra.map(f -> f.isBefore(foerst) ? foerst : f).filter(f -> !f.isAfter(sisteHele()))
                .map(f -> LongStream.rangeClosed(0, ChronoUnit.MONTHS.between(f, sisteHele())).mapToObj(f::plusMonths).toList()).orElse(List.of());
    }

    private Optional<LocalDate> dag(String spoerring, String kommune) {
        return sql.sql(spoerring).param(kommune).query((rs, n) -> Optional.ofNullable(rs.getObject(1, LocalDate.class))).single();
    }

    private void giUt(String kommune, List<LocalDate> maaneder) {
        Map<UUID, String> enheter = telling.enheter(kommune);
        List<Celle> gittUt = gittUt(kommune);
        for (LocalDate maaned : maaneder) {
            List<Celle> nye = telling.tell(kommune, enheter, maaned).stream().sorted(Comparator.comparing(c -> c.noekkel().tabell() + " " + c.noekkel().rad())).toList();
            List<Celle> alle = new ArrayList<>(gittUt);
            alle.addAll(nye);
            boolean gisUt = kanGisUt(alle, enheter);
            sql.sql("insert into innsikt_tallmaaned (kommune, maaned, gitt_ut) values (?, ?, ?)").params(kommune, maaned, gisUt).update();
            if (gisUt) {
                skriv(kommune, nye);
                nye.forEach(Celle::giUt);
                gittUt = alle;
            }
        }
    }

    /** En måned som ikke kan gis ut uten å røpe noe, er borte for alltid. */
    private static boolean kanGisUt(List<Celle> alle, Map<UUID, String> enheter) {
        try {
            new Skjuling(alle, Ligningsbok.av(alle, enheter)).skjul();
            return true;
        } catch (KanIkkeGisUt nei) {
            return false;
        }
    }

    private List<Celle> gittUt(String kommune) {
        return sql.sql("select maaned, tabell, rad, antall, saker, vist from innsikt_tall where kommune = ? order by maaned, (tabell || ' ' || rad) collate \"C\"").param(kommune)
                .query((rs, n) -> Celle.gittUt(new Noekkel(rs.getObject(1, LocalDate.class), rs.getString(2), rs.getString(3)), rs.getLong(4), rs.getInt(5),
                        Vist.av(rs.getString(6)))).list();
    }

    private void skriv(String kommune, List<Celle> celler) {
        sql.sql("insert into innsikt_tall (kommune, maaned, tabell, rad, antall, saker, vist) select ?, x.* from unnest(cast(? as date[]), ?, ?, ?, ?, ?) x")
                .params(kommune, celler.stream().map(c -> c.noekkel().maaned().toString()).toArray(String[]::new),
                        celler.stream().map(c -> c.noekkel().tabell()).toArray(String[]::new), celler.stream().map(c -> c.noekkel().rad()).toArray(String[]::new),
                        celler.stream().map(Celle::antall).toArray(Long[]::new), celler.stream().map(Celle::saker).toArray(Integer[]::new),
                        celler.stream().map(c -> c.vist().navn()).toArray(String[]::new)).update();
    }
}
