package no.stafett.varsel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Varslene til en person. Databasen avgjør hver gang om de gjelder henne ennå: har hun ikke oppgaven å se lenger, er varselet borte. */
@Repository
public class Varslene {

    private static final int FLEST = 100;

    /** Det oppgavelista viser, og ikke mer; ingenting når oppgaven hører til akuttrommet. */
    private static final String FELTER = """
            select v.id, v.slag, v.oppgave, v.merknad, v.utkast, v.skjermet, v.opprettet, v.lest,
                   case when not v.skjermet then coalesce(o.tittel, u.navn, concat_ws(' ', m.nummer, m.tittel)) end tittel,
                   case when not v.skjermet then s.saksnummer end saksnummer,
                   case when not v.skjermet and 'koordinator' <> all(o.roller) then s.initialer end initialer,
                   case when not v.skjermet then p.navn end av
              from varsel v left join oppgave o on o.id = v.oppgave left join saksmerke s on s.id = o.sak left join trinnmerknad m on m.id = v.merknad
              left join modellutkast u on u.id = v.utkast
              left join person p on p.id = v.av
             where v.mottaker = :person and varsel_gjelder(v.mottaker, coalesce(v.oppgave, v.merknad::text, v.utkast::text), v.slag, :naa)""";

    private final JdbcClient sql;
    private final Forretningsklokke klokke;

    Varslene(JdbcClient sql, Forretningsklokke klokke) {
        this.sql = sql;
        this.klokke = klokke;
    }

    /** De hundre nyeste; varsel_nyeste. */
    public List<Varsel> til(Bruker bruker) {
        return sql.sql(FELTER + " order by v.opprettet desc, v.id limit " + FLEST).param("person", bruker.id().verdi()).param("naa", naa())
                .query(Varslene::les).list();
    }

    /**
     * Tallet i toppen av hver side, høyst hundre; varsel_uleste. Om det gjelder, er dyrt å spørre om, så det som åpenbart er over, siles ut først. Det fra akuttrommet er ikke med: siden kan ses over skulderen.
     *
     * @return tomt for den som verken arbeider med saker eller har ansvar for en handlingsveileder, og derfor ikke varsles om noe
     */
    public Optional<Long> uleste(PersonId person) {
        return sql.sql("""
                select (select count(*) from (select 1 from varsel v left join oppgave o on o.id = v.oppgave
                         where v.mottaker = :person and v.lest is null and not v.skjermet
                           and (v.slag not in ('ny_oppgave', 'forfalt') or o.status = 'aapen' and (v.slag = 'forfalt' or o.behandler is null
                                or o.behandler = :person or exists (select 1 from vikariat k where k.vikar = :person and k.avsluttet is null)))
                           and varsel_gjelder(v.mottaker, coalesce(v.oppgave, v.merknad::text, v.utkast::text), v.slag, :naa) limit :flest) u)
                 where exists (select 1 from rolle r where r.person = :person and (r.rolle in ('ansatt', 'leder', 'koordinator', 'ke', 'ressursperson')
                           or r.rolle ~ '^fagansvarlig'))""")
                .param("person", person.verdi()).param("naa", naa()).param("flest", FLEST).query(Long.class).optional();
    }

    /**
     * Merker det som lest; en gang til er greit.
     *
     * @throws FinnesIkke likt for et varsel som ikke finnes, en annens, og et om noe hun ikke ser lenger
     */
    @Transactional
    public Varsel merkLest(UUID id, Bruker bruker) {
        Varsel varsel = sql.sql(FELTER + " and v.id = :id").param("person", bruker.id().verdi()).param("naa", naa()).param("id", id)
                .query(Varslene::les).optional().orElseThrow(FinnesIkke::new);
        sql.sql("update varsel set lest = ? where id = ? and lest is null").params(naa(), id).update();
        return varsel;
    }

    /** Alle hun har, også dem om noe hun ikke ser lenger. @return hvor mange som var ulest */
    @Transactional
    public int merkAlleLest(Bruker bruker) {
        return sql.sql("update varsel set lest = ? where mottaker = ? and lest is null").params(naa(), bruker.id().verdi()).update();
    }

    private Timestamp naa() {
        return Timestamp.from(klokke.instant());
    }

    private static Varsel les(ResultSet rs, int nummer) throws SQLException {
        Timestamp lest = rs.getTimestamp("lest");
        Instant opprettet = rs.getTimestamp("opprettet").toInstant();
        return new Varsel(rs.getObject("id", UUID.class), Varselslag.av(rs.getString("slag")), rs.getString("oppgave"), rs.getObject("merknad", UUID.class),
                rs.getObject("utkast", UUID.class), rs.getString("tittel"), rs.getString("saksnummer"), rs.getString("initialer"), rs.getString("av"), rs.getBoolean("skjermet"), opprettet,
                lest == null ? null : lest.toInstant());
    }
}
