package no.stafett.skjema;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Utkast til svar. Et utkast kontrolleres aldri mot skjemaet; bare størrelsen har en grense. */
@Repository
public class Utkastlager {

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock klokke;
    private final ApplicationEventPublisher hendelser;

    Utkastlager(JdbcClient sql, JsonMapper json, Clock klokke, ApplicationEventPublisher hendelser) {
        this.hendelser = hendelser;
        this.sql = sql;
        this.json = json;
        this.klokke = klokke;
    }

    public Optional<Utkast> finn(String oppgaveId, String skjemaId) {
        return sql.sql("select * from utkast where oppgave = ? and skjema = ?").params(oppgaveId, skjemaId)
                .query(this::les).optional();
    }

    /** Alt personen har skrevet uten å sende, nyeste først; også det som ble liggende da oppgaven falt bort. */
    public List<Utkast> iSak(SakId sakId, PersonId person) {
        return sql.sql("select * from utkast where sak = ? and person = ? and not skjermet order by tid desc")
                .params(sakId.verdi(), person.verdi()).query(this::les).list();
    }

    /**
     * Lagrer på versjonen som ble åpnet; 0 når det ikke fantes noe utkast.
     *
     * @return den nye versjonen
     * @throws UtkastetErEndret når en annen har lagret siden
     */
    @Transactional
    public Utkast lagre(Utkastplass plass, int paaVersjon, JsonNode innhold, PersonId person) {
        String oppgaveId = plass.oppgaveId();
        String skjemaId = plass.skjemaId();
        int truffet = paaVersjon == 0 ? opprett(plass, innhold, person)
                : oppdater(oppgaveId, skjemaId, paaVersjon, innhold, person);
        Utkast gjeldende = finn(oppgaveId, skjemaId).orElseGet(
                () -> new Utkast(oppgaveId, skjemaId, 0, json.createObjectNode(), person, klokke.instant()));
        if (truffet == 0) {
            throw new UtkastetErEndret(gjeldende);
        }
        hendelser.publishEvent(new UtkastLagret(plass.sakId(), oppgaveId, skjemaId, gjeldende.versjon()));
        return gjeldende;
    }

    public void slett(String oppgaveId, String skjemaId) {
        sql.sql("delete from utkast where oppgave = ? and skjema = ?").params(oppgaveId, skjemaId).update();
    }

    private int opprett(Utkastplass plass, JsonNode innhold, PersonId person) {
        return sql.sql("""
                insert into utkast (oppgave, skjema, sak, versjon, innhold, person, tid, skjermet)
                values (?, ?, ?, 1, cast(? as jsonb), ?, ?, ?) on conflict do nothing""")
                .params(plass.oppgaveId(), plass.skjemaId(), plass.sakId().verdi(), innhold.toString(), person.verdi(), naa(), plass.skjermet())
                .update();
    }

    private int oppdater(String oppgaveId, String skjemaId, int paaVersjon, JsonNode innhold, PersonId person) {
        return sql.sql("""
                update utkast set versjon = versjon + 1, innhold = cast(? as jsonb), person = ?, tid = ?
                 where oppgave = ? and skjema = ? and versjon = ?""")
                .params(innhold.toString(), person.verdi(), naa(), oppgaveId, skjemaId, paaVersjon).update();
    }

    private Timestamp naa() {
        return Timestamp.from(klokke.instant());
    }

    private Utkast les(ResultSet rs, int nummer) throws SQLException {
        return new Utkast(rs.getString("oppgave"), rs.getString("skjema"), rs.getInt("versjon"),
                json.readTree(rs.getString("innhold")), new PersonId(rs.getObject("person", UUID.class)),
                rs.getTimestamp("tid").toInstant());
    }
}
