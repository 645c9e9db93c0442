package no.stafett.sak.veksling;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.Saker;
import no.stafett.sak.Sakstilgang;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Personer;
import no.stafett.tilgang.Rolle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hvem som kan gi og få pinnen i en sak: bare folk i enhetene som er med, så en veksling aldri slipper inn en ny tjeneste. */
@Component
class Vekslingsfelt {

    private final JdbcClient sql;
    private final Saker saker;
    private final Sakstilgang tilgang;
    private final Clock klokke;

    Vekslingsfelt(JdbcClient sql, Saker saker, Sakstilgang tilgang, Clock klokke) {
        this.sql = sql;
        this.saker = saker;
        this.tilgang = tilgang;
        this.klokke = klokke;
    }

    /** Habile, aktive ansatte og ledere i sakens egen enhet og i dem som er med, etter navn. */
    List<Personer.Kollega> mottakere(SakId sakId) {
        return sql.sql("""
                select distinct p.id, p.navn from person p join rolle r on r.person = p.id
                 where p.aktiv and r.rolle in ('ansatt', 'leder')
                   and p.id not in (select i.person from inhabilitet i where i.sak = :sak and i.avsluttet is null)
                   and r.enhet in (select enhet from saksmerke where id = :sak
                       union select enhet from sakstilgang where sak = :sak and til is null and enhet is not null
                             and (utloeper is null or utloeper > :naa))
                   and not exists (select 1 from sperrede_saker(p.id, :naa) u where u.sak = :sak)
                 order by p.navn""").param("sak", sakId.verdi()).param("naa", Timestamp.from(klokke.instant()))
                .query((rs, n) -> new Personer.Kollega(new PersonId(rs.getObject(1, UUID.class)), rs.getString(2))).list();
    }

    /** Den habile, aktive lederen der saken hører til, den første etter navn når det er flere. */
    Optional<PersonId> leder(SakId sakId) {
        return sql.sql("""
                select p.id from person p join rolle r on r.person = p.id join saksmerke s on s.enhet = r.enhet
                 where s.id = ? and p.aktiv and r.rolle = 'leder'
                   and not exists (select 1 from inhabilitet i where i.sak = s.id and i.person = p.id and i.avsluttet is null)
                 order by p.navn, p.id limit 1""").param(sakId.verdi()).query((rs, n) -> new PersonId(rs.getObject(1, UUID.class))).optional();
    }

    /** Den som først eide undringen og fortsatt gjør det; sakstilgang_sak. */
    Optional<PersonId> eier(SakId sakId) {
        return sql.sql("select person from sakstilgang where sak = ? and rolle = 'eier' and til is null and person is not null order by fra, id limit 1")
                .param(sakId.verdi()).query((rs, n) -> new PersonId(rs.getObject(1, UUID.class))).optional();
    }

    /** Nei også for den som ikke ser saken. */
    boolean erAapen(SakId sakId) {
        return sql.sql("select exists (select 1 from sak where id = ? and status = 'aapen')").param(sakId.verdi()).query(Boolean.class).single();
    }

    /** Åpen, uten holder, og uten en habil eier; sakstilgang_sak. */
    boolean erUtenEier(SakId sakId) {
        return sql.sql("""
                select exists (select 1 from sak s where s.id = :sak and s.status = 'aapen'
                   and not exists (select 1 from stafettpinne p where p.sak = s.id and p.til is null)
                   and not exists (select 1 from sakstilgang t where t.sak = s.id and t.rolle = 'eier' and t.til is null and t.person is not null
                         and t.person not in (select i.person from inhabilitet i where i.sak = s.id and i.avsluttet is null)))""")
                .param("sak", sakId.verdi()).query(Boolean.class).single();
    }

    boolean erLeder(SakId sakId, Bruker bruker) {
        return bruker.harI(Rolle.LEDER, saker.hent(sakId).enhet());
    }

    boolean serSaken(SakId sakId, Bruker bruker) {
        return tilgang.kanSe(sakId, bruker);
    }

    void krevInnsyn(SakId sakId, Bruker bruker) {
        tilgang.krevInnsyn(sakId, bruker);
    }
}
