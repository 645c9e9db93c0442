package no.stafett.oppgave.reservasjon;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.oppgave.Oppgave;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Personer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hvem en oppgave kan gå videre til, og hvem det kan snakkes med om den. Ingen får vite om en sak ved å bli nevnt i den. */
@Repository
class Oppgavefolk {

    private static final String IKKE_STENGT = """
            not exists (select 1 from sperrede_saker(p.id, :naa) u where u.sak = :sak)
               and not exists (select 1 from inhabile_saker(p.id) i where i.sak = :sak)
            """;

    /** De som kunne tatt oppgaven selv; oppgavekandidat og rolle. */
    private static final String KANDIDATER = """
            select p.id, p.navn from person p where p.aktiv and p.kommune = :kommune and p.id in (
                select r.person from oppgavekandidat k join rolle r
                    on r.enhet = case when k.gruppe like 'e:%' then cast(split_part(k.gruppe, ':', 2) as uuid) end
                   and (r.rolle = split_part(k.gruppe, ':', 3) or r.rolle = 'leder' and split_part(k.gruppe, ':', 3) = 'ansatt')
                 where k.oppgave = :oppgave
                union all
                select r.person from oppgavekandidat k join rolle r on r.enhet is null and k.gruppe = 'k:' || :kommune || ':' || r.rolle
                 where k.oppgave = :oppgave
                union all
                select cast(split_part(k.gruppe, ':', 2) as uuid) from oppgavekandidat k where k.oppgave = :oppgave and k.gruppe like 'p:%')
               and\s""" + IKKE_STENGT;

    /** De som arbeider i saken og ser den; sakstilgang_sak. Foresatte og ungdom er aldri med. */
    private static final String KOLLEGER = """
            select p.id, p.navn from person p where p.aktiv and p.kommune = :kommune and p.id in (
                select t.person from sakstilgang t where t.sak = :sak and t.til is null and t.person is not null and t.rolle <> 'foresatt'
                union all
                select r.person from sakstilgang t join rolle r on r.enhet = t.enhet and r.rolle = 'leder' where t.sak = :sak and t.til is null
                union all
                select v.vikar from vikariat v join oppgave o on o.enhet = v.enhet where o.id = :oppgave and v.avsluttet is null
                union all
                select o.behandler from oppgave o where o.id = :oppgave and o.behandler is not null)
               and exists (select 1 from rolle r where r.person = p.id and r.rolle not in ('forelder', 'ungdom'))
               and (ser_saken(p.id, :sak, :naa) or exists (select 1 from oppgave o where o.id = :oppgave and o.behandler = p.id))
               and\s""" + IKKE_STENGT;

    /** Av dem lederen i enheten oppgaven er i: at hun ser enhetens saker, vet alle der. */
    private static final String LEDERE = KOLLEGER + " and exists (select 1 from rolle l join oppgave o on o.enhet = l.enhet"
            + " where o.id = :oppgave and l.person = p.id and l.rolle = 'leder')";

    private final JdbcClient sql;
    private final Clock klokke;

    Oppgavefolk(JdbcClient sql, Clock klokke) {
        this.sql = sql;
        this.klokke = klokke;
    }

    /** De som kan ta over oppgaven, etter navn; den som har den, er ikke med. */
    List<Personer.Kollega> mottakere(Oppgave oppgave) {
        return kandidater(oppgave).stream().filter(k -> !oppgave.erHos(k.id())).toList();
    }

    /** De som kan ha oppgaven, med den som har den. */
    List<Personer.Kollega> kandidater(Oppgave oppgave) {
        return hent(KANDIDATER, oppgave, null);
    }

    boolean kanHa(Oppgave oppgave, PersonId person) {
        return !hent(KANDIDATER, oppgave, person).isEmpty();
    }

    /** De som kan nevnes i en beskjed, etter navn. @param av den som skriver @param ser om hun ser saken */
    List<Personer.Kollega> kolleger(Oppgave oppgave, Bruker av, boolean ser) {
        return nevnes(oppgave, null, av, ser).stream().filter(k -> !k.id().equals(av.id())).toList();
    }

    boolean kanNevnes(Oppgave oppgave, PersonId person, Bruker av, boolean ser) {
        return !nevnes(oppgave, person, av, ser).isEmpty();
    }

    /** Den som ikke ser saken, kan bare spørre lederen i sin egen enhet, og bare før noen har tatt oppgaven. */
    private List<Personer.Kollega> nevnes(Oppgave oppgave, PersonId bare, Bruker av, boolean ser) {
        boolean lederen = oppgave.behandler() == null && av.enheter().contains(oppgave.enhet());
        return ser ? hent(KOLLEGER, oppgave, bare) : lederen ? hent(LEDERE, oppgave, bare) : List.of();
    }

    /** @param bare null for alle */
    private List<Personer.Kollega> hent(String spoersmaal, Oppgave oppgave, PersonId bare) {
        return sql.sql(spoersmaal + (bare == null ? "" : " and p.id = :bare") + " order by p.navn, p.id")
                .param("oppgave", oppgave.id()).param("sak", oppgave.sakId().verdi()).param("kommune", kommune(oppgave))
                .param("naa", Timestamp.from(klokke.instant())).param("bare", bare == null ? null : bare.verdi(), java.sql.Types.OTHER)
                .query((rs, n) -> new Personer.Kollega(new PersonId(rs.getObject(1, UUID.class)), rs.getString(2))).list();
    }

    private String kommune(Oppgave oppgave) {
        return sql.sql("select kommune from oppgave where id = ?").param(oppgave.id()).query(String.class).single();
    }
}
