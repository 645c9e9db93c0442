package no.stafett.oppgave.reservasjon;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.oppgave.Oppgave;
import no.stafett.oppgave.Oppgavefelter;
import no.stafett.oppgave.reservasjon.Oppgavegrep.Slag;
import no.stafett.oppgave.reservasjon.Oppgavegrep.Tilbehoer;
import no.stafett.sak.Sakstilgang;
import no.stafett.tilgang.Bruker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Det folk har i enhetene lederen leder, og flyttingene. Skjermede oppgaver, og saker hun er stengt ute av, er aldri med. */
@Repository
public class Flyttebok {

    /** oppgave_enhet_frist; tallene er over det samme som lista viser. */
    private static final String LEDERENS = """
            o.enhet = any(:lederI) and o.status = 'aapen' and not o.skjermet and o.behandler is not null
               and not o.roller && array['koordinator', 'ke']
               and o.sak <> all (array(select u.sak from sperrede_saker(:person, :naa) u))
               and o.sak <> all (array(select i.sak from inhabile_saker(:person) i))
            """;

    private final JdbcClient sql;
    private final Sakstilgang tilgang;
    private final Oppgavegrepene grepene;
    private final Oppgavebeskjeder beskjeder;

    Flyttebok(JdbcClient sql, Sakstilgang tilgang, Oppgavegrepene grepene, Oppgavebeskjeder beskjeder) {
        this.sql = sql;
        this.tilgang = tilgang;
        this.grepene = grepene;
        this.beskjeder = beskjeder;
    }

    /** @param antall åpne oppgaver hun har der */
    public record Behandler(PersonId id, String navn, long antall) {
    }

    List<Behandler> behandlere(Bruker leder) {
        return sql.sql("select p.id, p.navn, count(*) from oppgave o join person p on p.id = o.behandler where " + LEDERENS
                        + "group by p.id, p.navn order by p.navn, p.id").params(verdier(leder))
                .query((rs, n) -> new Behandler(new PersonId(rs.getObject(1, UUID.class)), rs.getString(2), rs.getLong(3))).list();
    }

    List<Oppgave> hos(PersonId person, Bruker leder) {
        return sql.sql(Oppgavefelter.FELTER + "where " + LEDERENS + "and o.behandler = :hos order by o.fristorden, o.id limit :flest")
                .params(verdier(leder)).param("hos", person.verdi()).param("flest", Oppgavebunke.FLEST).query(Oppgavefelter::les).list();
    }

    private Map<String, Object> verdier(Bruker leder) {
        return tilgang.parametre(leder);
    }

    /** Grunnen står i oppgaven, til den som får den og de som ser saken. */
    Optional<UUID> skriv(Oppgave oppgave, UUID bunt, String grunn, Bruker leder, Runnable handling) {
        return grepene.gjør(oppgave.id(), Slag.FLYTTET, bunt, leder, () -> {
            UUID skrevet = beskjeder.skrivOm(oppgave, "flyttet", grunn, "grunn", leder);
            handling.run();
            return Tilbehoer.beskjed(skrevet);
        });
    }
}
