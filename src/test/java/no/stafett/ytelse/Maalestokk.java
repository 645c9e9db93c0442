package no.stafett.ytelse;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import no.stafett.Proevebase;
import no.stafett.oppgave.liste.Fane;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Rolletildeling;

/**
 * Det første vi måler mot: samme rader i en smal tabell laget bare for dette, med en indeks som passer nøyaktig til hver side, spurt med
 * håndskrevet SQL uten noe imellom. Den vet ingenting om adressesperrer, inhabile, vikarer og hvem som ser hva i enheten.
 */
final class Maalestokk implements AutoCloseable {

    static final String[] TABELLER = {
        """
            create table maalestokk.oppgave (id text primary key, sak bigint, saksnummer text, initialer text, enhet uuid, enhetsnavn text, tittel text, nummer text,
                nivaa int, frist date, opprettet timestamptz, behandler uuid, vent_til date, avsluttet timestamptz, fullfoert_av uuid, aapen boolean,
                fristorden date, nivaaorden smallint, hastorden smallint)""",
        "create index on maalestokk.oppgave (behandler, fristorden, id) where aapen",
        "create index on maalestokk.oppgave (behandler, opprettet, id) where aapen",
        "create index on maalestokk.oppgave (behandler, vent_til, fristorden, id) where aapen and vent_til is not null",
        "create index on maalestokk.oppgave (enhet, fristorden, id) where aapen",
        "create index on maalestokk.oppgave (enhet, opprettet, id) where aapen",
        "create index on maalestokk.oppgave (enhet, nivaaorden, fristorden, id) where aapen",
        "create index on maalestokk.oppgave (enhet, hastorden, fristorden, id) where aapen",
        "create index on maalestokk.oppgave (fullfoert_av, avsluttet, id) where not aapen",
        "create table maalestokk.kandidat (gruppe text, id text, opprettet timestamptz, fristorden date, nivaaorden smallint, hastorden smallint, primary key (id, gruppe))",
        "create index on maalestokk.kandidat (gruppe, fristorden, id)", "create index on maalestokk.kandidat (gruppe, opprettet, id)",
        "create index on maalestokk.kandidat (gruppe, nivaaorden, fristorden, id)", "create index on maalestokk.kandidat (gruppe, hastorden, fristorden, id)",
        "grant usage on schema maalestokk to stafett_app", "grant select on maalestokk.oppgave, maalestokk.kandidat to stafett_app"};

    /** Bare det som er ledig, har kandidater her. */
    static final String[] FYLL = {
        """
            insert into maalestokk.oppgave select n.id, n.sak, s.saksnummer, left(s.fornavn, 1) || left(s.etternavn, 1), e.id, e.navn, o.tittel, o.nummer, n.nivaa, n.frist, n.opprettet,
                   case when not n.ferdig then n.hos end, n.vent_til, o.avsluttet, o.fullfoert_av, not n.ferdig, coalesce(n.frist, 'infinity'), 3 - n.nivaa, 2 - n.prioritet
              from maalestokk.ny n join oppgave o on o.id = n.id join sak s on s.id = o.sak join enhet e on e.id = o.enhet""",
        "insert into maalestokk.kandidat select g, n.id, n.opprettet, coalesce(n.frist, 'infinity'), 3 - n.nivaa, 2 - n.prioritet from maalestokk.ny n, unnest(n.grupper) g where n.hos is null"};

    static final String[] RYDD = {"vacuum analyze maalestokk.oppgave", "vacuum analyze maalestokk.kandidat"};

    private static final String MINE = "select o.* from maalestokk.oppgave o where o.aapen and o.behandler = ? and (o.vent_til is null or o.vent_til <= current_date) order by %s, o.id limit 21";
    private static final String PAA_VENT = "select o.* from maalestokk.oppgave o where o.aapen and o.behandler = ? and o.vent_til > current_date order by %s, o.id limit 21";
    private static final String FULLFOERT = "select o.* from maalestokk.oppgave o where not o.aapen and o.fullfoert_av = ? order by o.avsluttet desc, o.id desc limit 21";
    private static final String LEDIGE = """
            select o.* from maalestokk.oppgave o where o.id = any(array(select u.id from (select distinct x.* from unnest(?) g(gruppe) cross join lateral
                (select o.id, %1$s from maalestokk.kandidat o where o.gruppe = g.gruppe order by %1$s, o.id limit 21) x) u order by %2$s, u.id limit 21)) order by %1$s, o.id""";
    private static final String ENHETEN = """
            select o.* from unnest(?) e(enhet) cross join lateral
                (select x.* from maalestokk.oppgave x where x.aapen and x.enhet = e.enhet order by %3$s, x.id limit 21) o order by %1$s, o.id limit 21""";
    private static final String TALLENE = """
            select (select count(*) from maalestokk.oppgave where aapen and behandler = ? and (vent_til is null or vent_til <= current_date)),
                   (select count(distinct id) from maalestokk.kandidat where gruppe = any(?)), (select count(*) from maalestokk.oppgave where aapen and enhet = any(?)),
                   (select count(*) from maalestokk.oppgave where aapen and behandler = ? and vent_til > current_date),
                   (select count(*) from maalestokk.oppgave where not aapen and fullfoert_av = ?)""";

    private final Proevebase base;
    private final Bruker bruker;
    private final Map<Integer, Connection> forbindelser = new ConcurrentHashMap<>();
    private final Map<String, PreparedStatement> setninger = new ConcurrentHashMap<>();

    Maalestokk(Proevebase base, Bruker bruker) {
        this.base = base;
        this.bruker = bruker;
    }

    /** Første side. @return nanosekundene setningen tok */
    long side(int klient, Sidevalg valg) throws SQLException {
        String setning = switch (valg.fane()) {
            case MINE -> MINE;
            case PAA_VENT -> PAA_VENT;
            case FULLFOERT -> FULLFOERT;
            case LEDIGE -> LEDIGE;
            case ENHETEN -> ENHETEN;
        };
        String ferdig = setning.formatted(valg.noekler("o"), valg.noekler("u"), valg.noekler("x"));
        Object hvem = valg.fane() == Fane.LEDIGE ? grupper(klient) : valg.fane() == Fane.ENHETEN ? enheter(klient) : bruker.id().verdi();
        return mål(klient, ferdig, hvem);
    }

    /** Alle fem tallene. @return nanosekundene setningen tok */
    long tallene(int klient) throws SQLException {
        UUID jeg = bruker.id().verdi();
        return mål(klient, TALLENE, jeg, grupper(klient), enheter(klient), jeg, jeg);
    }

    private long mål(int klient, String setning, Object... verdier) throws SQLException {
        PreparedStatement s = setninger.computeIfAbsent(klient + setning, ny -> klargjør(klient, setning));
        for (int n = 0; n < verdier.length; n++) {
            s.setObject(n + 1, verdier[n]);
        }
        long begynt = System.nanoTime();
        try (ResultSet rader = s.executeQuery()) {
            long tok = System.nanoTime() - begynt;
            while (rader.next()) {
                rader.getString(1);
            }
            return tok;
        }
    }

    private Array grupper(int klient) throws SQLException {
        return forbindelse(klient).createArrayOf("text", bruker.grupper().toArray());
    }

    private Array enheter(int klient) throws SQLException {
        return forbindelse(klient).createArrayOf("uuid", bruker.roller().stream().map(Rolletildeling::enhet).filter(e -> e != null).map(e -> e.verdi()).distinct().toArray());
    }

    private PreparedStatement klargjør(int klient, String setning) {
        try {
            return forbindelse(klient).prepareStatement(setning);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection forbindelse(int klient) {
        return forbindelser.computeIfAbsent(klient, ny -> {
            try {
                Connection c = base.som("stafett_app");
                try (Statement s = c.createStatement()) {
                    s.execute("set jit = off");
                }
                return c;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Override
    public void close() throws SQLException {
        for (Connection c : forbindelser.values()) {
            c.close();
        }
    }
}
