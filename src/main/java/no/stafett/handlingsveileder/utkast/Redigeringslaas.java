package no.stafett.handlingsveileder.utkast;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.tilgang.Bruker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * «‹navn› redigerer nå»: den som lagrer, har utkastet for seg selv til hun ikke har lagret på en stund. Slipper av seg selv, i virkelig tid,
 * så ingen stenger et utkast ved å gå hjem. Skal kalles med utkastet låst i transaksjonen.
 */
@Repository
class Redigeringslaas {

    static final Duration VARER = Duration.ofMinutes(15);

    private final JdbcClient sql;

    Redigeringslaas(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param til da den slipper, om hun ikke lagrer igjen */
    record Hvem(PersonId person, String navn, Instant til) {
    }

    /** Den som redigerer nå. */
    Optional<Hvem> finn(UUID utkast) {
        return sql.sql("select p.id, p.navn, u.laast_til from modellutkast u join person p on p.id = u.laast_av where u.id = ? and u.laast_til > ?")
                .params(utkast, Timestamp.from(naa()))
                .query((rs, n) -> new Hvem(new PersonId(rs.getObject(1, UUID.class)), rs.getString(2), rs.getTimestamp(3).toInstant())).optional();
    }

    /** @throws UtkastLaast når en annen redigerer */
    void ta(UUID utkast, Bruker bruker) {
        finn(utkast).filter(hvem -> !hvem.person().equals(bruker.id())).ifPresent(hvem -> {
            throw new UtkastLaast(hvem.navn());
        });
        sett(utkast, bruker);
    }

    void sett(UUID utkast, Bruker bruker) {
        sql.sql("update modellutkast set laast_av = ?, laast_til = ? where id = ?")
                .params(bruker.id().verdi(), Timestamp.from(naa().plus(VARER)), utkast).update();
    }

    /** Den som er ferdig, slipper den; en annens lås blir stående. */
    void slipp(UUID utkast, Bruker bruker) {
        sql.sql("update modellutkast set laast_av = null, laast_til = null where id = ? and laast_av = ?").params(utkast, bruker.id().verdi()).update();
    }

    private static Instant naa() {
        return Clock.systemUTC().instant();
    }
}
