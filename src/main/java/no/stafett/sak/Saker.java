package no.stafett.sak;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.tilgang.Bruker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Saker i databasen. Det som leses for en bruker, går alltid gjennom {@link Sakstilgang}. */
@Repository
public class Saker {

    static final String FELTER = """
            select s.id, s.saksnummer, s.kommune, s.enhet, s.hvem_gjelder, s.fornavn, s.etternavn, s.foedselsdato, s.nivaa,
                   s.status, s.modell, s.oeving, s.opprettet, s.opprettet_av, s.avsluttet,
                   (select a.grad from adressesperre a where a.sak = s.id and a.til is null) adressesperre
              from sak s
            """;

    private final JdbcClient sql;
    private final Sakstilgang tilgang;

    Saker(JdbcClient sql, Sakstilgang tilgang) {
        this.sql = sql;
        this.tilgang = tilgang;
    }

    /** Uten spørsmål om tilgang: bare for arbeid som allerede er avklart. */
    public Sak hent(SakId id) {
        return sql.sql(FELTER + "where s.id = ?").param(id.verdi()).query(Saker::les).single();
    }

    /** Saken når brukeren har rett til å se den, ellers tomt. */
    public Optional<Sak> finnSynlig(SakId id, Bruker bruker) {
        return sql.sql(FELTER + "where s.id = :sak and " + Sakstilgang.SYNLIG)
                .param("sak", id.verdi()).params(tilgang.parametre(bruker)).query(Saker::les).optional();
    }

    /** Sakene brukeren kan se, nyeste først; sakstilgang_person og sakstilgang_enhet. */
    public List<Sak> synlige(Bruker bruker, int antall) {
        return sql.sql(FELTER + "where " + Sakstilgang.SYNLIG + " order by s.opprettet desc, s.id limit :antall")
                .params(tilgang.parametre(bruker)).param("antall", antall).query(Saker::les).list();
    }

    /** Hvor saken hører til; for den som har eller kan ta en oppgave i den, også når hun ikke ser den. */
    public Merke merke(SakId id) {
        return sql.sql("select saksnummer, kommune, enhet from saksmerke where id = ?").param(id.verdi())
                .query((rs, n) -> new Merke(id, rs.getString(1), rs.getString(2), new EnhetId(rs.getObject(3, UUID.class)))).single();
    }

    /** Det enhver som arbeider i nærheten av saken, kan vite om den. */
    public record Merke(SakId id, String saksnummer, String kommune, EnhetId enhet) {
    }

    /** Usant for den som er inhabil i saken, og den en adressesperre stenger ute. */
    public boolean kanHaNoeMed(SakId id, PersonId person) {
        return sql.sql("""
                select not exists (select 1 from inhabile_saker(:person) i where i.sak = :sak)
                   and not exists (select 1 from sperrede_saker(:person, stafett_naa()) u where u.sak = :sak)""")
                .param("person", person.verdi()).param("sak", id.verdi()).query(Boolean.class).single();
    }

    /** De av dem som ikke kan ha noe med saken, som i {@link #kanHaNoeMed}; ett oppslag for alle. */
    public Set<PersonId> utestengte(SakId id, List<PersonId> personer) {
        return Set.copyOf(sql.sql("""
                select p from unnest(:personer) p
                 where exists (select 1 from inhabilitet i where i.sak = :sak and i.person = p and i.avsluttet is null)
                    or exists (select 1 from adressesperre a where a.sak = :sak and a.til is null)
                       and exists (select 1 from sperrede_saker(p, stafett_naa()) u where u.sak = :sak)""")
                .param("personer", personer.stream().map(PersonId::verdi).toArray(UUID[]::new)).param("sak", id.verdi())
                .query((rs, n) -> new PersonId(rs.getObject(1, UUID.class))).list());
    }

    public List<Foresatt> foresatte(SakId id) {
        return sql.sql("select navn, relasjon, foreldreansvar from foresatt where sak = ? and til is null order by navn").param(id.verdi())
                .query((rs, n) -> new Foresatt(rs.getString(1), rs.getString(2), rs.getBoolean(3))).list();
    }

    /** Som {@link #foresatte}, og dem som ikke er det lenger, uten foreldreansvar: det de sa, teller ikke nå. */
    public List<Foresatt> foresatteOgTidligere(SakId id) {
        return sql.sql("select navn, relasjon, foreldreansvar and til is null, til is null from foresatt where sak = ? order by til is not null, navn")
                .param(id.verdi()).query((rs, n) -> new Foresatt(rs.getString(1), rs.getString(2), rs.getBoolean(3), rs.getBoolean(4))).list();
    }

    /**
     * Det en foresatt het før en skrivefeil ble rettet, og den hun er nå. Ble også relasjonen en annen, var det en annen person, og det hun sa,
     * er ikke sagt av den som står der nå.
     */
    public Map<String, Foresatt> tidligereNavn(SakId id) {
        Map<String, Foresatt> alle = new LinkedHashMap<>();
        sql.sql("""
                select v.navn, f.navn, f.relasjon, f.foreldreansvar and f.til is null from foresattversjon v join foresatt f on f.id = v.foresatt
                 where v.sak = ? and lower(v.relasjon) = lower(f.relasjon) order by f.til is not null, v.versjon desc""").param(id.verdi())
                .query(rs -> {
                    alle.putIfAbsent(rs.getString(1), new Foresatt(rs.getString(2), rs.getString(3), rs.getBoolean(4)));
                });
        return alle;
    }

    /** Foresatte med id-en de har i saken, etter navn. */
    public Map<UUID, Foresatt> foresatteMedId(SakId id) {
        Map<UUID, Foresatt> alle = new LinkedHashMap<>();
        sql.sql("select id, navn, relasjon, foreldreansvar from foresatt where sak = ? and til is null order by navn, id").param(id.verdi())
                .query(rs -> {
                    alle.put(rs.getObject(1, UUID.class), new Foresatt(rs.getString(2), rs.getString(3), rs.getBoolean(4)));
                });
        return alle;
    }

    /** Enheten saken er på vei til, mens overgangen pågår. */
    public Optional<EnhetId> nyEnhet(SakId id) {
        return sql.sql("select ny_enhet from sak where id = ?").param(id.verdi())
                .query((rs, n) -> rs.getObject(1, UUID.class)).list().stream().filter(e -> e != null).findFirst()
                .map(EnhetId::new);
    }

    String nesteSaksnummer(int aar) {
        return "%d-%06d".formatted(aar, sql.sql("select nextval('saksnummer_seq')").query(Long.class).single());
    }

    void opprett(SakId id, String saksnummer, NyUndring ny, Bruker av, Instant naa) {
        sql.sql("""
                insert into sak (id, saksnummer, kommune, enhet, hvem_gjelder, fornavn, etternavn, foedselsdato, nivaa,
                                 status, oeving, opprettet, opprettet_av)
                values (?, ?, ?, ?, ?, ?, ?, ?, 0, 'aapen', ?, ?, ?)""")
                .params(id.verdi(), saksnummer, av.kommune(), ny.enhet().verdi(), ny.hvemGjelder().navn(), ny.fornavn(),
                        ny.etternavn(), ny.foedselsdato(), ny.oeving(), Timestamp.from(naa), av.id().verdi())
                .update();
        ny.foresatte().forEach(f -> sql.sql("insert into foresatt (id, sak, navn, relasjon, foreldreansvar) values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), id.verdi(), f.navn(), f.relasjon(), f.foreldreansvar()).update());
        sql.sql("insert into grunnlag (sak) values (?)").param(id.verdi()).update();
    }

    void settNivaa(SakId id, int nivaa, String modell) {
        sql.sql("update sak set nivaa = ?, modell = ? where id = ?").params(nivaa, modell, id.verdi()).update();
    }

    void avslutt(SakId id, String status, Instant naa) {
        sql.sql("update sak set status = ?, avsluttet = ? where id = ?").params(status, Timestamp.from(naa), id.verdi()).update();
    }

    /** To som endrer hva slags tilstand saken er i, kommer etter hverandre. */
    public void laas(SakId id) {
        sql.sql("select id from sak where id = ? for no key update").param(id.verdi()).query(UUID.class).optional();
    }

    void gjenaapne(SakId id) {
        sql.sql("update sak set status = 'aapen', avsluttet = null where id = ?").param(id.verdi()).update();
    }

    void settNyEnhet(SakId id, EnhetId ny) {
        sql.sql("update sak set ny_enhet = ? where id = ?").params(ny.verdi(), id.verdi()).update();
    }

    void byttEnhet(SakId id, EnhetId til) {
        sql.sql("update sak set enhet = ?, ny_enhet = null where id = ?").params(til.verdi(), id.verdi()).update();
    }

    static Sak les(ResultSet rs, int nummer) throws SQLException {
        Timestamp avsluttet = rs.getTimestamp("avsluttet");
        return new Sak(new SakId(rs.getObject("id", UUID.class)), rs.getString("saksnummer"), rs.getString("kommune"),
                new EnhetId(rs.getObject("enhet", UUID.class)), HvemGjelder.av(rs.getString("hvem_gjelder")),
                rs.getString("fornavn"), rs.getString("etternavn"), rs.getObject("foedselsdato", LocalDate.class),
                rs.getInt("nivaa"), rs.getString("status"), rs.getString("modell"), rs.getBoolean("oeving"),
                rs.getTimestamp("opprettet").toInstant(), new PersonId(rs.getObject("opprettet_av", UUID.class)),
                avsluttet == null ? null : avsluttet.toInstant(), rs.getString("adressesperre"));
    }
}
