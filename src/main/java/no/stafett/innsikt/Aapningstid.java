package no.stafett.innsikt;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.Arbeidsdager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Arbeidsdagene i hver enhet, med de stengte ukene og planleggingsdagene hennes. */
@Repository
class Aapningstid {

    private final JdbcClient sql;

    Aapningstid(JdbcClient sql) {
        this.sql = sql;
    }

    private record Stengt(UUID enhet, LocalDate fra, LocalDate til) {

        boolean gjelder(LocalDate dag) {
            return !dag.isBefore(fra) && !dag.isAfter(til);
        }
    }

    /** stengt_periode_enhet. */
    Map<UUID, Arbeidsdager> i(Collection<UUID> enheter) {
        List<Stengt> alle = sql.sql("select enhet, fra, til from stengt_periode where enhet = any(?)").param(enheter.toArray(UUID[]::new))
                .query((rs, n) -> new Stengt(rs.getObject(1, UUID.class), rs.getObject(2, LocalDate.class), rs.getObject(3, LocalDate.class))).list();
        Map<UUID, Arbeidsdager> kalender = new HashMap<>();
        for (UUID enhet : enheter) {
            List<Stengt> egne = alle.stream().filter(s -> s.enhet.equals(enhet)).toList();
            kalender.put(enhet, new Arbeidsdager(dag -> egne.stream().anyMatch(s -> s.gjelder(dag))));
        }
        return kalender;
    }
}
