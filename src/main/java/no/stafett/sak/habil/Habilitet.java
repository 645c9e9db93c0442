package no.stafett.sak.habil;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.Sakstilgang;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Personer;
import no.stafett.tilgang.Rolle;
import no.stafett.tilgang.Rolletildeling;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hvem som er inhabil. At hun da ikke ser saken og ikke kan få noe i den, avgjør databasen ({@code egne_saker} og {@code krev_habil}).
 * Det hun alt hadde, flytter modulene selv når de hører {@link InhabilitetMeldt}.
 */
@Service
public class Habilitet {

    /** Det som kan meldes; at noen er foresatt, setter databasen selv. */
    public static final List<String> SLAG = List.of("slekt", "naer", "annet");

    static final String FELTER = """
            select i.*, s.saksnummer, p.navn, e.navn enhetsnavn,
                   exists (select 1 from foresatt f where f.sak = i.sak and f.person = i.person and f.til is null) er_foresatt
              from inhabilitet i join saksmerke s on s.id = i.sak join enhet e on e.id = s.enhet join person p on p.id = i.person
             where i.avsluttet is null\s""";

    private final JdbcClient sql;
    private final Sakstilgang tilgang;
    private final Personer personer;
    private final ApplicationEventPublisher hendelser;
    private final Clock klokke;

    Habilitet(JdbcClient sql, Sakstilgang tilgang, Personer personer, ApplicationEventPublisher hendelser, Clock klokke) {
        this.sql = sql;
        this.tilgang = tilgang;
        this.personer = personer;
        this.hendelser = hendelser;
        this.klokke = klokke;
    }

    /** De som er inhabile nå, etter navn; inhabilitet_sak. */
    public List<Inhabil> iSak(SakId sakId) {
        return sql.sql(FELTER + "and i.sak = ? order by p.navn, p.id").param(sakId.verdi()).query(Habilitet::les).list();
    }

    /** Det en leder ikke har sett ennå, meldt av andre, i saker hun ser; inhabilitet_usett. */
    public List<Inhabil> usett(Bruker leder) {
        if (!leder.har(Rolle.LEDER)) {
            return List.of();
        }
        return sql.sql(FELTER + "and i.sett is null and i.meldt_av is distinct from :meg and i.person <> :meg "
                + "and i.sak in (select v.sak from synlige_saker(:meg, :naa) v) order by i.meldt, i.id")
                .param("meg", leder.id().verdi()).param("naa", naa()).query(Habilitet::les).list();
    }

    /** De lederen kan melde i saken: folkene i hennes egne enheter. Tomt for andre. */
    public List<Personer.Kollega> kanMeldes(SakId sakId, Bruker leder) {
        if (!tilgang.kanSe(sakId, leder)) {
            return List.of();
        }
        Set<PersonId> alt = Set.copyOf(iSak(sakId).stream().map(i -> i.person().id()).toList());
        return folk(leder).filter(p -> !p.id().equals(leder.id()) && !alt.contains(p.id())).toList();
    }

    /**
     * Melder noen inhabil. Den som kaller, har sett at brukeren arbeider med saken.
     *
     * @param person brukeren selv, eller en lederen kan melde
     * @throws SvaretErUgyldig ved feltet {@code person} eller {@code slag}
     */
    @Transactional
    public void meld(SakId sakId, PersonId person, String slag, Bruker av) {
        boolean selv = person.equals(av.id());
        if (!SLAG.contains(slag)) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("slag", "ugyldig_valg")));
        }
        if (!selv && kanMeldes(sakId, av).stream().noneMatch(p -> p.id().equals(person))) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("person", "ukjent_person")));
        }
        tilgang.laas(sakId);
        int ny = sql.sql("insert into inhabilitet (id, sak, person, slag, meldt, meldt_av) values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(UUID.randomUUID(), sakId.verdi(), person.verdi(), slag, naa(), av.id().verdi()).update();
        if (ny == 1) {
            hendelser.publishEvent(new InhabilitetMeldt(sakId, person, slag, av.id()));
        }
    }

    /** Den som nå står som foresatt, er inhabil uten at noen mener noe om det. Var hun meldt fra før, er det dette som gjelder. */
    @Transactional
    public void meldForesatt(SakId sakId, PersonId person, PersonId av) {
        tilgang.laas(sakId);
        int ny = sql.sql("insert into inhabilitet (id, sak, person, slag, meldt) values (?, ?, ?, 'foresatt', ?) on conflict do nothing")
                .params(UUID.randomUUID(), sakId.verdi(), person.verdi(), naa()).update();
        if (ny == 1) {
            hendelser.publishEvent(new InhabilitetMeldt(sakId, person, "foresatt", av));
        } else {
            sql.sql("update inhabilitet set slag = 'foresatt' where sak = ? and person = ? and avsluttet is null").params(sakId.verdi(), person.verdi()).update();
        }
    }

    /** @throws FinnesIkke når lederen ikke ser saken, det gjelder henne selv, eller hun er foresatt */
    @Transactional
    public Inhabil avslutt(UUID id, Bruker leder) {
        Inhabil i = krev(id, leder);
        if (!i.kanAvsluttes() || folk(leder).noneMatch(p -> p.equals(i.person()))) {
            throw new FinnesIkke();
        }
        slutt(i, leder.id());
        return i;
    }

    void slutt(Inhabil i, PersonId av) {
        tilgang.laas(i.sakId());
        int endret = sql.sql("update inhabilitet set avsluttet = ?, avsluttet_av = ? where id = ? and avsluttet is null")
                .params(naa(), av.verdi(), i.id()).update();
        if (endret == 1) {
            hendelser.publishEvent(new InhabilitetAvsluttet(i.sakId(), i.person().id(), av));
        }
    }

    @Transactional
    public void merkSett(UUID id, Bruker leder) {
        Inhabil i = krev(id, leder);
        int ny = sql.sql("update inhabilitet set sett = ?, sett_av = ? where id = ? and sett is null").params(naa(), leder.id().verdi(), id).update();
        if (ny == 1) {
            hendelser.publishEvent(new InhabilitetSett(i.sakId(), leder.id()));
        }
    }

    private Inhabil krev(UUID id, Bruker leder) {
        return sql.sql(FELTER + "and i.id = ?").param(id).query(Habilitet::les).optional()
                .filter(i -> leder.har(Rolle.LEDER) && !i.person().id().equals(leder.id()) && tilgang.kanSe(i.sakId(), leder)).orElseThrow(FinnesIkke::new);
    }

    private Stream<Personer.Kollega> folk(Bruker leder) {
        return leder.roller().stream().filter(r -> r.rolle() == Rolle.LEDER && r.enhet() != null).map(Rolletildeling::enhet)
                .flatMap(enhet -> personer.iEnhet(enhet).stream()).distinct();
    }

    private Timestamp naa() {
        return Timestamp.from(klokke.instant());
    }

    static Inhabil les(ResultSet rs, int nummer) throws SQLException {
        Timestamp sett = rs.getTimestamp("sett");
        return new Inhabil(rs.getObject("id", UUID.class), new SakId(rs.getObject("sak", UUID.class)), rs.getString("saksnummer"),
                new Personer.Kollega(new PersonId(rs.getObject("person", UUID.class)), rs.getString("navn")), rs.getString("slag"),
                rs.getTimestamp("meldt").toInstant(), sett == null ? null : sett.toInstant(), rs.getString("enhetsnavn"), rs.getBoolean("er_foresatt"));
    }
}
