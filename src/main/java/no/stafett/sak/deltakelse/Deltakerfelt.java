package no.stafett.sak.deltakelse;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hvem som kan bli med i saken uten at en ny tjeneste slipper inn. Om samtykket rekker til en ressursperson, spørres det om der døra er. */
@Component
public class Deltakerfelt {

    private final JdbcClient sql;
    private final Forretningsklokke klokke;

    Deltakerfelt(JdbcClient sql, Forretningsklokke klokke) {
        this.sql = sql;
        this.klokke = klokke;
    }

    /** En som ikke ser saken. @param gjennom enheten hun da er med gjennom */
    public record Kandidat(PersonId id, String navn, EnhetId gjennom, String enhet, boolean ressursperson) {
    }

    /**
     * Habile, aktive ansatte i sakens enhet og i dem som er med, og kommunens ressurspersoner, som ikke ser saken nå; etter navn.
     * rolle(person, …), rolle_enhet og sakstilgang_sak.
     */
    public List<Kandidat> kandidater(SakId sakId) {
        return sql.sql("""
                select distinct on (p.navn, p.id) p.id, p.navn, e.id, e.navn, r.rolle = 'ressursperson'
                  from person p join rolle r on r.person = p.id join enhet e on e.id = r.enhet join saksmerke s on s.id = :sak and s.kommune = p.kommune
                 where p.aktiv and (r.rolle = 'ressursperson' or r.rolle = 'ansatt' and (r.enhet = s.enhet or r.enhet in (select t.enhet from sakstilgang t
                         where t.sak = :sak and t.til is null and t.enhet is not null and (t.utloeper is null or t.utloeper > :naa))))
                   and p.id not in (select i.person from inhabilitet i where i.sak = :sak and i.avsluttet is null)
                   and not exists (select 1 from sperrede_saker(p.id, :naa) u where u.sak = :sak) and not ser_saken(p.id, :sak, :naa)
                 order by p.navn, p.id, r.rolle, e.id""").param("sak", sakId.verdi()).param("naa", Timestamp.from(klokke.instant()))
                .query((rs, n) -> new Kandidat(new PersonId(rs.getObject(1, UUID.class)), rs.getString(2), new EnhetId(rs.getObject(3, UUID.class)),
                        rs.getString(4), rs.getBoolean(5))).list();
    }

    /** De andre tjenestene som er med nå, for den som ser saken; tomt for andre. sakstilgang_sak. */
    public List<Tjeneste> tjenesterFor(SakId sakId, PersonId leser) {
        return sql.sql("""
                select distinct e.navn, e.id from sakstilgang t join enhet e on e.id = t.enhet join saksmerke s on s.id = t.sak and s.enhet <> e.id
                 where t.sak = :sak and t.til is null and (t.utloeper is null or t.utloeper > :naa) and ser_saken(:leser, t.sak, :naa) order by e.navn, e.id""")
                .param("sak", sakId.verdi()).param("leser", leser.verdi()).param("naa", Timestamp.from(klokke.instant()))
                .query((rs, n) -> new Tjeneste(new EnhetId(rs.getObject(2, UUID.class)), rs.getString(1))).list();
    }

    /** En enhet i en annen tjeneste, eller en annen enhet i den samme. */
    public record Tjeneste(EnhetId id, String navn) {
    }

    /** Om det hun har i saken, er at hun er deltaker: ikke at hun meldte undringen, holder pinnen eller leder enheten. */
    public boolean erBareDeltaker(SakId sakId, PersonId person) {
        return sql.sql("""
                select coalesce(bool_or(rolle = 'deltaker') and not bool_or(rolle in ('eier', 'stafettholder', 'foresatt')), false)
                  from sakstilgang where sak = ? and person = ? and til is null""").params(sakId.verdi(), person.verdi()).query(Boolean.class).single();
    }
}
