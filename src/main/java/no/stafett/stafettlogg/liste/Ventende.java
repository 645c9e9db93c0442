package no.stafett.stafettlogg.liste;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Det sakene i lista venter på: den åpne oppgaven på nivået. Det skjermede rommet er aldri med. */
@Repository
class Ventende {
    private final JdbcClient sql;

    Ventende(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param hos null når oppgaven er ledig */
    record Trinn(UUID sak, String nummer, String tittel, String hos, LocalDate frist) {
    }

    /** Ett trinn for hver sak, det med kortest frist; oppgave_sak. */
    Map<UUID, Trinn> i(List<Saksrad> saker) {
        return sql.sql("""
                select distinct on (o.sak) o.sak, o.nummer, o.tittel, p.navn, o.frist
                  from oppgave o left join person p on p.id = o.behandler
                 where o.sak = any(?) and o.status = 'aapen' and not o.skjermet
                 order by o.sak, o.nummer is null, o.frist nulls last, o.id""")
                .param(saker.stream().map(Saksrad::id).toArray(UUID[]::new))
                .query((rs, n) -> new Trinn(rs.getObject(1, UUID.class), rs.getString(2), rs.getString(3),
                        rs.getString(4), rs.getObject(5, LocalDate.class))).list().stream()
                .collect(Collectors.toMap(Trinn::sak, Function.identity()));
    }
}
