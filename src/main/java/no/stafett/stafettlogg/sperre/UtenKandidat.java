package no.stafett.stafettlogg.sperre;

import java.util.List;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.sak.Sakstilgang;
import no.stafett.tilgang.Bruker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Oppgaver ingen kan ta, fordi de som ellers kunne, ikke er klarert for adressesperren eller er inhabile. Uten dette lå barnet med
 * det strengeste vernet der ingen så det.
 */
@Repository
public class UtenKandidat {

    private static final int VIST = 20;

    /** Bare saker med sperre eller inhabile, så de andre koster ingenting; oppgave_sak og oppgavekandidat. */
    private static final String INGEN_KAN = """
            select o.id, o.sak, s.saksnummer, o.tittel from oppgave o join saksmerke s on s.id = o.sak
             where o.status = 'aapen' and o.behandler is null and not o.skjermet
               and o.sak in (select a.sak from adressesperre a where a.til is null union select i.sak from inhabilitet i where i.avsluttet is null)
               and exists (select 1 from synlige_saker(:person, :naa) v where v.sak = o.sak)
               and (s.enhet = any(:lederI) or exists (select 1 from stafettpinne p where p.sak = o.sak and p.til is null and p.holder = :person))
               and not exists (select 1 from oppgavekandidat k, person p left join rolle r on r.person = p.id
                     where k.oppgave = o.id and p.aktiv and p.kommune = s.kommune
                       and (k.gruppe = 'p:' || p.id or k.gruppe = 'e:' || r.enhet || ':' || r.rolle
                            or r.rolle = 'leder' and k.gruppe = 'e:' || r.enhet || ':ansatt'
                            or r.enhet is null and k.gruppe = 'k:' || p.kommune || ':' || r.rolle)
                       and not exists (select 1 from inhabile_saker(p.id) i where i.sak = o.sak)
                       and not exists (select 1 from sperrede_saker(p.id, :naa) u where u.sak = o.sak))
             order by o.frist nulls last, o.id limit\s""" + VIST;

    private final JdbcClient sql;
    private final Sakstilgang tilgang;

    UtenKandidat(JdbcClient sql, Sakstilgang tilgang) {
        this.sql = sql;
        this.tilgang = tilgang;
    }

    public record Oppgave(String id, SakId sakId, String saksnummer, String tittel) {
    }

    /** De i saker brukeren leder eller holder pinnen i. */
    public List<Oppgave> til(Bruker bruker) {
        return sql.sql(INGEN_KAN).params(tilgang.parametre(bruker)).query((rs, n) -> new Oppgave(rs.getString("id"),
                new SakId(rs.getObject("sak", UUID.class)), rs.getString("saksnummer"), rs.getString("tittel"))).list();
    }
}
