package no.stafett.sak;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hvem som er med i en sak, og hvilken av enhetene sine hver av dem er med gjennom. */
@Component
public class Tilhoerighet {

    private final JdbcClient sql;
    private final Clock klokke;

    Tilhoerighet(JdbcClient sql, Clock klokke) {
        this.sql = sql;
        this.klokke = klokke;
    }

    /**
     * En som ser saken.
     *
     * @param gjennom enheten hun er med gjennom, som vikar enheten til den hun er vikar for; null når hun ikke er med for noen enhet
     * @param forEnOppgave hun ser saken bare så lenge hun har oppgaven, og er ellers ikke med
     */
    public record Seer(PersonId person, String navn, EnhetId gjennom, String enhet, boolean forEnOppgave) {
    }

    /** Alle aktive som ser saken nå, én gang hver, etter navn: kandidatene fra sakstilgang_sak og vikariat_enhet, avgjort som {@link Sakstilgang#SYNLIG}. */
    public List<Seer> somSer(SakId sakId) {
        return sql.sql("""
                with gitt as (
                    select * from sakstilgang where sak = :sak and til is null and omfang = 'alt' and rolle <> 'noedtilgang'
                ), kan as (
                    select person, coalesce(gjennom_enhet, enhet) enhet, rolle = 'behandler' and gjennom_enhet is null bare from gitt
                     where person is not null
                    union all
                    select r.person, g.enhet, false from gitt g join rolle r on r.enhet = g.enhet and r.rolle = 'leder' where g.rolle = 'leder'
                    union all
                    select v.vikar, v.enhet, false from vikariat v join saksmerke s on s.enhet = v.enhet where s.id = :sak and v.avsluttet is null
                )
                select distinct on (p.navn, p.id) p.id, p.navn, e.id, e.navn, k.bare
                  from kan k join person p on p.id = k.person and p.aktiv left join enhet e on e.id = k.enhet
                 where ser_saken(p.id, :sak, :naa)
                 order by p.navn, p.id, k.bare, e.id nulls last""").param("sak", sakId.verdi()).param("naa", Timestamp.from(klokke.instant()))
                .query((rs, n) -> new Seer(new PersonId(rs.getObject(1, UUID.class)), rs.getString(2),
                        rs.getObject(3, UUID.class) == null ? null : new EnhetId(rs.getObject(3, UUID.class)), rs.getString(4),
                        rs.getBoolean(5))).list();
    }

    /** Som {@link #gjennom(SakId, PersonId, EnhetId)}, når det ikke gjelder noen enhet mer enn en annen. */
    Optional<EnhetId> gjennom(SakId sakId, PersonId person) {
        return gjennom(sakId, person, null);
    }

    /**
     * Enheten det gjelder når hun arbeider der, ellers sakens egen, ellers en som alt er med, ellers en i samme tjeneste. Tomt
     * for den som ikke arbeider i noen av dem; rolle(person, …) og sakstilgang_sak.
     *
     * @param helst enheten det gjelder, for eksempel den som har oppgaven
     */
    public Optional<EnhetId> gjennom(SakId sakId, PersonId person, EnhetId helst) {
        return sql.sql("""
                select r.enhet from sak s join enhet egen on egen.id = s.enhet, rolle r join enhet e on e.id = r.enhet,
                       lateral (select exists (select 1 from sakstilgang t where t.sak = s.id and t.til is null
                           and (t.enhet = r.enhet or t.person = r.person and t.gjennom_enhet = r.enhet)) er) med
                 where s.id = :sak and r.person = :person
                   and (r.enhet in (cast(:helst as uuid), s.enhet) or med.er or e.tjeneste = egen.tjeneste)
                 order by coalesce(r.enhet = cast(:helst as uuid), false) desc, r.enhet = s.enhet desc, med.er desc, r.enhet limit 1""")
                .param("sak", sakId.verdi()).param("person", person.verdi()).param("helst", helst == null ? null : helst.verdi(), Types.OTHER)
                .query((rs, n) -> new EnhetId(rs.getObject(1, UUID.class))).optional();
    }
}
