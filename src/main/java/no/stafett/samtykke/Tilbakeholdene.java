package no.stafett.samtykke;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Det som holdes tilbake for foresatte i en sak; tilbakehold_sak(sak). */
@Repository
class Tilbakeholdene {

    private final JdbcClient sql;
    private final ApplicationEventPublisher hendelser;
    private final Forretningsklokke klokke;

    Tilbakeholdene(JdbcClient sql, ApplicationEventPublisher hendelser, Forretningsklokke klokke) {
        this.sql = sql;
        this.hendelser = hendelser;
        this.klokke = klokke;
    }

    /** Nyeste først. */
    List<Tilbakehold.Rad> iSak(SakId sakId) {
        return sql.sql("""
                select t.*, p.navn av from tilbakehold t join person p on p.id = t.registrert_av
                 where t.sak = ? order by t.registrert desc, t.id""").param(sakId.verdi()).query(Tilbakeholdene::les).list();
    }

    UUID legg(SakId sakId, Tilbakehold.Nytt nytt, Regelsvar regel, PersonId av) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                insert into tilbakehold (id, sak, aarsak, opplysningstype, hva, begrunnelse, regel, foresatte_ser, registrert, registrert_av)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(id, sakId.verdi(), nytt.aarsak(), nytt.opplysningstype(), nytt.hva().strip(),
                nytt.begrunnelse().strip(), regel.rad(), regel.foresatteSer(), Timestamp.from(klokke.instant()), av.verdi()).update();
        hendelser.publishEvent(new Hendelser.HoldtTilbake(sakId, id, nytt.aarsak()));
        return id;
    }

    void avslutt(SakId sakId, UUID id, String hvorfor, PersonId av) {
        sql.sql("update tilbakehold set avsluttet = ?, avsluttet_av = ?, avslutning = ? where sak = ? and id = ?")
                .params(Timestamp.from(klokke.instant()), av.verdi(), hvorfor.strip(), sakId.verdi(), id).update();
        hendelser.publishEvent(new Hendelser.TilbakeholdAvsluttet(sakId, id));
    }

    private static Tilbakehold.Rad les(ResultSet rs, int nummer) throws SQLException {
        Timestamp slutt = rs.getTimestamp("avsluttet");
        Instant avsluttet = slutt == null ? null : slutt.toInstant();
        return new Tilbakehold.Rad(rs.getObject("id", UUID.class), rs.getString("aarsak"), rs.getString("opplysningstype"), rs.getString("hva"),
                rs.getString("begrunnelse"), rs.getString("regel"), rs.getString("foresatte_ser"), rs.getTimestamp("registrert").toInstant(),
                rs.getString("av"), avsluttet, rs.getString("avslutning"));
    }
}
