package no.stafett.sak;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Personer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stafettpinnen: aldri mer enn én holder, og fra nivå 1 aldri ingen. */
@Component
public class Stafettpinne {

    /** Hun fikk den fordi saken kom til et nivå der noen må ha den; det er ikke avtalt ennå hvem det skal være. */
    public static final String NIVAA = "nivaa";
    /** Den gikk videre uten at noen valgte henne; var det ikke avtalt hvem som skulle ha den, er det ikke det nå heller. */
    private static final Set<String> AV_SEG_SELV = Set.of("tjenesten_ute", "holder_sluttet", "inhabil", "angret");

    private final JdbcClient sql;
    private final Sakstilgang tilgang;
    private final Tilhoerighet tilhoerighet;
    private final ApplicationEventPublisher hendelser;
    private final Clock klokke;

    Stafettpinne(JdbcClient sql, Sakstilgang tilgang, Tilhoerighet tilhoerighet, ApplicationEventPublisher hendelser, Clock klokke) {
        this.sql = sql;
        this.tilgang = tilgang;
        this.tilhoerighet = tilhoerighet;
        this.hendelser = hendelser;
        this.klokke = klokke;
    }

    /**
     * En som har holdt pinnen.
     *
     * @param til   null for den som holder den nå
     * @param grunn nivaa, stafettholder, overgang, overlevering, oppnevnt (fra før lederen måtte si hvorfor), oppnevnt_borte,
     *              oppnevnt_svarer_ikke, oppnevnt_slutter, tjenesten_ute, holder_sluttet, inhabil eller angret
     */
    public record Holdt(String navn, Instant fra, Instant til, String grunn) {
    }

    /** Den som holder pinnen nå; tomt bare før nivå 1. */
    public Optional<PersonId> holder(SakId sakId) {
        return sql.sql("select holder from stafettpinne where sak = ? and til is null").param(sakId.verdi())
                .query((rs, n) -> new PersonId(rs.getObject(1, UUID.class))).optional();
    }

    /** Den som holder pinnen nå, med navnet kolleger ser; primærnøkkelen i person. */
    public Optional<Personer.Kollega> holderMedNavn(SakId sakId) {
        return sql.sql("select s.holder, p.navn from stafettpinne s join person p on p.id = s.holder where s.sak = ? and s.til is null")
                .param(sakId.verdi()).query((rs, n) -> new Personer.Kollega(new PersonId(rs.getObject(1, UUID.class)), rs.getString(2)))
                .optional();
    }

    /** Om noen er enige om at hun har den. Før det kan de andre som er med, begynne arbeidet, som før noen har den. */
    public boolean erAvtalt(SakId sakId) {
        return sql.sql("select exists (select 1 from stafettpinne where sak = ? and til is null and avtalt)").param(sakId.verdi())
                .query(Boolean.class).single();
    }

    /** De ble enige om at den som har den, har den. */
    public void avtal(SakId sakId) {
        sql.sql("update stafettpinne set avtalt = true, grunn = case grunn when ? then 'stafettholder' else grunn end where sak = ? and til is null and not avtalt")
                .params(NIVAA, sakId.verdi()).update();
    }

    /** At de ble enige, gjaldt ikke likevel. */
    public void ikkeAvtalt(SakId sakId) {
        sql.sql("update stafettpinne set avtalt = false, grunn = case grunn when 'stafettholder' then ? else grunn end where sak = ? and til is null")
                .params(NIVAA, sakId.verdi()).update();
    }

    /** Om brukeren holder pinnen, eller er vikar for den som gjør det. En vikar fører saken, men gir ikke pinnen videre. */
    public boolean foeresAv(SakId sakId, Bruker bruker) {
        return sql.sql("""
                select exists (select 1 from stafettpinne s where s.sak = :sak and s.til is null and (s.holder = :person
                   or exists (select 1 from vikarsaker(:person, :naa) v where v.sak = s.sak and v.fravaerende = s.holder)))""")
                .param("sak", sakId.verdi()).param("person", bruker.id().verdi()).param("naa", Timestamp.from(klokke.instant()))
                .query(Boolean.class).single();
    }

    /** Den som måtte gi den fra seg siden da, fordi tjenesten hennes gikk ut; tomt når den er gått videre etterpå. */
    public Optional<PersonId> mistetAvTjenesten(SakId sakId, Instant siden) {
        return sql.sql("""
                select f.holder from stafettpinne n join stafettpinne f on f.sak = n.sak and f.til = n.fra
                 where n.sak = ? and n.til is null and n.grunn = 'tjenesten_ute' and n.fra >= ?""")
                .params(sakId.verdi(), Timestamp.from(siden)).query((rs, n) -> new PersonId(rs.getObject(1, UUID.class))).optional();
    }

    /** Om noen har tatt imot eller fått den etter da; det et nytt nivå gjorde med den, teller ikke. */
    public boolean harSkiftetHånd(SakId sakId, Instant siden) {
        return sql.sql("select exists (select 1 from stafettpinne where sak = ? and fra > ? and grunn not in ('tjenesten_ute', 'nivaa'))")
                .params(sakId.verdi(), Timestamp.from(siden)).query(Boolean.class).single();
    }

    /** Låser saken, så to som flytter pinnen samtidig kommer etter hverandre. */
    public void laas(SakId sakId) {
        tilgang.laas(sakId);
    }

    /** Alle som har holdt pinnen, den første først. */
    public List<Holdt> historikk(SakId sakId) {
        return sql.sql("select p.navn, s.fra, s.til, s.grunn from stafettpinne s join person p on p.id = s.holder where s.sak = ? order by s.fra")
                .param(sakId.verdi()).query((rs, n) -> new Holdt(rs.getString(1), rs.getTimestamp(2).toInstant(),
                        rs.getTimestamp(3) == null ? null : rs.getTimestamp(3).toInstant(), rs.getString(4))).list();
    }

    /** Gir pinnen videre i ett steg; den gamle holderen beholder tilgangen hun ellers har. */
    public void gi(SakId sakId, PersonId til, String grunn) {
        laas(sakId);
        Optional<PersonId> fra = holder(sakId);
        if (fra.filter(til::equals).isPresent()) {
            return;
        }
        Timestamp naa = Timestamp.from(klokke.instant());
        boolean avtalt = !NIVAA.equals(grunn) && (!AV_SEG_SELV.contains(grunn) || fra.isEmpty() || erAvtalt(sakId));
        sql.sql("update stafettpinne set til = ? where sak = ? and til is null").params(naa, sakId.verdi()).update();
        sql.sql("insert into stafettpinne (id, sak, holder, fra, grunn, avtalt) values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), sakId.verdi(), til.verdi(), naa, grunn, avtalt).update();
        fra.ifPresent(gammel -> tilgang.trekk(sakId, gammel, "stafettholder"));
        tilgang.giPerson(sakId, NyTilgang.tilAlt(til, "stafettholder", grunn, tilhoerighet.gjennom(sakId, til).orElse(null)));
        hendelser.publishEvent(new StafettOverfoert(sakId, fra.orElse(null), til));
    }
}
