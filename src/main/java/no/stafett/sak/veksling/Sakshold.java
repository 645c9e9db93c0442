package no.stafett.sak.veksling;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.Sakstilgang;
import no.stafett.sak.sperre.Adressesperrer;
import no.stafett.tilgang.Bruker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sakene en person bærer noe i. Hva av det noen får se, avgjør databasens regler for radene. */
@Repository
public class Sakshold {

    private final JdbcClient sql;
    private final Sakstilgang tilgang;
    private final Adressesperrer sperrer;

    Sakshold(JdbcClient sql, Sakstilgang tilgang, Adressesperrer sperrer) {
        this.sql = sql;
        this.tilgang = tilgang;
        this.sperrer = sperrer;
    }

    /** Der hun holder pinnen, også i avsluttede saker: de kan gjenåpnes; stafettpinne_holder. */
    public List<SakId> pinner(PersonId person) {
        return saker("select sak from stafettpinne where holder = :person and til is null order by sak", person);
    }

    /** Åpne saker hun eier, der ingen holder pinnen ennå: uten henne så bare lederen dem; sakstilgang_person. */
    public List<SakId> undringer(PersonId person) {
        return saker("""
                select distinct t.sak from sakstilgang t join sak s on s.id = t.sak
                 where t.person = :person and t.til is null and t.rolle = 'eier' and s.status = 'aapen'
                   and not exists (select 1 from stafettpinne p where p.sak = t.sak and p.til is null) order by t.sak""", person);
    }

    /** De av sakene brukeren ser. */
    public Set<SakId> synligeBlant(Collection<SakId> saker, Bruker bruker) {
        return Set.copyOf(sql.sql("select s.id from sak s where s.id = any(:saker) and " + Sakstilgang.SYNLIG).param("saker", saker.stream().map(SakId::verdi).toArray(UUID[]::new))
                .params(tilgang.parametre(bruker)).query((rs, n) -> new SakId(rs.getObject(1, UUID.class))).list());
    }

    /** Saksnumrene, etter sak. */
    public Map<SakId, String> saksnumre(Collection<SakId> saker) {
        return sql.sql("select id, saksnummer from saksmerke where id = any(?)").param(saker.stream().map(SakId::verdi).toArray(UUID[]::new))
                .query((rs, n) -> Map.entry(new SakId(rs.getObject(1, UUID.class)), rs.getString(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Alle saker som må låses før hun slutter; sakstilgang_person, stafettpinne_holder og overlevering_til. */
    public List<SakId> beroerte(PersonId person) {
        return saker("""
                select sak from sakstilgang where person = :person and til is null
                union select sak from stafettpinne where holder = :person and til is null
                union select sak from overlevering where til = :person and svart is null order by sak""", person);
    }

    /** Låser saken hvis ingen andre holder den nå. @return false når noen gjør det */
    public boolean laasStraks(SakId sakId) {
        return sql.sql("select id from sak where id = ? for no key update skip locked").param(sakId.verdi()).query(UUID.class).optional().isPresent();
    }

    /** Alt hun er klarert for, er slutt når hun slutter. */
    public void trekkKlareringer(PersonId person, PersonId av) {
        sperrer.trekkAlt(person, av);
    }

    /** Det hun har i jobben. Den som er foresatt, er det også når hun slutter. */
    List<Rolle> roller(PersonId person) {
        return sql.sql("select distinct sak, rolle from sakstilgang where person = ? and til is null and rolle <> 'foresatt' order by sak, rolle").param(person.verdi())
                .query((rs, n) -> new Rolle(new SakId(rs.getObject(1, UUID.class)), rs.getString(2))).list();
    }

    /** En rolle i en sak. */
    record Rolle(SakId sakId, String rolle) {
    }

    private List<SakId> saker(String spoersmaal, PersonId person) {
        return sql.sql(spoersmaal).param("person", person.verdi()).query((rs, n) -> new SakId(rs.getObject(1, UUID.class))).list();
    }
}
