package no.stafett.innsikt.tall;

import java.time.LocalDate;
import java.util.List;
import no.stafett.innsikt.tall.Modelltrinnene.Modelltrinn;
import no.stafett.tilgang.Bruker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Hvor lenge trinnene tar i kommunen. Regnes ut når en måned er over, av de tolv siste. */
@Repository
public class Trinntider {

    private static final int MAANEDER = 12;

    /**
     * Hvert trinn i modellen, om noen har vært der eller ikke. Én verdi for hver sak, så fem saker er fem barn: tida sist det ble gjort, og fristen sist
     * det hadde en. Øving, akuttrom og saker med adressesperre er ikke med; oppgave_kommune.
     */
    private static final String REGN_UT = """
            insert into innsikt_trinntid (kommune, maaned, tjeneste, nivaa, trinn, nummer, tittel, antall, median, p85, frist)
            select :kommune, :maaned, m.tjeneste, m.nivaa, m.trinn, m.nummer, m.tittel, case when h.antall >= 5 then h.antall end, case when h.antall >= 5 then h.median end,
                   case when h.antall >= 20 then h.p85 end, case when h.frister >= 5 then h.frist else m.frist end
              from unnest(cast(:tjenester as text[]), cast(:nivaaer as integer[]), cast(:trinnene as text[]), cast(:numre as text[]), cast(:titler as text[]), cast(:frister as integer[]))
                       m (tjeneste, nivaa, trinn, nummer, tittel, frist)
              left join (select s.tjeneste, s.nivaa, s.trinn, count(s.dager) antall, percentile_disc(0.5) within group (order by s.dager) median,
                           percentile_disc(0.85) within group (order by s.dager) p85, count(s.fristdager) frister, percentile_disc(0.5) within group (order by s.fristdager) frist
                      from (select x.tjeneste, x.nivaa, x.trinn,
                                   (array_agg((x.avsluttet at time zone 'Europe/Oslo')::date - (x.opprettet at time zone 'Europe/Oslo')::date order by x.avsluttet desc)
                                       filter (where x.status = 'fullfoert' and x.avsluttet >= :fra and x.avsluttet < :til))[1] dager,
                                   (array_agg(x.frist - (x.opprettet at time zone 'Europe/Oslo')::date order by x.opprettet desc) filter (where x.frist is not null))[1] fristdager
                              from oppgave x where x.kommune = :kommune and x.prosess like 'nivaa%' and not x.oeving and not x.skjermet and x.opprettet < :til
                               and (x.avsluttet is null or x.avsluttet >= :fra)
                               and not exists (select 1 from adressesperre a where a.sak = x.sak and a.til is null)
                             group by x.tjeneste, x.nivaa, x.trinn, x.sak) s
                     group by s.tjeneste, s.nivaa, s.trinn) h on h.tjeneste = m.tjeneste and h.nivaa = m.nivaa and h.trinn = m.trinn
            on conflict do nothing""";

    private final JdbcClient sql;
    private final Modelltrinnene modellene;

    Trinntider(JdbcClient sql, Modelltrinnene modellene) {
        this.sql = sql;
        this.modellene = modellene;
    }

    /** Én gang for hver måned: regnet på nytt ville den sagt når en sak ble borte fra den. @param siste den siste hele måneden */
    void regnUt(String kommune, LocalDate siste) {
        List<Modelltrinn> trinn = modellene.i(kommune);
        sql.sql(REGN_UT).param("kommune", kommune).param("maaned", siste).param("fra", Maanedstelling.start(siste.minusMonths(MAANEDER - 1L)))
                .param("til", Maanedstelling.start(siste.plusMonths(1))).param("tjenester", trinn.stream().map(Modelltrinn::tjeneste).toArray(String[]::new))
                .param("nivaaer", trinn.stream().map(Modelltrinn::nivaa).toArray(Integer[]::new)).param("trinnene", trinn.stream().map(Modelltrinn::trinn).toArray(String[]::new))
                .param("numre", trinn.stream().map(Modelltrinn::nummer).toArray(String[]::new)).param("titler", trinn.stream().map(Modelltrinn::tittel).toArray(String[]::new))
                .param("frister", trinn.stream().map(Modelltrinn::frist).toArray(Integer[]::new)).update();
    }

    /** Trinnene i leserens kommune den siste måneden, tjeneste for tjeneste; innsikt_trinntid_pkey. */
    @Transactional(readOnly = true)
    public List<Trinntid> i(Bruker bruker) {
        return sql.sql("select tjeneste, nivaa, trinn, nummer, tittel, antall, median, p85, frist from innsikt_trinntid where kommune = :kommune"
                        + " and maaned = (select max(maaned) from innsikt_trinntid where kommune = :kommune) order by tjeneste, nivaa, nummer nulls last, trinn")
                .param("kommune", bruker.kommune()).query((rs, n) -> new Trinntid(rs.getString(1), rs.getInt(2), rs.getString(3), rs.getString(4), rs.getString(5),
                        rs.getObject(6, Integer.class), rs.getObject(7, Integer.class), rs.getObject(8, Integer.class), rs.getObject(9, Integer.class))).list();
    }
}
