package no.stafett.tilgang;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Oppslag i personer og roller. */
@Repository
public class Personer {

    /** Én spørring for en bruker med rollene som gjelder i dag; primærnøkler, rolle(person, …) og vikariat_vikar. */
    private static final String BRUKER = """
            select p.id, p.kommune, p.brukernavn, p.navn, r.rolle, r.enhet,
                   exists (select 1 from vikariat v where v.vikar = p.id and v.avsluttet is null) vikar
              from person p left join rolle r on r.person = p.id and (r.til is null or r.til >= (stafett_naa() at time zone 'Europe/Oslo')::date)
             where p.aktiv and p.sperret is null and p.brukernavn = ?""";

    private final JdbcClient sql;

    Personer(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Bruker> finn(String brukernavn) {
        List<Rad> rader = sql.sql(BRUKER).param(brukernavn).query(Rad::les).list();
        return rader.isEmpty() ? Optional.empty() : Optional.of(rader.get(0).bruker(rader));
    }

    Optional<String> finnPassord(String brukernavn) {
        return sql.sql("select passord from person where aktiv and sperret is null and brukernavn = ? and passord is not null")
                .param(brukernavn).query(String.class).optional();
    }

    /** En aktiv som arbeider i kommunen, etter det hun logger inn med; person_epost og brukernavnets unike indeks. */
    public Optional<PersonId> finnSomArbeiderI(String kommune, String brukernavn) {
        String skrevet = brukernavn.strip().toLowerCase(Locale.ROOT);
        return sql.sql("""
                select p.id from person p where p.aktiv and p.kommune = ? and (p.epost = ? or p.brukernavn = ?)
                   and exists (select 1 from rolle r where r.person = p.id and r.rolle not in ('forelder', 'ungdom')) order by p.epost nulls last limit 1""")
                .params(kommune, skrevet, skrevet).query((rs, n) -> new PersonId(rs.getObject(1, UUID.class))).optional();
    }

    /** Navnet en kollega ser; tomt når personen ikke finnes. */
    public Optional<String> finnNavn(PersonId person) {
        return sql.sql("select navn from person where id = ?").param(person.verdi()).query(String.class).optional();
    }

    /** Navnene til mange på én gang. */
    public Map<PersonId, String> navn(List<PersonId> personer) {
        return sql.sql("select id, navn from person where id = any(?)")
                .param(personer.stream().map(PersonId::verdi).toArray(UUID[]::new))
                .query((rs, n) -> Map.entry(new PersonId(rs.getObject(1, UUID.class)), rs.getString(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** De ansatte og lederne i en enhet som slipper inn, etter navn (norsk sortering). */
    public List<Kollega> iEnhet(EnhetId enhet) {
        return sql.sql("""
                select distinct p.id, p.navn from person p join rolle r on r.person = p.id
                 where r.enhet = ? and r.rolle in ('ansatt', 'leder') and p.aktiv and p.sperret is null order by p.navn""")
                .param(enhet.verdi()).query((rs, n) -> new Kollega(new PersonId(rs.getObject(1, UUID.class)), rs.getString(2)))
                .list();
    }

    /**
     * Personen kan få noe nå. Den som er i ferd med å stenge henne, ventes det på, og omvendt.
     *
     * @throws PersonenHarSluttet når tilgangen er stengt
     */
    public void krevAktiv(PersonId person) {
        if (sql.sql("select id from person where id = ? and aktiv for share").param(person.verdi()).query(UUID.class).optional().isEmpty()) {
            throw new PersonenHarSluttet();
        }
    }

    /** Om personen er aktiv og hører til kommunen. */
    public boolean finnesI(PersonId person, String kommune) {
        return sql.sql("select exists (select 1 from person where id = ? and kommune = ? and aktiv)")
                .params(person.verdi(), kommune).query(Boolean.class).single();
    }

    /** En person andre kan velge i en liste. */
    public record Kollega(PersonId id, String navn) {
    }

    private record Rad(PersonId id, String kommune, String brukernavn, String navn, Rolletildeling rolle, boolean vikar) {

        static Rad les(ResultSet rs, int nummer) throws SQLException {
            String rolle = rs.getString("rolle");
            UUID enhet = rs.getObject("enhet", UUID.class);
            return new Rad(new PersonId(rs.getObject("id", UUID.class)), rs.getString("kommune"),
                    rs.getString("brukernavn"), rs.getString("navn"), rolle == null ? null
                    : Rolletildeling.av(rolle, enhet == null ? null : new EnhetId(enhet)), rs.getBoolean("vikar"));
        }

        Bruker bruker(List<Rad> alle) {
            return new Bruker(id, kommune, brukernavn, navn,
                    alle.stream().map(Rad::rolle).filter(r -> r != null).toList(), vikar);
        }
    }
}
