package no.stafett.tilgang.folkeliste;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.folk.Tildeling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Det som står fra før, slik en liste trenger å vite det. */
@Repository
class Listeoppslag {

    private final JdbcClient sql;

    Listeoppslag(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param kanBrukes om hun er aktiv og hører til kommunen. Om brukeren kan få vite at hun finnes, er noe annet ({@code Rollehold.ser}) */
    record Kjent(PersonId id, String navn, String epost, boolean kanBrukes) {
    }

    record Staar(Tildeling tildeling, String navn, String epost) {
    }

    /** Etter e-postadressen, ellers brukernavnet; person_epost. */
    Optional<Kjent> finn(String epost, Bruker av) {
        return sql.sql("select id, navn, coalesce(epost, ''), aktiv and kommune = ? from person where epost = ? or brukernavn = ? order by epost nulls last limit 1")
                .params(av.kommune(), epost, epost).query((rs, n) -> new Kjent(new PersonId(rs.getObject(1, UUID.class)), rs.getString(2), rs.getString(3), rs.getBoolean(4)))
                .optional();
    }

    boolean venter(Tildeling t) {
        return sql.sql("select exists (select 1 from rolleoenske where person = ? and rolle = ? and enhet is not distinct from ? and svar is null)")
                .param(1, t.person().verdi()).param(2, t.rolle()).param(3, t.enhet() == null ? null : t.enhet().verdi(), Types.OTHER).query(Boolean.class).single();
    }

    /** De aktive som har eller får en rolle i enheten, i fast rekkefølge. */
    List<Staar> i(EnhetId enhet) {
        return sql.sql("""
                select r.person, r.rolle, r.enhet, r.fra, r.til, p.navn, coalesce(p.epost, p.brukernavn) epost
                  from (select person, rolle, enhet, fra, til from rolle where enhet = :enhet union all
                        select person, rolle, enhet, fra, til from rolleplan where enhet = :enhet) r join person p on p.id = r.person
                 where p.aktiv order by p.navn, p.id, r.rolle""").param("enhet", enhet.verdi())
                .query((rs, n) -> new Staar(Tildeling.les(rs, n), rs.getString("navn"), rs.getString("epost"))).list();
    }

    /** Én rad for hver rolle, slik lista leses inn igjen; enhet for enhet, så rollene i kommunen. @param kommunens om de er med */
    List<List<String>> utskrift(List<Enhet> enheter, boolean kommunens, Bruker av) {
        return sql.sql("""
                select p.navn, coalesce(p.epost, p.brukernavn), r.rolle, coalesce(e.navn, ''), to_char(r.fra, 'YYYY-MM-DD'), to_char(r.til, 'YYYY-MM-DD')
                  from (select person, rolle, enhet, fra, til from rolle union all select person, rolle, enhet, fra, til from rolleplan) r
                  join person p on p.id = r.person left join enhet e on e.id = r.enhet
                 where p.kommune = :kommune and p.aktiv and r.rolle not in ('forelder', 'ungdom') and (r.enhet = any(:enheter) or :kommunens and r.enhet is null)
                 order by e.navn nulls last, p.navn, p.id, r.rolle""").param("kommune", av.kommune()).param("kommunens", kommunens)
                .param("enheter", enheter.stream().map(Enhet::id).map(EnhetId::verdi).toArray(UUID[]::new))
                .query((rs, n) -> List.of(rs.getString(1), rs.getString(2), rs.getString(3), rs.getString(4), tom(rs.getString(5)), tom(rs.getString(6)))).list();
    }

    private static String tom(String verdi) {
        return verdi == null ? "" : verdi;
    }
}
