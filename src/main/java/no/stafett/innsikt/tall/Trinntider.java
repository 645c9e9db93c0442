package no.stafett.innsikt.tall;

import java.time.LocalDate;
import java.util.List;
import no.stafett.tilgang.Bruker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Hvor lenge trinnene tar i kommunen. Regnes ut når en måned er over, av de tolv siste. */
@Repository
public class Trinntider {

    private static final int MAANEDER = 12;

    /** Øving, akuttrom og saker med adressesperre er ikke med; oppgave_kommune. */
    private static final String REGN_UT = """
            insert into innsikt_trinntid (kommune, tjeneste, nivaa, trinn, nummer, tittel, antall, median, p85, frist)
            select :kommune, o.tjeneste, o.nivaa, o.trinn, max(o.nummer), max(o.tittel), case when count(o.dager) >= 5 then count(o.dager) end,
                   case when count(o.dager) >= 5 then percentile_disc(0.5) within group (order by o.dager) end,
                   case when count(o.dager) >= 5 then percentile_disc(0.85) within group (order by o.dager) end, percentile_disc(0.5) within group (order by o.fristdager)
              from (select x.*, x.frist - (x.opprettet at time zone 'Europe/Oslo')::date fristdager, case when x.status = 'fullfoert' and x.avsluttet >= :fra and x.avsluttet < :til
                           then (x.avsluttet at time zone 'Europe/Oslo')::date - (x.opprettet at time zone 'Europe/Oslo')::date end dager
                      from oppgave x where x.kommune = :kommune and x.prosess like 'nivaa%' and not x.oeving and not x.skjermet and x.opprettet < :til
                       and (x.avsluttet is null or x.avsluttet >= :fra)
                       and not exists (select 1 from adressesperre a where a.sak = x.sak and a.til is null)) o
             group by o.tjeneste, o.nivaa, o.trinn""";

    private final JdbcClient sql;

    Trinntider(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param siste den siste hele måneden */
    void regnUt(String kommune, LocalDate siste) {
        sql.sql("delete from innsikt_trinntid where kommune = ?").param(kommune).update();
        sql.sql(REGN_UT).param("kommune", kommune).param("fra", Maanedstelling.start(siste.minusMonths(MAANEDER - 1L)))
                .param("til", Maanedstelling.start(siste.plusMonths(1))).update();
    }

    /** Trinnene i leserens kommune, tjeneste for tjeneste; innsikt_trinntid_pkey. */
    @Transactional(readOnly = true)
    public List<Trinntid> i(Bruker bruker) {
        return sql.sql("select tjeneste, nivaa, trinn, nummer, tittel, antall, median, p85, frist from innsikt_trinntid where kommune = ? order by tjeneste, nivaa, nummer nulls last, trinn")
                .param(bruker.kommune()).query((rs, n) -> new Trinntid(rs.getString(1), rs.getInt(2), rs.getString(3), rs.getString(4), rs.getString(5),
                        rs.getObject(6, Integer.class), rs.getObject(7, Integer.class), rs.getObject(8, Integer.class), rs.getObject(9, Integer.class))).list();
    }
}
