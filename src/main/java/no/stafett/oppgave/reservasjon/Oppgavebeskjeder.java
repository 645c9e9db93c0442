package no.stafett.oppgave.reservasjon;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.oppgave.Oppgave;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Personer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Beskjedene i databasen. Hva av dem noen får se, avgjør også databasens regler for radene. */
@Repository
class Oppgavebeskjeder {

    private static final String FELTER = """
            select b.*, a.navn avnavn, t.navn tilnavn from oppgavebeskjed b join person a on a.id = b.av left join person t on t.id = b.til
            """;

    private final JdbcClient sql;
    private final Reservasjonstid tid;

    Oppgavebeskjeder(JdbcClient sql, Reservasjonstid tid) {
        this.sql = sql;
        this.tid = tid;
    }

    /** Det som står, det eldste først; oppgavebeskjed_oppgave. */
    List<Oppgavebeskjed> om(Oppgave oppgave) {
        return sql.sql(FELTER + "where b.oppgave = ? and b.trukket is null order by b.tid, b.id").param(oppgave.id())
                .query(Oppgavebeskjeder::les).list();
    }

    Optional<Oppgavebeskjed> finn(Oppgave oppgave, UUID id) {
        return om(oppgave).stream().filter(b -> b.id().equals(id)).findFirst();
    }

    /** Spørsmål til personen i åpne oppgaver, som hun ikke har svart på, det eldste først; oppgavebeskjed_til. */
    List<String> ubesvarte(PersonId person) {
        return sql.sql("""
                select b.oppgave from oppgavebeskjed b join oppgave o on o.id = b.oppgave and o.status = 'aapen'
                 where b.til = :meg and b.slag = 'spoersmaal' and b.trukket is null
                   and not exists (select 1 from oppgavebeskjed s where s.svar_paa = b.id and s.av = :meg and s.trukket is null)
                 group by b.oppgave order by min(b.tid)""").param("meg", person.verdi()).query(String.class).list();
    }

    /**
     * @param slag slik kolonnen har det
     * @throws SvaretErUgyldig ved feltet {@code felt}, når teksten mangler eller er for lang
     */
    UUID skriv(Oppgave oppgave, String slag, Til til, String tekst, String felt, Bruker av) {
        UUID id = UUID.randomUUID();
        sql.sql("insert into oppgavebeskjed (id, sak, oppgave, slag, av, til, svar_paa, tekst, tid) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(1, id).param(2, oppgave.sakId().verdi()).param(3, oppgave.id()).param(4, slag).param(5, av.id().verdi())
                .param(6, til.person() == null ? null : til.person().verdi(), Types.OTHER).param(7, til.svarPaa(), Types.OTHER)
                .param(8, krevTekst(tekst, felt)).param(9, Timestamp.from(tid.naa())).update();
        return id;
    }

    /** Den som er nevnt, og det det svares på; begge kan være null. */
    record Til(PersonId person, UUID svarPaa) {

        static final Til DEN_NESTE = new Til(null, null);
    }

    /** Som {@link #skriv} til den neste, når noe er skrevet. @return null når ingenting er */
    UUID skrivOm(Oppgave oppgave, String slag, String tekst, String felt, Bruker av) {
        return erTom(tekst) ? null : skriv(oppgave, slag, Til.DEN_NESTE, tekst, felt, av);
    }

    /** @return false når noen alt har svart på den */
    boolean trekk(UUID id) {
        return sql.sql("""
                update oppgavebeskjed set trukket = ? where id = ? and trukket is null
                   and not exists (select 1 from oppgavebeskjed s where s.svar_paa = oppgavebeskjed.id and s.trukket is null)""")
                .params(Timestamp.from(tid.naa()), id).update() == 1;
    }

    static boolean erTom(String tekst) {
        return tekst == null || tekst.isBlank();
    }

    static String krevTekst(String tekst, String felt) {
        if (erTom(tekst) || tekst.strip().length() > Oppgavebeskjed.LENGST) {
            throw new SvaretErUgyldig(List.of(erTom(tekst) ? Feltfeil.av(felt, "paakrevd") : Feltfeil.av(felt, "for_lang", Oppgavebeskjed.LENGST)));
        }
        return tekst.strip();
    }

    private static Oppgavebeskjed les(ResultSet rs, int nummer) throws SQLException {
        UUID til = rs.getObject("til", UUID.class);
        return new Oppgavebeskjed(rs.getObject("id", UUID.class), rs.getString("slag"),
                new Personer.Kollega(new PersonId(rs.getObject("av", UUID.class)), rs.getString("avnavn")),
                til == null ? null : new Personer.Kollega(new PersonId(til), rs.getString("tilnavn")), rs.getObject("svar_paa", UUID.class),
                rs.getString("tekst"), rs.getTimestamp("tid").toInstant());
    }
}
