package no.stafett.tilgang.adgang;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Rolle;
import no.stafett.tilgang.folk.Ansvarsomraade;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Folkene brukeren kan slå opp: systemadministratoren alle som arbeider i kommunen, lederen dem som har eller får noe i enhetene hennes.
 * En forelder eller en ungdom finnes ikke her før hun har, skal ha eller er bedt om en rolle: å vite at hun har en konto, er å vite at barnet har en
 * sak.
 */
@Repository
public class Personoppslag {

    private static final String SYNLIG = """
            p.kommune = :kommune and (:alle or exists (select 1 from rolle r where r.person = p.id and r.enhet = any(:mine))
                or exists (select 1 from rolleplan r where r.person = p.id and r.enhet = any(:mine))
                or exists (select 1 from rolleoenske r where r.person = p.id and r.svar is null and r.enhet = any(:mine)))
               and (exists (select 1 from rolle r where r.person = p.id and r.rolle not in ('forelder', 'ungdom'))
                or exists (select 1 from rolleplan r where r.person = p.id) or exists (select 1 from rolleoenske r where r.person = p.id and r.svar is null)
                or not exists (select 1 from rolle r where r.person = p.id))""";

    private static final String ROLLER = """
            select 'gjelder' tilstand, r.rolle, r.enhet, e.navn, r.fra, r.til from rolle r left join enhet e on e.id = r.enhet
             where r.person = :person and r.rolle not in ('forelder', 'ungdom')
             union all select 'kommer', r.rolle, r.enhet, e.navn, r.fra, r.til from rolleplan r left join enhet e on e.id = r.enhet where r.person = :person
             union all select 'venter', r.rolle, r.enhet, e.navn, r.fra, r.til from rolleoenske r left join enhet e on e.id = r.enhet
             where r.person = :person and r.svar is null order by 1, 4 nulls first, 2""";

    private final JdbcClient sql;
    private final Ansvarsomraade omraade;

    Personoppslag(JdbcClient sql, Ansvarsomraade omraade) {
        this.sql = sql;
        this.omraade = omraade;
    }

    /** @param epost null for den som ble lagt inn uten @param sperret når tilgangen ble stanset; null når den ikke er det */
    public record Person(PersonId id, String navn, String epost, String brukernavn, boolean aktiv, Instant sluttet, Instant sperret) {

        public boolean slipperInn() {
            return aktiv && sperret == null;
        }

        public String tilstand() {
            return !aktiv ? "sluttet" : sperret != null ? "stanset" : "aktiv";
        }
    }

    /** @param tilstand gjelder, kommer eller venter @param enhet null når rollen gjelder hele kommunen */
    public record Har(String tilstand, String rolle, EnhetId enhet, String enhetsnavn, LocalDate fra, LocalDate til) {
    }

    /** @param roller «ansatt/Solstua barnehage», i den rekkefølgen de skal vises */
    public record Treff(Person person, List<Har> roller) {
    }

    /** @param tekst del av navn eller e-postadresse @param enhet null for alle @param tilstand tom for alle som ikke har sluttet */
    public record Soek(String tekst, EnhetId enhet, String rolle, String tilstand, int side) {

        public static final int PAA_SIDEN = 50;
    }

    public record Resultat(List<Treff> treff, long antall) {
    }

    /** @throws FinnesIkke for en hun ikke kan slå opp */
    public Person krev(PersonId person, Bruker av) {
        return synlig("select p.* from person p where p.id = :person and " + SYNLIG, av).param("person", person.verdi()).query(Personoppslag::les)
                .optional().orElseThrow(FinnesIkke::new);
    }

    public boolean ser(PersonId person, Bruker av) {
        return synlig("select exists (select 1 from person p where p.id = :person and " + SYNLIG + ")", av).param("person", person.verdi())
                .query(Boolean.class).single();
    }

    public List<Har> roller(PersonId person) {
        return sql.sql(ROLLER).param("person", person.verdi()).query((rs, n) -> {
            UUID enhet = rs.getObject("enhet", UUID.class);
            return new Har(rs.getString("tilstand"), rs.getString("rolle"), enhet == null ? null : new EnhetId(enhet), rs.getString("navn"),
                    rs.getObject("fra", LocalDate.class), rs.getObject("til", LocalDate.class));
        }).list();
    }

    /** Etter navn, norsk sortering; én side om gangen. */
    public Resultat søk(Soek soek, Bruker av) {
        String hvor = " from person p where " + SYNLIG + vilkår(soek);
        long antall = medVerdier("select count(*)" + hvor, soek, av).query(Long.class).single();
        List<Person> side = medVerdier("select p.*" + hvor + " order by p.navn, p.id limit " + Soek.PAA_SIDEN + " offset :hopp", soek, av)
                .param("hopp", Math.max(0, soek.side() - 1L) * Soek.PAA_SIDEN).query(Personoppslag::les).list();
        return new Resultat(side.stream().map(p -> new Treff(p, roller(p.id()))).toList(), antall);
    }

    private static String vilkår(Soek soek) {
        List<String> og = new ArrayList<>();
        og.add(switch (soek.tilstand()) {
            case "sluttet" -> "not p.aktiv";
            case "stanset" -> "p.aktiv and p.sperret is not null";
            case "uten" -> "p.aktiv and not exists (select 1 from rolle r where r.person = p.id)";
            default -> "p.aktiv";
        });
        if (!soek.tekst().isEmpty()) {
            og.add("(p.navn ilike :tekst or p.epost ilike :tekst or p.brukernavn ilike :tekst)");
        }
        if (soek.enhet() != null || !soek.rolle().isEmpty()) {
            og.add("exists (select 1 from rolle r where r.person = p.id" + (soek.enhet() == null ? "" : " and r.enhet = :enhet")
                    + (soek.rolle().isEmpty() ? "" : " and r.rolle = :rolle") + ")");
        }
        return " and " + String.join(" and ", og);
    }

    private JdbcClient.StatementSpec medVerdier(String spørring, Soek soek, Bruker av) {
        JdbcClient.StatementSpec med = synlig(spørring, av);
        if (!soek.tekst().isEmpty()) {
            med = med.param("tekst", "%" + soek.tekst().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        }
        med = soek.enhet() == null ? med : med.param("enhet", soek.enhet().verdi());
        return soek.rolle().isEmpty() ? med : med.param("rolle", soek.rolle());
    }

    private JdbcClient.StatementSpec synlig(String spørring, Bruker av) {
        return sql.sql(spørring).param("kommune", av.kommune()).param("alle", av.har(Rolle.SYSTEMADMIN))
                .param("mine", omraade.enheter(av).stream().map(Enhet::id).map(EnhetId::verdi).toArray(UUID[]::new));
    }

    private static Person les(ResultSet rs, int nummer) throws SQLException {
        return new Person(new PersonId(rs.getObject("id", UUID.class)), rs.getString("navn"), rs.getString("epost"), rs.getString("brukernavn"),
                rs.getBoolean("aktiv"), tid(rs.getTimestamp("sluttet")), tid(rs.getTimestamp("sperret")));
    }

    private static Instant tid(Timestamp tid) {
        return tid == null ? null : tid.toInstant();
    }
}
