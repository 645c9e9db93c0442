package no.stafett.samtykke;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hvorfor opplysningene i saken kan behandles etter personvernforordningen; behandlingsgrunnlag_sak(sak, registrert). */
@Repository
class Behandlingsgrunnlagene {

    private final JdbcClient sql;
    private final ApplicationEventPublisher hendelser;
    private final Forretningsklokke klokke;

    Behandlingsgrunnlagene(JdbcClient sql, ApplicationEventPublisher hendelser, Forretningsklokke klokke) {
        this.sql = sql;
        this.hendelser = hendelser;
        this.klokke = klokke;
    }

    /** Nyeste først; det første gjelder. */
    List<Delingsgrunnlag.Behandling> iSak(SakId sakId) {
        return sql.sql("""
                select b.grunnlag, b.hjemmel, b.saerlige, b.registrert, p.navn from behandlingsgrunnlag b
                  join person p on p.id = b.registrert_av where b.sak = ? order by b.registrert desc, b.id""").param(sakId.verdi())
                .query((rs, n) -> new Delingsgrunnlag.Behandling(rs.getString(1), rs.getString(2), rs.getString(3),
                        rs.getTimestamp(4).toInstant(), rs.getString(5))).list();
    }

    void legg(SakId sakId, String grunnlag, String hjemmel, String saerlige, PersonId av) {
        sql.sql("insert into behandlingsgrunnlag (id, sak, grunnlag, hjemmel, saerlige, registrert, registrert_av) values (?, ?, ?, ?, ?, ?, ?)")
                .param(1, UUID.randomUUID()).param(2, sakId.verdi()).param(3, grunnlag).param(4, hjemmel)
                .param(5, saerlige, Types.VARCHAR).param(6, Timestamp.from(klokke.instant())).param(7, av.verdi()).update();
        hendelser.publishEvent(new Hendelser.BehandlingsgrunnlagLagt(sakId, grunnlag));
    }
}
