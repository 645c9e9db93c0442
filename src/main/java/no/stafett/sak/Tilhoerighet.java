package no.stafett.sak;

import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hvilken av enhetene sine en person er med i saken gjennom. */
@Component
public class Tilhoerighet {

    private final JdbcClient sql;

    Tilhoerighet(JdbcClient sql) {
        this.sql = sql;
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
