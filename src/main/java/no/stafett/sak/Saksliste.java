package no.stafett.sak;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.Avvist;
import no.stafett.tilgang.Bruker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sakene noen ser, en side om gangen, nyeste først. Tallene teller de samme sakene som sidene viser. */
@Repository
public class Saksliste {

    private static final String SKILLE = "_";

    private final JdbcClient sql;
    private final Sakstilgang tilgang;

    Saksliste(JdbcClient sql, Sakstilgang tilgang) {
        this.sql = sql;
        this.tilgang = tilgang;
    }

    /**
     * Hvilke saker det spørres etter.
     *
     * @param soek  del av et saksnummer, eller initialene; tom for alle
     * @param etter verdien siden før ga i {@code neste}; null for den første
     */
    public record Utvalg(boolean aapne, String soek, String etter, int antall) {
    }

    /** @param neste verdi for {@code etter}, null på siste side */
    public record Side(long totalt, String neste, List<Sak> saker) {
    }

    /** Adressen har et merke vi ikke har gitt fra oss. */
    public static class MerketErUgyldig extends Avvist {
        MerketErUgyldig() {
            super(Grunn.UGYLDIG, "ugyldig_parameter");
        }
    }

    public Side hent(Utvalg utvalg, Bruker bruker) {
        Map<String, Object> verdier = verdier(utvalg, bruker);
        List<Sak> funnet = sql.sql(Saker.FELTER + "where " + vilkaar(utvalg)
                + (utvalg.etter() == null ? "" : " and (s.opprettet, s.id) < (cast(:tid as timestamptz), :id)")
                + " order by s.opprettet desc, s.id desc limit :antall").params(verdier).query(Saker::les).list();
        boolean flere = funnet.size() > utvalg.antall();
        List<Sak> side = flere ? funnet.subList(0, utvalg.antall()) : funnet;
        return new Side(antall(utvalg, bruker), flere ? merke(side.get(side.size() - 1)) : null, side);
    }

    public long antall(Utvalg utvalg, Bruker bruker) {
        return sql.sql("select count(*) from sak s where " + vilkaar(utvalg)).params(verdier(utvalg, bruker))
                .query(Long.class).single();
    }

    private static String vilkaar(Utvalg utvalg) {
        return Sakstilgang.SYNLIG + " and (s.status = 'aapen') = :aapne" + (utvalg.soek().isEmpty() ? ""
                : " and (position(:soek in s.saksnummer) > 0 or upper(left(s.fornavn, 1) || left(s.etternavn, 1)) = upper(:soek)\n"
                + "    and not exists (select 1 from adressesperre a where a.sak = s.id and a.til is null))");
    }

    private Map<String, Object> verdier(Utvalg utvalg, Bruker bruker) {
        Map<String, Object> verdier = new HashMap<>(tilgang.parametre(bruker));
        verdier.put("aapne", utvalg.aapne());
        verdier.put("soek", utvalg.soek());
        verdier.put("antall", utvalg.antall() + 1);
        if (utvalg.etter() != null) {
            String[] deler = utvalg.etter().split(SKILLE);
            try {
                verdier.put("tid", tid(deler[0]));
                verdier.put("id", UUID.fromString(deler[1]));
            } catch (DateTimeParseException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new MerketErUgyldig();
            }
        }
        return verdier;
    }

    /** Et tidspunkt databasen kan ha; våre merker har alltid et årstall på fire sifre, og den har ikke år 0. */
    private static String tid(String tekst) {
        if (!tekst.matches("[1-9]\\d{3}-.*")) {
            throw new MerketErUgyldig();
        }
        return Instant.parse(tekst).toString();
    }

    private static String merke(Sak siste) {
        return siste.opprettet() + SKILLE + siste.id();
    }
}
