package no.stafett.oppgave;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Gruppe;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Oppgaveradene: skrives når motoren sier fra, leses av lista og oppgavesiden. */
@Repository
class Oppgaverader {

    /**
     * Raden, kandidatene og reservasjonen i én setning: hver endring av raden skriver alle indeksene den er i. Det bare én kan gjøre, ville
     * ingen andre tatt, og akuttrommet har sin egen gang; de reserveres ikke.
     */
    private static final String TA = """
            with tatt as (
                update oppgave o set behandler = :person, tatt = :naa, vent_til = null,
                       reservert_til = case when not o.skjermet and not o.roller && array['ansvarlig'] and exists (select 1 from oppgavekandidat k
                           where k.oppgave = o.id and k.gruppe <> 'p:' || cast(:person as text)) then cast(:slutt as timestamptz) end
                 where o.id = :id and o.status = 'aapen' and o.behandler is null returning o.id, o.prioritet, o.reservert_til, o.tatt),
            opptatt as (update oppgavekandidat k set ledig = false from tatt where k.oppgave = tatt.id)
            select prioritet, reservert_til, tatt from tatt""";

    private final JdbcClient sql;
    private final Forretningsklokke klokke;
    private final Reservasjonslengde lengde;

    Oppgaverader(JdbcClient sql, Forretningsklokke klokke, Reservasjonslengde lengde) {
        this.sql = sql;
        this.klokke = klokke;
        this.lengde = lengde;
    }

    Optional<Oppgave> finn(String id) {
        return sql.sql(Oppgavefelter.FELTER + "where o.id = ?").param(id).query(Oppgavefelter::les).optional();
    }

    /** Som {@code Sakstilgang.laas}, i ett oppslag fra oppgaven. */
    void laasSaken(String id) {
        sql.sql("select s.id from sak s join oppgave o on o.sak = s.id where o.id = ? for no key update of s").param(id).query(UUID.class).optional();
    }

    /** Låser raden, så to som fullfører samtidig kommer etter hverandre. Den som ventet, får se raden slik den ble. */
    Optional<Oppgave> laas(String id) {
        return sql.sql(Oppgavefelter.FELTER + "where o.id = ? for update of o").param(id).query(Oppgavefelter::les).optional();
    }

    /** Sakens åpne oppgaver, unntatt de skjermede; oppgave_sak. */
    List<Oppgave> aapneISak(SakId sakId) {
        return sql.sql(Oppgavefelter.FELTER + "where o.sak = ? and o.status = 'aapen' and not o.skjermet order by o.frist nulls last, o.id")
                .param(sakId.verdi()).query(Oppgavefelter::les).list();
    }

    /** Det personens åpne oppgaver i saken krever at hun ser, unntatt de skjermede; oppgave_sak. */
    List<Oppgavekrav> krav(SakId sakId, PersonId person) {
        return sql.sql("""
                select enhet, roller from oppgave where sak = ? and behandler = ? and status = 'aapen' and not skjermet order by frist nulls last, id""")
                .params(sakId.verdi(), person.verdi())
                .query((rs, n) -> new Oppgavekrav(sakId, new EnhetId(rs.getObject(1, UUID.class)), List.of((String[]) rs.getArray(2).getArray()))).list();
    }

    /** Åpne oppgaver personen har, også skjermede; oppgave_mine. */
    List<Oppgave> aapneHos(PersonId person) {
        return sql.sql(Oppgavefelter.FELTER + "where o.behandler = ? and o.status = 'aapen' order by o.sak, o.frist nulls last, o.id")
                .param(person.verdi()).query(Oppgavefelter::les).list();
    }

    boolean arbeiderI(PersonId person, EnhetId enhet) {
        return sql.sql("select exists (select 1 from rolle where person = ? and enhet = ? and rolle in ('ansatt', 'leder'))")
                .params(person.verdi(), enhet.verdi()).query(Boolean.class).single();
    }

    /** Det bare den ene kunne ta, kan bare den andre ta; oppgavekandidat_person. */
    void byttKandidat(PersonId fra, PersonId til) {
        sql.sql("""
                insert into oppgavekandidat (oppgave, gruppe, ledig)
                select oppgave, ?, ledig from oppgavekandidat where gruppe = ? on conflict do nothing""")
                .params(Gruppe.person(til), Gruppe.person(fra)).update();
        sql.sql("delete from oppgavekandidat where gruppe = ?").param(Gruppe.person(fra)).update();
    }

    /** Som {@link #byttKandidat}, bare i akuttrommene i saken. */
    void byttKandidatIRommet(SakId sakId, PersonId fra, PersonId til) {
        String rommets = " and oppgave in (select id from oppgave where sak = ? and skjermet)";
        sql.sql("insert into oppgavekandidat (oppgave, gruppe, ledig) "
                + "select oppgave, ?, ledig from oppgavekandidat where gruppe = ?" + rommets + " on conflict do nothing").params(Gruppe.person(til), Gruppe.person(fra), sakId.verdi()).update();
        sql.sql("delete from oppgavekandidat where gruppe = ?" + rommets).params(Gruppe.person(fra), sakId.verdi()).update();
    }

    boolean erInhabil(PersonId person, SakId sakId) {
        return sql.sql("select exists (select 1 from inhabile_saker(?) i where i.sak = ?)").params(person.verdi(), sakId.verdi())
                .query(Boolean.class).single();
    }

    /** Alle sakens oppgaver utenom de skjermede, i den rekkefølgen de oppsto. */
    List<Oppgave> iSak(SakId sakId) {
        return sql.sql(Oppgavefelter.FELTER + "where o.sak = ? and not o.skjermet order by o.opprettet, o.id").param(sakId.verdi())
                .query(Oppgavefelter::les).list();
    }

    /** Åpne oppgaver i det skjermede rommet for den som er der; oppgavekandidat og oppgave_mine dekker. */
    List<Oppgave> skjermede(PersonId person, List<String> grupper) {
        return sql.sql(Oppgavefelter.FELTER + """
                where o.skjermet and o.status = 'aapen' and (o.behandler = ?
                   or o.id in (select k.oppgave from oppgavekandidat k where k.gruppe = any(?))) order by o.frist nulls last, o.id""")
                .param(person.verdi()).param(grupper.toArray(String[]::new)).query(Oppgavefelter::les).list();
    }

    void legg(Oppgave o, String kommune, List<String> grupper) {
        sql.sql("""
                insert into oppgave (id, sak, kommune, enhet, tjeneste, definisjon, prosess, nivaa, trinn, nummer, tittel,
                    skjema, roller, frist, opprettet, status, forslag, rad, oeving, skjermet)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'aapen', ?, ?, ?, ?)""")
                .param(1, o.id()).param(2, o.sakId().verdi()).param(3, kommune).param(4, o.enhet().verdi())
                .param(5, o.tjeneste()).param(6, o.definisjon()).param(7, o.prosess()).param(8, o.nivaa())
                .param(9, o.trinn()).param(10, o.nummer(), Types.VARCHAR).param(11, o.tittel()).param(12, o.skjema())
                .param(13, o.roller().toArray(String[]::new)).param(14, o.frist(), Types.DATE)
                .param(15, Timestamp.from(o.opprettet())).param(16, o.forslag(), Types.VARCHAR)
                .param(17, o.rad(), Types.VARCHAR).param(18, o.oeving()).param(19, o.skjermet()).update();
        leggKandidater(o.id(), grupper);
    }

    /** De åpne oppgavene følger saken fra den ene enheten til den andre; oppgave_sak. */
    void flytt(SakId sakId, EnhetId fra, EnhetId til) {
        sql.sql("update oppgave set enhet = e.id, tjeneste = e.tjeneste from enhet e "
                + "where e.id = ? and oppgave.sak = ? and oppgave.enhet = ? and oppgave.status = 'aapen' and not oppgave.skjermet")
                .params(til.verdi(), sakId.verdi(), fra.verdi()).update();
    }

    /** Åpne oppgaver noen utenfor enheten har, når de ikke har dem som inviterte eller for kommunen; oppgave_sak. */
    List<Oppgave> hosAndreEnn(SakId sakId, EnhetId enhet) {
        return sql.sql(Oppgavefelter.FELTER + """
                where o.sak = ? and o.status = 'aapen' and not o.skjermet and not o.roller && array['invitert', 'koordinator', 'ke', 'ansvarlig']
                  and o.behandler is not null
                  and not exists (select 1 from rolle r where r.person = o.behandler and r.enhet = ?)""")
                .params(sakId.verdi(), enhet.verdi()).query(Oppgavefelter::les).list();
    }

    /** Åpne oppgaver hos folk som ikke lenger arbeider i noen enhet som er med i saken; oppgave_sak. */
    List<Oppgave> hosFolkUte(SakId sakId) {
        return sql.sql(Oppgavefelter.FELTER + """
                where o.sak = :sak and o.status = 'aapen' and not o.skjermet and o.behandler is not null
                  and not o.roller && array['invitert', 'mottaker', 'koordinator', 'ke']
                  and not exists (select 1 from rolle r where r.person = o.behandler and (r.enhet = s.enhet or r.enhet in
                      (select t.enhet from sakstilgang t where t.sak = :sak and t.til is null and (t.utloeper is null or t.utloeper > :naa))))""")
                .param("sak", sakId.verdi()).param("naa", naa()).query(Oppgavefelter::les).list();
    }

    /** Åpne oppgaver hos folk som adressesperren stenger ute; akuttrommet står for seg. oppgave_sak. */
    List<Oppgave> hosUtestengte(SakId sakId) {
        return sql.sql(Oppgavefelter.FELTER + """
                where o.sak = :sak and o.status = 'aapen' and not o.skjermet and o.behandler is not null
                  and exists (select 1 from sperrede_saker(o.behandler, :naa) u where u.sak = :sak)""")
                .param("sak", sakId.verdi()).param("naa", naa()).query(Oppgavefelter::les).list();
    }

    /** Kopiene i {@code oppgavekandidat} følger av seg selv (V80). */
    void settFrist(String id, LocalDate frist) {
        sql.sql("update oppgave set frist = ? where id = ?").param(1, frist, Types.DATE).param(2, id).update();
    }

    void settRoller(String id, List<String> roller) {
        sql.sql("update oppgave set roller = ? where id = ?").params(roller.toArray(String[]::new), id).update();
    }

    void settGrupper(String id, List<String> grupper) {
        sql.sql("delete from oppgavekandidat where oppgave = ?").param(id).update();
        leggKandidater(id, grupper);
    }

    private void leggKandidater(String id, List<String> grupper) {
        sql.sql("""
                insert into oppgavekandidat (oppgave, gruppe, ledig)
                select o.id, g, o.behandler is null from oppgave o, unnest(?) g where o.id = ?""")
                .param(grupper.stream().distinct().toArray(String[]::new)).param(id).update();
    }

    /** @return slik den ligger hos personen; tomt når noen andre har tatt den, eller den er borte */
    Optional<Oppgave.Gang> ta(String id, PersonId person) {
        return sql.sql(TA).param("person", person.verdi()).param("naa", naa()).param("id", id)
                .param("slutt", lengde.slutt() == null ? null : Timestamp.from(lengde.slutt()), Types.TIMESTAMP)
                .query((rs, n) -> new Oppgave.Gang(rs.getInt(1), null, Oppgavefelter.tid(rs, "reservert_til"), Oppgavefelter.tid(rs, "tatt"))).optional();
    }

    void leggTilbake(String id) {
        sql.sql("""
                with lagt as (update oppgave set behandler = null, tatt = null, vent_til = null, reservert_til = null where id = ? returning id)
                update oppgavekandidat k set ledig = true from lagt where k.oppgave = lagt.id""").param(id).update();
    }

    /** @return den som hadde den; tomt når ingen hadde det, og i akuttrommet */
    Optional<PersonId> avslutt(String id, boolean fullfoert, PersonId av) {
        return sql.sql("""
                with ferdig as (update oppgave set status = ?, avsluttet = ?, fullfoert_av = ? where id = ? returning id, behandler, skjermet),
                borte as (delete from oppgavekandidat k using ferdig where k.oppgave = ferdig.id)
                select behandler from ferdig where behandler is not null and not skjermet""")
                .param(1, fullfoert ? "fullfoert" : "borte").param(2, naa())
                .param(3, fullfoert && av != null ? av.verdi() : null, Types.OTHER).param(4, id)
                .query((rs, n) -> new PersonId(rs.getObject(1, UUID.class))).optional();
    }

    private Timestamp naa() {
        return Timestamp.from(klokke.instant());
    }

    /** Det som avgjør om brukeren kan se og ta oppgaven, i ett oppslag. */
    Adgang adgang(String id, Bruker bruker) {
        return sql.sql("select kandidat, stengt, fravaerende, overtas from oppgaveadgang(?, ?, ?, ?)")
                .param(id).param(bruker.id().verdi()).param(bruker.grupper().toArray(String[]::new)).param(naa())
                .query(Oppgaverader::lesAdgang).single();
    }

    private static Adgang lesAdgang(ResultSet rs, int nummer) throws SQLException {
        UUID fravaerende = rs.getObject("fravaerende", UUID.class);
        return new Adgang(rs.getBoolean("kandidat"), rs.getBoolean("stengt"), fravaerende == null ? Optional.empty()
                : Optional.of(new Vikaroppgave(new PersonId(fravaerende), rs.getBoolean("overtas"))));
    }

    /**
     * @param kandidat kan ta den; den inhabile kan ikke ta noe i saken, men akuttrommet er ikke saken
     * @param stengt   en adressesperre stenger henne ute av saken
     * @param vikar    det hun gjør som vikar; tomt for andre
     */
    record Adgang(boolean kandidat, boolean stengt, Optional<Vikaroppgave> vikar) {
    }

    /** Det brukeren gjør som vikar; skjermede er aldri med. Avgjøres i databasen, så det slutter av seg selv. */
    Optional<Vikaroppgave> vikaroppgave(String id, PersonId vikar) {
        return sql.sql("select v.fravaerende, v.overtas from vikaroppgaver(?, ?) v where v.oppgave = ? limit 1").params(vikar.verdi(), naa(), id)
                .query((rs, n) -> new Vikaroppgave(new PersonId(rs.getObject(1, UUID.class)), rs.getBoolean(2))).optional();
    }

    /** @param overtas den blir vikarens egen; ellers gjør hun den for den andre, som fortsatt har den */
    record Vikaroppgave(PersonId fravaerende, boolean overtas) {
    }
}
