package no.stafett.samtykke;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lovbestemmelsene det deles på i stedet for samtykke (domenets C4); delingshjemmel_sak(sak, tjeneste). */
@Repository
class Delingshjemler {

    private final JdbcClient sql;

    Delingshjemler(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param til siste dag; null når ingen slutt er satt */
    record Delingshjemmel(UUID id, String tjeneste, String hjemmel, String begrunnelse, LocalDate fra, LocalDate til) {

        boolean gjelder(LocalDate dag) {
            return !fra.isAfter(dag) && (til == null || !til.isBefore(dag));
        }
    }

    List<Delingshjemmel> iSak(SakId sakId) {
        return sql.sql("select id, tjeneste, hjemmel, begrunnelse, fra, til from delingshjemmel where sak = ? order by registrert, id")
                .param(sakId.verdi()).query((rs, n) -> new Delingshjemmel(rs.getObject(1, UUID.class), rs.getString(2),
                        rs.getString(3), rs.getString(4), rs.getObject(5, LocalDate.class), rs.getObject(6, LocalDate.class))).list();
    }

    boolean gjelder(SakId sakId, String tjeneste, LocalDate dag) {
        return om(sakId, tjeneste).anyMatch(h -> h.gjelder(dag));
    }

    /** Siste dag for hver; null for dem uten slutt. */
    Stream<LocalDate> slutter(SakId sakId, String tjeneste) {
        return om(sakId, tjeneste).map(Delingshjemmel::til);
    }

    void legg(SakId sakId, Delingshjemmel ny, PersonId av, Instant naa) {
        sql.sql("insert into delingshjemmel (id, sak, tjeneste, hjemmel, begrunnelse, fra, til, registrert, registrert_av) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?)").param(1, ny.id()).param(2, sakId.verdi()).param(3, ny.tjeneste())
                .param(4, ny.hjemmel()).param(5, ny.begrunnelse()).param(6, ny.fra()).param(7, ny.til(), Types.DATE)
                .param(8, Timestamp.from(naa)).param(9, av.verdi()).update();
    }

    private Stream<Delingshjemmel> om(SakId sakId, String tjeneste) {
        return iSak(sakId).stream().filter(h -> h.tjeneste().equals(tjeneste));
    }
}
