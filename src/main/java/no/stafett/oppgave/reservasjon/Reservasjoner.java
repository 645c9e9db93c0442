package no.stafett.oppgave.reservasjon;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.stafett.felles.SakId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Kolonnene i oppgaven som sier hvor lenge den er reservert, til når den venter, og hvor mye den haster. */
@Repository
class Reservasjoner {

    private final JdbcClient sql;

    Reservasjoner(JdbcClient sql) {
        this.sql = sql;
    }

    /** Bare framover, og bare når det er noe å forlenge. @return false når den alt varer så lenge, eller ikke slutter */
    boolean forleng(String oppgaveId, Instant slutt) {
        return slutt != null && sql.sql("update oppgave set reservert_til = ? where id = ? and reservert_til < ?")
                .params(tid(slutt), oppgaveId, tid(slutt)).update() == 1;
    }

    /** @param dag null når den ikke skal vente lenger @param slutt reservasjonen når den ikke venter lenger enn den alt varer */
    void utsett(String oppgaveId, LocalDate dag, Instant slutt) {
        sql.sql("update oppgave set vent_til = ?, reservert_til = case when reservert_til is not null then cast(? as timestamptz) end where id = ?")
                .param(1, dag, Types.DATE).param(2, tid(slutt), Types.TIMESTAMP).param(3, oppgaveId).update();
    }

    void prioriter(String oppgaveId, int prioritet) {
        sql.sql("update oppgave set prioritet = ? where id = ?").params(prioritet, oppgaveId).update();
    }

    /** Alt slik det var; hvem som har den, er alt flyttet tilbake. */
    void sett(String oppgaveId, Oppgavegrep.Stand stand) {
        sql.sql("update oppgave set tatt = ?, reservert_til = ?, vent_til = ?, prioritet = ? where id = ?")
                .param(1, tid(stand.tatt()), Types.TIMESTAMP).param(2, tid(stand.reservertTil()), Types.TIMESTAMP)
                .param(3, stand.ventTil(), Types.DATE).param(4, stand.prioritet()).param(5, oppgaveId).update();
    }

    /** Som over, uten reservasjonen: den kan hun ha forlenget siden, ved å arbeide. */
    void settValg(String oppgaveId, Oppgavegrep.Stand stand) {
        sql.sql("update oppgave set vent_til = ?, prioritet = ? where id = ?").param(1, stand.ventTil(), Types.DATE).param(2, stand.prioritet())
                .param(3, oppgaveId).update();
    }

    /** De som skulle vært ledige, den eldste først; oppgave_reservert. */
    List<String> utloepte(Instant naa, int antall) {
        return sql.sql("select id from oppgave where status = 'aapen' and reservert_til <= ? and not skjermet order by reservert_til, id limit ?")
                .params(tid(naa), antall).query(String.class).list();
    }

    /** Låser saken hvis ingen andre holder den nå: en annen node eller en som arbeider i den. @return false når noen gjør det */
    boolean laasSakenStraks(String oppgaveId) {
        return sql.sql("select s.id from sak s where s.id = (select o.sak from oppgave o where o.id = ?) for no key update skip locked")
                .param(oppgaveId).query(java.util.UUID.class).optional().isPresent();
    }

    /** Oppgavene i den rekkefølgen sakene låses. Id-er ingen har, er ikke med. */
    List<String> iRekkefoelge(List<String> oppgaver) {
        return sql.sql("select id from oppgave where id = any(?) order by sak, id").param(oppgaver.toArray(String[]::new))
                .query(String.class).list();
    }

    SakId sak(String oppgaveId) {
        return sql.sql("select sak from oppgave where id = ?").param(oppgaveId)
                .query((rs, n) -> new SakId(rs.getObject(1, java.util.UUID.class))).single();
    }

    static Timestamp tid(Instant tid) {
        return tid == null ? null : Timestamp.from(tid);
    }
}
