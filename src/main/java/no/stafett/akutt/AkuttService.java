package no.stafett.akutt;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.prosess.Prosesser;
import no.stafett.prosess.Prosesshandling;
import no.stafett.sak.Sakstilgang;
import no.stafett.tilgang.Bruker;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starter akuttløpet og vet hvem som er i rommet (domenets §4.3). */
@Service
@Prosesshandling("akutt")
public class AkuttService {

    /** Domenets §4.3 punkt 6: samme dag; lederen får vite det etter fire timer. */
    private static final Duration LEDERFRIST = Duration.ofHours(4);
    /** Barnevernet skal gi melder tilbakemelding innen tre uker. */
    private static final Duration KVITTERING = Duration.ofDays(21);

    private final JdbcClient sql;
    private final Sakstilgang tilgang;
    private final Prosesser prosesser;
    private final ApplicationEventPublisher hendelser;
    private final Forretningsklokke klokke;

    AkuttService(JdbcClient sql, Sakstilgang tilgang, Prosesser prosesser, ApplicationEventPublisher hendelser,
            Forretningsklokke klokke) {
        this.sql = sql;
        this.tilgang = tilgang;
        this.prosesser = prosesser;
        this.hendelser = hendelser;
        this.klokke = klokke;
    }

    /** Starter, eller slipper melderen inn i rommet når det finnes fra før: en ny melding er alltid en ny plikt. */
    @Transactional
    public void start(SakId sakId, Bruker melder) {
        tilgang.krevInnsyn(sakId, melder);
        boolean ny = sql.sql("insert into akuttrom (sak, startet, av) values (?, ?, ?) on conflict do nothing")
                .params(sakId.verdi(), naa(), melder.id().verdi()).update() == 1;
        sql.sql("insert into akuttdeltaker (sak, person, fra) values (?, ?, ?) on conflict do nothing")
                .params(sakId.verdi(), melder.id().verdi(), naa()).update();
        if (ny) {
            prosesser.start("akutt_startet", sakId);
        }
        hendelser.publishEvent(new AkuttStartet(sakId, melder.id()));
    }

    /** De som er i rommet. */
    public List<PersonId> deltakere(SakId sakId) {
        return sql.sql("select person from akuttdeltaker where sak = ?").param(sakId.verdi())
                .query((rs, n) -> new PersonId(rs.getObject(1, UUID.class))).list();
    }

    public Date lederfrist(String sakId) {
        return Date.from(startet(sakId).plus(LEDERFRIST));
    }

    public Date kvitteringsfrist(String sakId) {
        return Date.from(klokke.instant().plus(KVITTERING));
    }

    private Instant startet(String sakId) {
        return sql.sql("select startet from akuttrom where sak = ?").param(UUID.fromString(sakId)).query(Timestamp.class)
                .single().toInstant();
    }

    private Timestamp naa() {
        return Timestamp.from(klokke.instant());
    }
}
