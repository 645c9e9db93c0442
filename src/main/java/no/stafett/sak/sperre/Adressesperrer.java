package no.stafett.sak.sperre;

import java.sql.Timestamp;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.stafett.felles.Avvist;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.Sakstilgang;
import no.stafett.sak.Stafettpinne;
import no.stafett.tilgang.Personer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Setter og opphever adressesperren på en sak, og klarerer dem som skal se den likevel (SEC-30). Hvem som kan det, avgjør den
 * som kaller; hva det betyr for innsynet, avgjør databasens {@code sperrede_saker}.
 */
@Service
public class Adressesperrer {

    private final JdbcClient sql;
    private final Sakstilgang tilgang;
    private final Stafettpinne pinne;
    private final ApplicationEventPublisher hendelser;
    private final Forretningsklokke klokke;

    Adressesperrer(JdbcClient sql, Sakstilgang tilgang, Stafettpinne pinne, ApplicationEventPublisher hendelser, Forretningsklokke klokke) {
        this.sql = sql;
        this.tilgang = tilgang;
        this.pinne = pinne;
        this.hendelser = hendelser;
        this.klokke = klokke;
    }

    /** Den som har ansvaret for saken, må kunne se den. */
    public static class DenAnsvarligeMaaSe extends Avvist {
        DenAnsvarligeMaaSe() {
            super(Grunn.OPPTATT, "den_ansvarlige_maa_se");
        }
    }

    /** adressesperre_en og klarering_en. */
    public Optional<Adressesperre> finn(SakId sakId) {
        return sql.sql("select grad, fra from adressesperre where sak = ? and til is null").param(sakId.verdi())
                .query((rs, n) -> new Adressesperre(Adressesperre.Grad.av(rs.getString(1)), rs.getTimestamp(2).toInstant(), klarerte(sakId))).optional();
    }

    private List<Personer.Kollega> klarerte(SakId sakId) {
        return sql.sql("select p.id, p.navn from klarering k join person p on p.id = k.person where k.sak = ? and k.til is null order by p.navn, p.id")
                .param(sakId.verdi()).query((rs, n) -> new Personer.Kollega(new PersonId(rs.getObject(1, UUID.class)), rs.getString(2))).list();
    }

    /** Den som holder pinnen, og før det er noen, den som eier undringen. Ingen når eieren har sluttet eller er inhabil; sakstilgang_sak. */
    public Optional<PersonId> ansvarlig(SakId sakId) {
        return pinne.holder(sakId).or(() -> sql.sql("""
                select p.id from sakstilgang t join person p on p.id = t.person and p.aktiv where t.sak = ? and t.rolle = 'eier' and t.til is null
                   and not exists (select 1 from inhabilitet i where i.sak = t.sak and i.person = p.id and i.avsluttet is null)
                 order by t.fra desc, t.id limit 1""").param(sakId.verdi()).query((rs, n) -> new PersonId(rs.getObject(1, UUID.class))).optional());
    }

    /** Om personen er utestengt av en sperre; lederne i enhetene som er med, er det aldri. */
    public boolean stenger(SakId sakId, PersonId person) {
        return sql.sql("select exists (select 1 from sperrede_saker(?, ?) u where u.sak = ?)")
                .params(person.verdi(), naa(), sakId.verdi()).query(Boolean.class).single();
    }

    /**
     * Sperren gjelder fra nå. Den som setter den, og den som har ansvaret for saken, er klarert, sammen med dem som er valgt. De andre
     * ser ikke saken fra samme øyeblikk.
     *
     * @param klareres de som skal klareres i tillegg til dem som alt er det
     */
    @Transactional
    public void sett(SakId sakId, Adressesperre.Grad grad, Set<PersonId> klareres, PersonId av) {
        tilgang.laas(sakId);
        Optional<Adressesperre> før = finn(sakId);
        Set<PersonId> alle = new HashSet<>(klareres);
        if (før.isEmpty()) {
            alle.add(av);
            ansvarlig(sakId).ifPresent(alle::add);
        }
        alle.forEach(person -> klarer(sakId, person, av));
        if (før.map(Adressesperre::grad).filter(grad::equals).isEmpty()) {
            avslutt(sakId, av, null);
            sql.sql("insert into adressesperre (id, sak, grad, fra, av) values (?, ?, ?, ?, ?)")
                    .params(UUID.randomUUID(), sakId.verdi(), grad.navn(), naa(), av.verdi()).update();
            hendelser.publishEvent(new Sperrehendelser.AdressesperreSatt(sakId, grad.navn()));
            hendelser.publishEvent(new Sperrehendelser.InnsynSperret(sakId));
        }
    }

    private void klarer(SakId sakId, PersonId person, PersonId av) {
        int ny = sql.sql("insert into klarering (id, sak, person, fra, av) values (?, ?, ?, ?, ?) on conflict (sak, person) where til is null do nothing")
                .params(UUID.randomUUID(), sakId.verdi(), person.verdi(), naa(), av.verdi()).update();
        if (ny == 1) {
            hendelser.publishEvent(new Sperrehendelser.PersonKlarert(sakId, person));
        }
    }

    /** @throws DenAnsvarligeMaaSe når en av dem har ansvaret for saken nå; det må gis videre først */
    @Transactional
    public void trekk(SakId sakId, Set<PersonId> personer, PersonId av) {
        tilgang.laas(sakId);
        if (ansvarlig(sakId).filter(personer::contains).isPresent()) {
            throw new DenAnsvarligeMaaSe();
        }
        long trukket = personer.stream().filter(person -> trekk(sakId, person, av)).count();
        if (trukket > 0) {
            hendelser.publishEvent(new Sperrehendelser.InnsynSperret(sakId));
        }
    }

    /** Den som har sluttet, er ikke klarert for noe; klarering_person. */
    public void trekkAlt(PersonId person, PersonId av) {
        sql.sql("select sak from klarering where person = ? and til is null order by sak").param(person.verdi())
                .query((rs, n) -> new SakId(rs.getObject(1, UUID.class))).list().forEach(sak -> trekk(sak, person, av));
    }

    private boolean trekk(SakId sakId, PersonId person, PersonId av) {
        int borte = sql.sql("update klarering set til = ?, trukket_av = ? where sak = ? and person = ? and til is null")
                .params(naa(), av.verdi(), sakId.verdi(), person.verdi()).update();
        if (borte == 1) {
            hendelser.publishEvent(new Sperrehendelser.KlareringTrukket(sakId, person));
        }
        return borte == 1;
    }

    /** Alle som ellers har rett til saken, ser den igjen. Klareringene er brukt opp: en ny sperre begynner på nytt. */
    @Transactional
    public void opphev(SakId sakId, String grunn, PersonId av) {
        tilgang.laas(sakId);
        if (avslutt(sakId, av, Objects.requireNonNull(grunn)) == 1) {
            sql.sql("update klarering set til = ?, trukket_av = ? where sak = ? and til is null").params(naa(), av.verdi(), sakId.verdi()).update();
            hendelser.publishEvent(new Sperrehendelser.AdressesperreOpphevet(sakId));
        }
    }

    private int avslutt(SakId sakId, PersonId av, String grunn) {
        return sql.sql("update adressesperre set til = ?, opphevet_av = ?, grunn = cast(? as text) where sak = ? and til is null")
                .param(1, naa()).param(2, av.verdi()).param(3, grunn, java.sql.Types.VARCHAR).param(4, sakId.verdi()).update();
    }

    private Timestamp naa() {
        return Timestamp.from(klokke.instant());
    }
}
