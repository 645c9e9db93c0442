package no.stafett.sak.deltakelse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.Sakstilgang;
import no.stafett.sak.TilgangGitt;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** De som er tatt ut av saken. Den som kaller, har låst saken og spurt om lov. */
@Repository
public class Deltakerslutter {

    /** De som ser hele saken; den som bare har en oppgave, er ikke med. */
    private static final Set<String> INNE = Set.of("deltaker", "leder", "eier", "stafettholder");

    private static final String FELTER = """
            select d.id, coalesce(d.person, d.enhet) hvem, d.enhet is not null, coalesce(p.navn, e.navn), d.grunn, d.tid
              from deltakerslutt d left join person p on p.id = d.person left join enhet e on e.id = d.enhet
            """;

    private final JdbcClient sql;
    private final Trukne trukne;
    private final Sakstilgang tilgang;
    private final ApplicationEventPublisher hendelser;
    private final Forretningsklokke klokke;

    Deltakerslutter(JdbcClient sql, Trukne trukne, Sakstilgang tilgang, ApplicationEventPublisher hendelser, Forretningsklokke klokke) {
        this.sql = sql;
        this.trukne = trukne;
        this.tilgang = tilgang;
        this.hendelser = hendelser;
        this.klokke = klokke;
    }

    /** En som er tatt ut. @param hvem personen, eller enheten når det er en tjeneste @param grunn null når det står i beslutningen */
    public record Slutt(UUID id, UUID hvem, boolean erEnhet, String navn, String grunn, Instant tid) {
    }

    /** De som er tatt ut og ikke er med igjen, den siste først; deltakerslutt_sak. */
    public List<Slutt> iSak(SakId sakId) {
        Map<UUID, Slutt> siste = new LinkedHashMap<>();
        sql.sql(FELTER + "where d.sak = ? and d.gjort_om is null order by d.tid desc, d.id").param(sakId.verdi()).query(Deltakerslutter::les).list()
                .forEach(slutt -> siste.putIfAbsent(slutt.hvem(), slutt));
        return List.copyOf(siste.values());
    }

    /** Også når det er gjort om. */
    public Optional<Slutt> med(UUID id) {
        return sql.sql(FELTER + "where d.id = ?").param(id).query(Deltakerslutter::les).optional();
    }

    public Optional<Slutt> finn(SakId sakId, UUID hvem) {
        return iSak(sakId).stream().filter(s -> s.hvem().equals(hvem)).findFirst();
    }

    /** De som ble tatt ut i beslutningen, og kom inn igjen da den ble angret; deltakerslutt_sak. */
    List<Slutt> medIgjenAv(UUID beslutning) {
        return sql.sql(FELTER + """
                join avklaring a on a.sak = d.sak and a.oppgave = d.oppgave join avklaring angret on angret.angrer = a.id
                 where a.id = ? and d.gjort_om_av is null and d.gjort_om >= angret.avgjort order by d.tid, d.id""")
                .param(beslutning).query(Deltakerslutter::les).list();
    }

    /** Enhetene de som kan bli med igjen, var med gjennom. */
    public List<EnhetId> gjennom(UUID slutt) {
        return trukne.ved(slutt).stream().map(Trukne.Trukket::enhet).filter(Objects::nonNull).distinct().toList();
    }

    /** Tjenesten er ferdig: enheten og alle som er med gjennom den, er ute. @param grunn null når det står i beslutningen @return slutten */
    public UUID taUt(SakId sakId, EnhetId enhet, String grunn, PersonId av) {
        UUID id = legg(sakId, enhet, null, grunn, av);
        trukne.merkEnhet(id, sakId, enhet);
        tilgang.trekkForEnhet(sakId, enhet);
        hendelser.publishEvent(new DeltakerUte(sakId, id, enhet.verdi(), true));
        return id;
    }

    /** Det var beslutningen i denne oppgaven som sa at de var ferdige. */
    void sagtI(String oppgave, UUID slutt) {
        sql.sql("update deltakerslutt set oppgave = ? where id = ?").params(oppgave, slutt).update();
    }

    /** Bare hun; enheten hennes er med som før. */
    public void taUt(SakId sakId, PersonId person, String grunn, PersonId av) {
        UUID id = legg(sakId, null, person, grunn, av);
        trukne.merkDeltaker(id, sakId, person);
        tilgang.trekk(sakId, person, "deltaker");
        hendelser.publishEvent(new DeltakerUte(sakId, id, person.verdi(), false));
    }

    public void gjoerOm(SakId sakId, Slutt slutt, PersonId av) {
        sql.sql("update deltakerslutt set gjort_om = ?, gjort_om_av = ? where sak = ? and coalesce(person, enhet) = ? and (gjort_om is null or id = ?)")
                .params(naa(), av.verdi(), sakId.verdi(), slutt.hvem(), slutt.id()).update();
        hendelser.publishEvent(new DeltakerMedIgjen(sakId, slutt.id(), slutt.hvem()));
    }

    /** Den som er inne, er ikke tatt ut, hvilken vei hun enn kom: ellers kunne det gjøres om en gang til, etter at hun var tatt ut på nytt. */
    @EventListener
    void paa(TilgangGitt gitt) {
        if (INNE.contains(gitt.rolle())) {
            sql.sql("update deltakerslutt set gjort_om = ? where sak = ? and coalesce(person, enhet) = ? and gjort_om is null")
                    .params(naa(), gitt.sakId().verdi(), gitt.hvem()).update();
        }
    }

    private UUID legg(SakId sakId, EnhetId enhet, PersonId person, String grunn, PersonId av) {
        UUID id = UUID.randomUUID();
        sql.sql("insert into deltakerslutt (id, sak, enhet, person, grunn, tid, av) values (?, ?, ?, ?, ?, ?, ?)").param(1, id).param(2, sakId.verdi())
                .param(3, enhet == null ? null : enhet.verdi(), Types.OTHER).param(4, person == null ? null : person.verdi(), Types.OTHER)
                .param(5, grunn, Types.VARCHAR).param(6, naa()).param(7, av.verdi()).update();
        return id;
    }

    private static Slutt les(ResultSet rs, int nummer) throws SQLException {
        return new Slutt(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getBoolean(3), rs.getString(4), rs.getString(5),
                rs.getTimestamp(6).toInstant());
    }

    private Timestamp naa() {
        return Timestamp.from(klokke.instant());
    }
}
