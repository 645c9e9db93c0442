package no.stafett.tilgang.folk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Rolle;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Den som styrer maskinen, ser ingen saker (domenets §7) og skal heller ikke kunne lage seg en bruker som gjør det. En rolle som slipper
 * noen inn i saker eller i sporet, eller lar noen endre modellene sakene følger, virker derfor først når en annen har sagt ja: en leder i
 * enheten, eller koordinatoren. For roller i hele kommunen, og når det verken er koordinator eller leder i enheten, en leder et annet
 * sted. Er det ingen av dem i kommunen, er den ny, og rollen gis med en gang.
 */
@Service
public class Rolleoensker {

    /** Rollene som ser saker, kan ta oppgaver i dem, leser sporet, sier ja til andre, eller endrer modellene sakene følger. */
    private static final Set<Rolle> SLIPPER_INN =
            Set.of(Rolle.ANSATT, Rolle.RESSURSPERSON, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.FAGANSVARLIG, Rolle.PERSONVERN);

    /** De som kan svare på et ønske o, som en rolle r. */
    private static final String SVARER = """
            (r.rolle = 'koordinator' and r.enhet is null or r.rolle = 'leder' and (o.enhet is null or r.enhet = o.enhet or not exists (
                select 1 from rolle n join person a on a.id = n.person where a.aktiv and a.kommune = o.kommune and a.id not in (o.person, o.bedt_av)
                   and (n.rolle = 'koordinator' and n.enhet is null or n.rolle = 'leder' and n.enhet = o.enhet))))""";

    private final JdbcClient sql;
    private final ApplicationEventPublisher hendelser;
    private final Forretningsklokke klokke;

    Rolleoensker(JdbcClient sql, ApplicationEventPublisher hendelser, Forretningsklokke klokke) {
        this.sql = sql;
        this.hendelser = hendelser;
        this.klokke = klokke;
    }

    /** De brukeren kan svare på eller trekke, det eldste først; rolleoenske_kommune. */
    public List<Rolleoenske> til(Bruker bruker) {
        return sql.sql("""
                select o.id, p.navn, p.epost, o.rolle, e.navn enhet, b.navn bedt_av, o.bedt, o.bedt_av = :meg mitt
                  from rolleoenske o join person p on p.id = o.person join person b on b.id = o.bedt_av left join enhet e on e.id = o.enhet
                 where o.kommune = :kommune and o.svar is null and o.person <> :meg
                   and (o.bedt_av = :meg or exists (select 1 from rolle r where r.person = :meg and\s""" + SVARER + ")) order by o.bedt, o.id")
                .param("kommune", bruker.kommune()).param("meg", bruker.id().verdi()).query(Rolleoensker::les).list();
    }

    /** Gir rollen, eller ber om den. @return om den venter på et ja @throws SkjemaetHarFeil når hun har den, eller det alt er bedt om */
    public boolean giEllerBe(Tildeling ny, Bruker av) {
        boolean venter = trengerJa(ny.rolle(), ny.enhet(), ny.person(), av);
        if (venter ? harRollen(ny) : !gi(ny, av.id())) {
            throw new SkjemaetHarFeil(Map.of("epost", "folk.feil.epost.harRollen"));
        }
        if (venter) {
            be(ny, av);
        }
        return venter;
    }

    private boolean harRollen(Tildeling t) {
        return sql.sql("select exists (select 1 from rolle where person = ? and rolle = ? and enhet is not distinct from ?)").param(1, t.person().verdi())
                .param(2, t.rolle()).param(3, verdi(t.enhet()), Types.OTHER).query(Boolean.class).single();
    }

    private void be(Tildeling t, Bruker av) {
        int nytt = sql.sql("insert into rolleoenske (id, kommune, person, rolle, enhet, bedt, bedt_av, fra, til) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .param(1, UUID.randomUUID()).param(2, av.kommune()).param(3, t.person().verdi()).param(4, t.rolle()).param(5, verdi(t.enhet()), Types.OTHER)
                .param(6, naa()).param(7, av.id().verdi()).param(8, t.fra(), Types.DATE).param(9, t.til(), Types.DATE).update();
        if (nytt == 0) {
            throw new SkjemaetHarFeil(Map.of("epost", "folk.feil.epost.venter"));
        }
        hendelser.publishEvent(new RolleBedtOm(t.person(), t.rolle(), t.enhet()));
    }

    /**
     * Den første som svarer, bestemmer.
     *
     * @param svar ja, nei eller trekk
     * @throws FinnesIkke når det ikke venter på denne brukeren, eller noen alt har svart
     */
    @Transactional
    public void svar(UUID id, String svar, Bruker bruker) {
        Rolleoenske ett = til(bruker).stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow(FinnesIkke::new);
        if (!(ett.mitt() ? Set.of("trekk") : Set.of("ja", "nei")).contains(svar)) {
            throw new FinnesIkke();
        }
        String blir = "trekk".equals(svar) ? "trukket" : svar;
        Tildeling den = sql.sql("update rolleoenske set svar = ?, svart = ?, svart_av = ? where id = ? and svar is null returning person, rolle, enhet, fra, til")
                .params(blir, naa(), bruker.id().verdi(), id).query(Tildeling::les).optional().orElseThrow(FinnesIkke::new);
        hendelser.publishEvent(new RolleoenskeBesvart(den.person(), den.rolle(), den.enhet(), blir));
        if ("ja".equals(svar)) {
            gi(den, bruker.id());
        }
    }

    /** Den som åpnes igjen av systemadministratoren, får de rollene tilbake når noen har sagt ja, som om de var nye. */
    void beOmPaaNytt(PersonId person, Bruker av) {
        sql.sql("select person, rolle, enhet, fra, til from rolle where person = ?").param(person.verdi()).query(Tildeling::les).list().stream()
                .filter(r -> trengerJa(r.rolle(), r.enhet(), person, av)).forEach(r -> {
                    sql.sql("delete from rolle where person = ? and rolle = ? and enhet is not distinct from ?").param(1, person.verdi()).param(2, r.rolle())
                            .param(3, verdi(r.enhet()), Types.OTHER).update();
                    be(r, av);
                });
    }

    /** Om brukeren kan gi rollen uten at en annen sier ja. */
    public boolean girAlene(Tildeling t, Bruker av) {
        return !trengerJa(t.rolle(), t.enhet(), t.person(), av);
    }

    private boolean trengerJa(String rolle, EnhetId enhet, PersonId person, Bruker av) {
        return av.har(Rolle.SYSTEMADMIN) && !(enhet != null && av.harI(Rolle.LEDER, enhet)) && SLIPPER_INN.contains(Rolle.av(rolle))
                && sql.sql("""
                        select exists (select 1 from rolle r join person p on p.id = r.person,
                                (select cast(:enhet as uuid) enhet, cast(:kommune as text) kommune, cast(:person as uuid) person, cast(:meg as uuid) bedt_av) o
                         where p.aktiv and p.kommune = o.kommune and p.id not in (o.bedt_av, o.person) and\s""" + SVARER + ")")
                .param("enhet", verdi(enhet), Types.OTHER).param("kommune", av.kommune()).param("meg", av.id().verdi()).param("person", person.verdi())
                .query(Boolean.class).single();
    }

    /** Den som begynner senere, venter i planen til dagen er der. @return usant når hun alt har den */
    private boolean gi(Tildeling t, PersonId av) {
        boolean senere = t.fra() != null && t.fra().isAfter(klokke.idag());
        int gitt = senere ? sql.sql("""
                insert into rolleplan (id, kommune, person, rolle, enhet, fra, til, gitt, gitt_av)
                select ?, p.kommune, p.id, ?, ?, ?, ?, ?, ? from person p where p.id = ? on conflict do nothing""").param(1, UUID.randomUUID()).param(2, t.rolle())
                .param(3, verdi(t.enhet()), Types.OTHER).param(4, t.fra()).param(5, t.til(), Types.DATE).param(6, naa()).param(7, av.verdi()).param(8, t.person().verdi()).update()
                : sql.sql("insert into rolle (person, rolle, enhet, fra, til) values (?, ?, ?, ?, ?) on conflict do nothing").param(1, t.person().verdi())
                .param(2, t.rolle()).param(3, verdi(t.enhet()), Types.OTHER).param(4, t.fra(), Types.DATE).param(5, t.til(), Types.DATE).update();
        if (gitt == 1) {
            hendelser.publishEvent(senere ? new RollePlanlagt(t.person(), t.rolle(), t.enhet(), t.fra(), t.til()) : new PersonRegistrert(t.person(), t.rolle(), t.enhet()));
        }
        return gitt == 1;
    }

    private static Rolleoenske les(ResultSet rs, int nummer) throws SQLException {
        return new Rolleoenske(rs.getObject("id", UUID.class), rs.getString("navn"), rs.getString("epost"), rs.getString("rolle"), rs.getString("enhet"),
                rs.getString("bedt_av"), rs.getTimestamp("bedt").toInstant(), rs.getBoolean("mitt"));
    }

    private static UUID verdi(EnhetId enhet) {
        return enhet == null ? null : enhet.verdi();
    }

    private Timestamp naa() {
        return Timestamp.from(klokke.instant());
    }
}
