package no.stafett.stafettlogg.vedlegg;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.AbstractList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.stafettlogg.post.Loggvedlegg;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Filene i databasen. Skrives og leses stykke for stykke, så en stor fil ikke ligger to ganger i minnet. */
@Repository
class Vedleggsarkiv {

    private static final int STYKKE = 256 * 1024;

    private final JdbcClient sql;
    private final JdbcTemplate rett;

    Vedleggsarkiv(JdbcClient sql, JdbcTemplate rett) {
        this.sql = sql;
        this.rett = rett;
    }

    void legg(Loggvedlegg ny, Sted sted, byte[] innhold, Instant naa) {
        rett.update("insert into vedlegg (id, post, sak, navn, slag, stoerrelse, sha256, virussjekk, innhold, lagt_til, av) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rad -> {
                    rad.setObject(1, ny.id());
                    rad.setObject(2, sted.post());
                    rad.setObject(3, sted.sakId().verdi());
                    rad.setString(4, ny.navn());
                    rad.setString(5, ny.slag());
                    rad.setLong(6, ny.stoerrelse());
                    rad.setString(7, avtrykk(innhold));
                    rad.setBoolean(8, ny.virussjekk());
                    rad.setBinaryStream(9, new ByteArrayInputStream(innhold), innhold.length);
                    rad.setTimestamp(10, Timestamp.from(naa));
                    rad.setObject(11, sted.av().verdi());
                });
    }

    /** Hvor fila hører hjemme. @param av den som la den til */
    record Sted(SakId sakId, UUID post, PersonId av) {
    }

    Optional<Loggvedlegg> finn(SakId sakId, UUID post, UUID id) {
        return sql.sql("select id, navn, slag, stoerrelse, virussjekk from vedlegg where id = ? and post = ? and sak = ?")
                .params(id, post, sakId.verdi()).query((rs, n) -> new Loggvedlegg(rs.getObject(1, UUID.class), rs.getString(2), rs.getString(3),
                        rs.getLong(4), rs.getBoolean(5))).optional();
    }

    /** Antall byte i alle sakens vedlegg; vedlegg_sak. */
    long samlet(SakId sakId) {
        return sql.sql("select coalesce(sum(stoerrelse), 0) from vedlegg where sak = ?").param(sakId.verdi()).query(Long.class).single();
    }

    /** Leser fila etter hvert som den sendes. */
    InputStream les(Loggvedlegg vedlegg) {
        long antall = (vedlegg.stoerrelse() + STYKKE - 1) / STYKKE;
        return new SequenceInputStream(Collections.enumeration(new AbstractList<InputStream>() {
            @Override
            public InputStream get(int nummer) {
                return new ByteArrayInputStream(stykke(vedlegg.id(), nummer));
            }

            @Override
            public int size() {
                return (int) antall;
            }
        }));
    }

    private byte[] stykke(UUID id, int nummer) {
        return sql.sql("select substring(innhold from ? for ?) from vedlegg where id = ?").params(nummer * STYKKE + 1, STYKKE, id)
                .query((rs, n) -> rs.getBytes(1)).single();
    }

    static String avtrykk(byte[] innhold) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(innhold));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
