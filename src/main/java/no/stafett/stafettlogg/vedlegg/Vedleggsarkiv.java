package no.stafett.stafettlogg.vedlegg;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.felles.noekler.KanIkkeAapnes;
import no.stafett.felles.noekler.Laast;
import no.stafett.felles.noekler.Laastkolonne;
import no.stafett.felles.noekler.Noekkelring;
import no.stafett.felles.noekler.Stykkekrypt;
import no.stafett.stafettlogg.post.Loggvedlegg;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Filene i databasen, hver kryptert med sin egen nøkkel, som selv er låst med en nøkkel databasen ikke har. Skrives og leses stykke
 * for stykke, så en stor fil ikke ligger to ganger i minnet.
 */
@Repository
public class Vedleggsarkiv {

    /** Fila hører til vedlegget og innlegget. Saken er ikke med: den blir en annen når innlegget flyttes til riktig barn. */
    public static final Laastkolonne FILNOEKKEL = new Laastkolonne("vedlegg", "filnoekkel", "post");

    private final JdbcClient sql;
    private final JdbcTemplate rett;
    private final Noekkelring ring;

    Vedleggsarkiv(JdbcClient sql, JdbcTemplate rett, Noekkelring ring) {
        this.sql = sql;
        this.rett = rett;
        this.ring = ring;
    }

    void legg(Loggvedlegg ny, Sted sted, byte[] innhold, Instant naa) {
        Stykkekrypt krypt = Stykkekrypt.ny(innhold.length);
        Laast filnoekkel = ring.laas(krypt.noekkel(), FILNOEKKEL.sted(ny.id(), sted.post()));
        rett.update("insert into vedlegg (id, post, sak, navn, slag, stoerrelse, virussjekk, innhold, filnoekkel, noekkel, lagt_til, av) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rad -> {
                    rad.setObject(1, ny.id());
                    rad.setObject(2, sted.post());
                    rad.setObject(3, sted.sakId().verdi());
                    rad.setString(4, ny.navn());
                    rad.setString(5, ny.slag());
                    rad.setLong(6, ny.stoerrelse());
                    rad.setBoolean(7, ny.virussjekk());
                    rad.setBinaryStream(8, krypt.laas(innhold), krypt.laastStoerrelse());
                    rad.setBytes(9, filnoekkel.innhold());
                    rad.setString(10, filnoekkel.noekkel());
                    rad.setTimestamp(11, Timestamp.from(naa));
                    rad.setObject(12, sted.av().verdi());
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

    /**
     * Hele fila er kontrollert før den første biten gis fra seg: av en fil noen har endret, kommer det ingenting.
     *
     * @throws KanIkkeAapnes når nøkkelen ikke er her, eller noe er endret
     */
    InputStream les(Loggvedlegg vedlegg) {
        Rad rad = rad(vedlegg);
        if (rad.klartekst() != null) {
            return new ByteArrayInputStream(rad.klartekst());
        }
        Stykkekrypt krypt = Stykkekrypt.av(ring.aapne(rad.filnoekkel(), FILNOEKKEL.sted(vedlegg.id(), rad.post())), vedlegg.stoerrelse());
        byte[] siste = new byte[0];
        for (int nummer = 0; nummer < krypt.antallStykker(); nummer++) {
            siste = stykke(vedlegg.id(), krypt, nummer);
        }
        return krypt.antallStykker() == 1 ? new ByteArrayInputStream(siste)
                : Stykkekrypt.stykkevis(krypt.antallStykker(), nummer -> stykke(vedlegg.id(), krypt, nummer));
    }

    /** @param klartekst hele innholdet når fila ikke er kryptert ennå; ellers null */
    private record Rad(UUID post, Laast filnoekkel, byte[] klartekst) {
    }

    /** I ett oppslag: en fil fra før nøklene kom, kan bli kryptert når som helst. */
    private Rad rad(Loggvedlegg vedlegg) {
        return sql.sql("select post, noekkel, filnoekkel, case when noekkel is null then innhold end from vedlegg where id = ?").param(vedlegg.id())
                .query((rs, n) -> new Rad(rs.getObject(1, UUID.class), new Laast(rs.getString(2), rs.getBytes(3)), rs.getBytes(4)))
                .optional().orElseThrow(FinnesIkke::new);
    }

    private byte[] stykke(UUID id, Stykkekrypt krypt, int nummer) {
        return krypt.aapne(nummer, sql.sql("select substring(innhold from ? for ?) from vedlegg where id = ?")
                .params(krypt.begynner(nummer) + 1, krypt.lengde(nummer), id).query((rs, n) -> rs.getBytes(1)).single());
    }

    /** Kjenner igjen det samme innholdet sendt to ganger. */
    String avtrykk(byte[] innhold) {
        return ring.avtrykk(innhold);
    }
}
