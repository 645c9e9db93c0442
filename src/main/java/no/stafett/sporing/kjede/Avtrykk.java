package no.stafett.sporing.kjede;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/**
 * Kjeden regnes ut her, både når den lages og når den kontrolleres: SHA-256 av forrige ledd, leddets nummer og alle
 * kolonnene i raden. Hver verdi har lengden sin foran, så ingen rad kan leses på to måter.
 */
final class Avtrykk {

    /** Endres innholdet i {@link #RAD}, er det en ny utgave, og den gamle må fortsatt kunne regnes ut. */
    private static final String UTGAVE = "stafett-spor-1";

    private static final String TID = "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US')";

    /** Alle kolonnene i {@code spor} med alias s, som tekst og uavhengig av hvordan tilkoblingen er satt opp. */
    static final String RAD = "s.id::text, " + TID.formatted("s.tid") + ", s.person, s.sak::text, s.hendelse, s.fakta::text, s.slag, "
            + "s.kommune, s.rolle, s.enhet::text, s.formaal, s.sted, s.oppgave, s.utfall, s.skjermet::text, "
            + TID.formatted("s.skrevet") + ", s.xid::text";

    static final int KOLONNER = 17;

    private Avtrykk() {
    }

    /** @param rad spørring der {@link #RAD} er de første kolonnene */
    static String ledd(String forrige, long nummer, ResultSet rad) throws SQLException {
        StringBuilder innhold = new StringBuilder();
        legg(innhold, UTGAVE);
        legg(innhold, forrige);
        legg(innhold, Long.toString(nummer));
        for (int kolonne = 1; kolonne <= KOLONNER; kolonne++) {
            legg(innhold, rad.getString(kolonne));
        }
        return sha256(innhold.toString());
    }

    private static void legg(StringBuilder innhold, String verdi) {
        innhold.append(verdi == null ? "-" : verdi.length() + ":" + verdi).append(';');
    }

    private static String sha256(String tekst) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(tekst.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
