package no.stafett.stafettlogg;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hvem som er med i saken, og hvorfor. Bare de som ser hele saken; adgang til én oppgave vises aldri. */
@Repository
public class Deltakere {
    private final JdbcClient sql;
    private final Forretningsklokke klokke;

    Deltakere(JdbcClient sql, Forretningsklokke klokke) {
        this.sql = sql;
        this.klokke = klokke;
    }

    /**
     * @param id       personen, eller enheten når rollen gjelder alle med rollen i den
     * @param erEnhet  sant når rollen gjelder alle med rollen i enheten
     * @param roller   den viktigste først
     * @param vikarFor navnet på den hun er vikar for; null for andre
     * @param til      det første øyeblikket de ikke lenger ser saken; null når ingen slutt er kjent
     */
    public record Deltaker(UUID id, String navn, boolean erEnhet, List<String> roller, String vikarFor, Instant fra, Instant til) {

        /** Siste dag de ser saken; null når ingen slutt er kjent. */
        public LocalDate sisteDag() {
            return til == null ? null : LocalDate.ofInstant(til.minusNanos(1), Forretningsklokke.NORGE);
        }
    }

    /**
     * Stafettholderen først, så etter når de kom med, og vikarene til slutt; sakstilgang_sak og vikariat_fravaerende. Den som er med i to
     * enheter, står én gang. Den som er ute fordi samtykket løp ut, er inhabil eller på grunn av adressesperren, står ikke her. En som
     * har gjort oppgaven sin, har den ikke lenger.
     */
    public List<Deltaker> iSak(SakId sakId) {
        return Stream.concat(egne(sakId), vikarer(sakId)).toList();
    }

    private Stream<Deltaker> egne(SakId sakId) {
        return sql.sql("""
                select coalesce(t.person, t.enhet) id, coalesce(p.navn, e.navn) navn, t.enhet is not null er_enhet,
                       array_agg(t.rolle order by array_position(array['stafettholder', 'eier', 'deltaker', 'behandler'], t.rolle))
                         filter (where t.rolle <> 'behandler' or exists (select 1 from oppgave o
                            where o.sak = t.sak and o.behandler = t.person and o.status = 'aapen' and not o.skjermet)) roller,
                       null vikar_for, min(t.fra) fra, case when not bool_or(t.uten_slutt) then max(t.utloeper) end til
                  from (select person, enhet, sak, rolle, min(fra) fra, max(utloeper) utloeper, bool_or(utloeper is null) uten_slutt from sakstilgang
                         where sak = :sak and til is null and (utloeper is null or utloeper > :naa) and omfang = 'alt'
                           and (person is null or rolle = 'foresatt' or not exists (select 1 from inhabilitet i
                                where i.sak = sakstilgang.sak and i.person = sakstilgang.person and i.avsluttet is null))
                           and (gjennom_enhet is null or exists (select 1 from rolle r where r.person = sakstilgang.person and r.enhet = gjennom_enhet))
                           and (person is null or not exists (select 1 from sperrede_saker(person, stafett_naa()) u where u.sak = sakstilgang.sak))
                         group by person, enhet, sak, rolle) t
                  left join person p on p.id = t.person left join enhet e on e.id = t.enhet
                 group by t.person, t.enhet, p.navn, e.navn
                 order by bool_or(t.rolle = 'stafettholder') desc, min(t.fra), 2""").param("sak", sakId.verdi()).param("naa", naa())
                .query(Deltakere::les).list().stream();
    }

    private Stream<Deltaker> vikarer(SakId sakId) {
        return sql.sql("""
                select p.id, p.navn, false er_enhet, array['vikar'] roller, f.navn vikar_for, v.fra::timestamp at time zone 'Europe/Oslo' fra,
                       (v.til + 1)::timestamp at time zone 'Europe/Oslo' til
                  from vikariat v join person p on p.id = v.vikar and p.aktiv join person f on f.id = v.fravaerende
                 where v.avsluttet is null and v.fravaerende in (select t.person from sakstilgang t where t.sak = :sak and t.til is null)
                   and exists (select 1 from vikarsaker(v.vikar, :naa) w where w.sak = :sak and w.fravaerende = v.fravaerende)
                   and ser_saken(v.vikar, :sak, :naa)
                 order by p.navn, p.id, v.fra""").param("sak", sakId.verdi()).param("naa", naa()).query(Deltakere::les).list().stream();
    }

    private Timestamp naa() {
        return Timestamp.from(klokke.instant());
    }

    private static Deltaker les(ResultSet rs, int nummer) throws SQLException {
        Timestamp til = rs.getTimestamp("til");
        return new Deltaker(rs.getObject("id", UUID.class), rs.getString("navn"), rs.getBoolean("er_enhet"), rs.getArray("roller") == null
                ? List.of() : List.of((String[]) rs.getArray("roller").getArray()), rs.getString("vikar_for"), rs.getTimestamp("fra").toInstant(),
                til == null ? null : til.toInstant());
    }
}
