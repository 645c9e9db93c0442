package no.stafett.samtykke;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lovbestemmelsene det deles på i stedet for samtykke (domenets C4); delingshjemmel_sak(sak, tjeneste). */
@Repository
class Delingshjemler {

    private final JdbcClient sql;
    private final ApplicationEventPublisher hendelser;
    private final Forretningsklokke klokke;

    Delingshjemler(JdbcClient sql, ApplicationEventPublisher hendelser, Forretningsklokke klokke) {
        this.sql = sql;
        this.hendelser = hendelser;
        this.klokke = klokke;
    }

    /** @param til siste dag; null når ingen slutt er satt @param avsluttet null til noen gjør det @param avslutning hvorfor */
    record Delingshjemmel(UUID id, String tjeneste, String hjemmel, String begrunnelse, LocalDate fra, LocalDate til, Instant avsluttet,
            String avslutning) {

        boolean gjelder(LocalDate dag) {
            return avsluttet == null && !fra.isAfter(dag) && (til == null || !til.isBefore(dag));
        }
    }

    List<Delingshjemmel> iSak(SakId sakId) {
        return sql.sql("select id, tjeneste, hjemmel, begrunnelse, fra, til, avsluttet, avslutning from delingshjemmel where sak = ? order by registrert, id")
                .param(sakId.verdi()).query((rs, n) -> new Delingshjemmel(rs.getObject(1, UUID.class), rs.getString(2),
                        rs.getString(3), rs.getString(4), rs.getObject(5, LocalDate.class), rs.getObject(6, LocalDate.class),
                        rs.getTimestamp(7) == null ? null : rs.getTimestamp(7).toInstant(), rs.getString(8))).list();
    }

    UUID legg(SakId sakId, Delingsgrunnlag.NyHjemmel ny, PersonId av) {
        UUID id = UUID.randomUUID();
        sql.sql("insert into delingshjemmel (id, sak, tjeneste, hjemmel, begrunnelse, fra, til, registrert, registrert_av) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?)").param(1, id).param(2, sakId.verdi()).param(3, ny.tjeneste())
                .param(4, ny.hjemmel()).param(5, ny.begrunnelse()).param(6, klokke.idag()).param(7, ny.til(), Types.DATE)
                .param(8, naa()).param(9, av.verdi()).update();
        hendelser.publishEvent(new Hendelser.DelingshjemmelLagt(sakId, id, ny.tjeneste()));
        return id;
    }

    void avslutt(SakId sakId, Delingshjemmel hjemmel, String hvorfor, PersonId av) {
        sql.sql("update delingshjemmel set avsluttet = ?, avsluttet_av = ?, avslutning = ? where sak = ? and id = ?")
                .params(naa(), av.verdi(), hvorfor, sakId.verdi(), hjemmel.id()).update();
        hendelser.publishEvent(new Hendelser.DelingshjemmelAvsluttet(sakId, hjemmel.id(), hjemmel.tjeneste()));
    }

    private Timestamp naa() {
        return Timestamp.from(klokke.instant());
    }
}
