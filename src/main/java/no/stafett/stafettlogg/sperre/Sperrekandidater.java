package no.stafett.stafettlogg.sperre;

import java.util.List;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hvem som kan klareres: de som er med, de i enhetene som er med, og de en åpen oppgave venter på. */
@Repository
class Sperrekandidater {

    private static final String KANDIDATER = """
            with enheter as (
                select enhet from sak where id = :sak
                union select enhet from sakstilgang where sak = :sak and enhet is not null and til is null and (utloeper is null or utloeper > stafett_naa())
                union select enhet from oppgave where sak = :sak and status = 'aapen' and not skjermet
            ), med as (
                select person from sakstilgang where sak = :sak and person is not null and til is null and rolle <> 'noedtilgang'
                   and (utloeper is null or utloeper > stafett_naa())
            ), kommunens as (
                select distinct unnest(roller) rolle from oppgave where sak = :sak and status = 'aapen' and not skjermet
            )
            select distinct on (erMed, e.navn, p.navn, p.id) p.id, p.navn, e.navn, p.id in (select person from med) erMed,
                   exists (select 1 from klarering k where k.sak = :sak and k.person = p.id and k.til is null)
              from person p join rolle r on r.person = p.id left join enhet e on e.id = r.enhet
             where p.aktiv and (r.rolle in ('ansatt', 'leder', 'ressursperson') and r.enhet in (select enhet from enheter)
                   or r.enhet is null and r.rolle in ('ke', 'koordinator') and r.rolle in (select rolle from kommunens)
                       and p.kommune = (select kommune from sak where id = :sak)
                   or p.id in (select person from med) and r.rolle in ('ansatt', 'leder', 'ressursperson', 'ke', 'koordinator'))
                or p.id in (select k.person from klarering k where k.sak = :sak and k.til is null)
             order by erMed desc, e.navn nulls last, p.navn, p.id""";

    private final JdbcClient sql;

    Sperrekandidater(JdbcClient sql) {
        this.sql = sql;
    }

    /** De som er med først, så etter enhet og navn; sakstilgang_sak, oppgave_sak og rolle_enhet. */
    List<Sperrekandidat> i(SakId sakId) {
        return sql.sql(KANDIDATER).param("sak", sakId.verdi())
                .query((rs, n) -> new Sperrekandidat(new PersonId(rs.getObject(1, UUID.class)), rs.getString(2), rs.getString(3),
                        rs.getBoolean(4), rs.getBoolean(5))).list();
    }

    /** Lederne som ser saken uten å være navngitt, etter navn. */
    List<String> ledere(SakId sakId) {
        return sql.sql("""
                select distinct p.navn || ' (' || e.navn || ')' from sakstilgang t join rolle r on r.enhet = t.enhet and r.rolle = 'leder'
                  join person p on p.id = r.person and p.aktiv join enhet e on e.id = t.enhet
                 where t.sak = ? and t.rolle = 'leder' and t.til is null and (t.utloeper is null or t.utloeper > stafett_naa()) order by 1""")
                .param(sakId.verdi()).query(String.class).list();
    }
}
