package no.stafett.felles.noekler;

import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Låser med den nyeste nøkkelen det som er låst med en eldre. Noen få rader i hver transaksjon, så ingen venter; stoppes det på
 * veien, er hver rad låst med den ene eller den andre, og neste gang fortsetter der det slapp. Flere kan holde på samtidig.
 */
public final class Omlaasing {

    private static final UUID FOERST = new UUID(0, 0);

    private final JdbcClient sql;
    private final TransactionOperations transaksjon;
    private final Noekkelring ring;
    private final int bunke;

    /** @param bunke antall rader i hver transaksjon */
    public Omlaasing(JdbcClient sql, TransactionOperations transaksjon, Noekkelring ring, int bunke) {
        this.sql = sql;
        this.transaksjon = transaksjon;
        this.ring = ring;
        this.bunke = bunke;
    }

    private record Rad(UUID id, UUID hvor, Laast laast) {
    }

    private record Bunke(UUID siste, int byttet) {
    }

    /**
     * @param underveis får vite hvor mange som er byttet, etter hver bunke
     * @return hvor mange som ble byttet
     */
    public long bytt(Laastkolonne kolonne, LongConsumer underveis) {
        long byttet = 0;
        long foer;
        do {
            // Flere runder: noe kan være låst med en gammel nøkkel mens den forrige gikk.
            foer = byttet;
            Bunke neste = new Bunke(FOERST, 0);
            while (neste.siste() != null) {
                UUID etter = neste.siste();
                neste = transaksjon.execute(t -> bunke(kolonne, etter));
                byttet += neste.byttet();
                underveis.accept(byttet);
            }
        } while (byttet > foer);
        return byttet;
    }

    /** Antall rader som er låst med noe annet enn den nyeste. */
    public long igjen(Laastkolonne kolonne) {
        return sql.sql("select count(*) from %s where noekkel <> ?".formatted(kolonne.tabell())).param(ring.nyeste()).query(Long.class).single();
    }

    /** Id-ene til nøklene som er i bruk. */
    public List<String> iBruk(Laastkolonne kolonne) {
        return sql.sql("select distinct noekkel from %s where noekkel is not null".formatted(kolonne.tabell())).query(String.class).list();
    }

    private Bunke bunke(Laastkolonne kolonne, UUID etter) {
        List<Rad> rader = sql.sql("select id, %s, noekkel, %s from %s where noekkel <> ? and id > ? order by id limit ? for update skip locked"
                .formatted(kolonne.hoererTil(), kolonne.kolonne(), kolonne.tabell())).params(ring.nyeste(), etter, bunke)
                .query((rs, n) -> new Rad(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), new Laast(rs.getString(3), rs.getBytes(4)))).list();
        int byttet = (int) rader.stream().filter(rad -> bytt(kolonne, rad)).count();
        return new Bunke(rader.isEmpty() ? null : rader.get(rader.size() - 1).id(), byttet);
    }

    /** Det som ikke kan åpnes, blir stående som det er: nøkkelen kan komme tilbake. */
    private boolean bytt(Laastkolonne kolonne, Rad rad) {
        String sted = kolonne.sted(rad.id(), rad.hvor());
        try {
            Laast ny = ring.laas(ring.aapne(rad.laast(), sted), sted);
            return sql.sql("update %s set noekkel = ?, %s = ? where id = ?".formatted(kolonne.tabell(), kolonne.kolonne()))
                    .params(ny.noekkel(), ny.innhold(), rad.id()).update() == 1;
        } catch (KanIkkeAapnes staarSomFoer) {
            return false;
        }
    }
}
