package no.stafett.akutt;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.prosess.Prosesser;
import no.stafett.prosess.Prosesshandling;
import no.stafett.skjema.SkjemaBesvart;
import no.stafett.skjema.Svararkiv;
import no.stafett.tilgang.Bruker;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
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
    /** Trinnet i akuttløpet der meldingen skrives. */
    private static final String MELDING = "trinn_ak_1";

    private final JdbcClient sql;
    private final Svararkiv svarene;
    private final Prosesser prosesser;
    private final ApplicationEventPublisher hendelser;
    private final Forretningsklokke klokke;

    AkuttService(JdbcClient sql, Svararkiv svarene, Prosesser prosesser, ApplicationEventPublisher hendelser,
            Forretningsklokke klokke) {
        this.sql = sql;
        this.svarene = svarene;
        this.prosesser = prosesser;
        this.hendelser = hendelser;
        this.klokke = klokke;
    }

    /**
     * Åpner et rom for melderen alene: plikten er personlig, og hun skal ikke få vite om andre har handlet (domenets
     * §4.3 punkt 2). Har hun et rom der meldingen ikke er sendt, er det der hun skal fortsette; etterpå gir ny mistanke
     * et nytt rom og en ny melding (punkt 9). Den som kaller, har sett at melderen arbeider med saken.
     */
    @Transactional
    public void start(SakId sakId, Bruker melder) {
        etterTur(sakId, melder.id());
        if (!harUsendt(sakId, melder.id())) {
            UUID rom = UUID.randomUUID();
            sql.sql("insert into akuttrom (id, sak, startet, av) values (?, ?, ?, ?)").params(rom, sakId.verdi(), naa(), melder.id().verdi()).update();
            sql.sql("insert into akuttdeltaker (rom, sak, person, fra) values (?, ?, ?, ?)")
                    .params(rom, sakId.verdi(), melder.id().verdi(), naa()).update();
            prosesser.startIRom(sakId, rom);
            hendelser.publishEvent(new AkuttStartet(sakId, melder.id()));
        }
    }

    /** Trykker hun to ganger på én gang, er det ett rom. */
    private void etterTur(SakId sakId, PersonId melder) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('akutt/' || ? || '/' || ?, 0))").params(sakId.toString(), melder.toString())
                .query((rs, n) -> 1).list();
    }

    /** akuttrom_umeldt. */
    private boolean harUsendt(SakId sakId, PersonId melder) {
        return sql.sql("select exists (select 1 from akuttrom where sak = ? and av = ? and meldt is null)").params(sakId.verdi(), melder.verdi())
                .query(Boolean.class).single();
    }

    /** Meldingen er sendt fra rommet oppgaven hører til; det som kommer etter dette, er en ny plikt. Et annet rom hun er i, venter ennå. */
    @EventListener
    void paa(SkjemaBesvart besvart) {
        if (MELDING.equals(besvart.trinnId()) && besvart.hovedskjema() && erSendt(besvart)) {
            UUID rom = prosesser.rommet(besvart.oppgaveId()).orElse(besvart.sakId().verdi());
            sql.sql("update akuttrom set meldt = ? where id = ? and meldt is null").params(naa(), rom).update();
        }
    }

    private boolean erSendt(SkjemaBesvart besvart) {
        return "ja".equals(svarene.hent(besvart.svarId()).tekst("meldingSendt").orElse("nei"));
    }

    /** Den som er i rommet, slutter: plikten til å følge opp går til den som tar over. Bare hun får vite det. */
    @Transactional
    public void overfør(SakId sakId, PersonId fra, PersonId til) {
        sql.sql("""
                insert into akuttdeltaker (rom, sak, person, fra) select rom, sak, ?, ? from akuttdeltaker where sak = ? and person = ?
                on conflict do nothing""").params(til.verdi(), naa(), sakId.verdi(), fra.verdi()).update();
        sql.sql("delete from akuttdeltaker where sak = ? and person = ?").params(sakId.verdi(), fra.verdi()).update();
        sql.sql("update akuttrom set av = ? where sak = ? and av = ? and meldt is null").params(til.verdi(), sakId.verdi(), fra.verdi()).update();
        hendelser.publishEvent(new AkuttOverfoert(sakId, fra, til));
    }

    /** Sakene der personen er i et rom, også mens det ventes og ingen har en oppgave; akuttdeltaker_person. */
    public List<SakId> rommene(PersonId person) {
        return sql.sql("select distinct sak from akuttdeltaker where person = ? order by sak").param(person.verdi())
                .query((rs, n) -> new SakId(rs.getObject(1, UUID.class))).list();
    }

    /** De som er i ett av rommene i saken. */
    public List<PersonId> deltakere(SakId sakId) {
        return personer("sak", sakId.verdi());
    }

    /** De som er i rommet. */
    public List<PersonId> deltakere(UUID rom) {
        return personer("rom", rom);
    }

    private List<PersonId> personer(String hvor, UUID id) {
        return sql.sql("select person from akuttdeltaker where " + hvor + " = ?").param(id)
                .query((rs, n) -> new PersonId(rs.getObject(1, UUID.class))).list();
    }

    public Date lederfrist(String sakId) {
        return Date.from(klokke.instant().plus(LEDERFRIST));
    }

    public Date kvitteringsfrist(String sakId) {
        return Date.from(klokke.instant().plus(KVITTERING));
    }

    private Timestamp naa() {
        return Timestamp.from(klokke.instant());
    }
}
