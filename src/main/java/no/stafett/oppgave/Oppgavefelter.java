package no.stafett.oppgave;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** En oppgave lest fra databasen. Raden står for seg selv: navnene og det saken sier, er i den (V148, V157). */
public final class Oppgavefelter {

    /**
     * Koordinatoren arbeider i saker hun ikke ser; da er saksnummeret alt hun får vite om hvem den gjelder (domenets §7). Hva det er minnet
     * om, slås opp bare i saker der det er minnet om noe.
     */
    private static final String VALGT = """
            select o.*, case when 'koordinator' = any(o.roller) then null when o.sperret then '••' else o.forbokstaver end initialer,
                   case when o.minnet and o.status = 'aapen' and o.prosess like 'nivaa%' then paaminnet(o.sak) end paaminnet
            """;

    public static final String FELTER = fra("oppgave");

    private Oppgavefelter() {
    }

    /** @param rader der radene kommer fra, med alle kolonnene en oppgave har */
    public static String fra(String rader) {
        return VALGT + "  from " + rader + " o\n";
    }

    public static Oppgave les(ResultSet rs, int nummer) throws SQLException {
        UUID behandler = rs.getObject("behandler", UUID.class);
        return new Oppgave(rs.getString("id"), new SakId(rs.getObject("sak", UUID.class)), rs.getString("saksnummer"),
                rs.getString("initialer"), new EnhetId(rs.getObject("enhet", UUID.class)), rs.getString("enhetsnavn"),
                rs.getString("tjeneste"), rs.getString("definisjon"), rs.getString("prosess"), rs.getInt("nivaa"),
                rs.getString("trinn"), rs.getString("nummer"), rs.getString("tittel"), rs.getString("skjema"),
                Arrays.asList((String[]) rs.getArray("roller").getArray()), rs.getObject("frist", LocalDate.class),
                tid(rs, "opprettet"), behandler == null ? null : new PersonId(behandler),
                rs.getString("behandlernavn"), rs.getString("status"), tid(rs, "avsluttet"),
                rs.getString("forslag"), rs.getString("rad"), tid(rs, "paaminnet"), rs.getBoolean("oeving"), rs.getBoolean("skjermet"),
                new Oppgave.Gang(rs.getInt("prioritet"), rs.getObject("vent_til", LocalDate.class), tid(rs, "reservert_til"), tid(rs, "tatt")));
    }

    static Instant tid(ResultSet rs, String kolonne) throws SQLException {
        Timestamp tid = rs.getTimestamp(kolonne);
        return tid == null ? null : tid.toInstant();
    }
}
