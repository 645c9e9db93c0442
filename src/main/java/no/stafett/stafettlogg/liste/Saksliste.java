package no.stafett.stafettlogg.liste;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.noekler.Soekelaas;
import no.stafett.sak.Sakstilgang;
import no.stafett.tilgang.Bruker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Sakene noen ser, en side om gangen. Blaing går videre etter siste rad, aldri med {@code offset}, og tallene teller de samme sakene som
 * sidene viser. Antallet spørringer er det samme for én sak og for tusen.
 */
@Repository
class Saksliste {

    private static final String FELTER = "select s.id, s.saksnummer, s.nivaa, s.status, s.hvem_gjelder, s.oeving, s.opprettet, e.navn enhetsnavn, e.tjeneste, "
            + "p.navn holdernavn, coalesce(h.holder = :person, false) er_holder, " + Sakssortering.EVALUERES + " evalueres, "
            + Sakssortering.SIST_AKTIV + " sist_aktiv, " + Saksvilkaar.SAMTYKKE_MANGLER + " mangler, " + Saksvilkaar.SPERRE + " adressesperre, "
            + "case when " + Saksvilkaar.SPERRE + " is null then left(s.fornavn, 1) || left(s.etternavn, 1) else '••' end initialer";

    private final JdbcClient sql;
    private final Sakstilgang tilgang;
    private final Forretningsklokke klokke;
    private final Soekelaas laas;

    Saksliste(JdbcClient sql, Sakstilgang tilgang, Forretningsklokke klokke, Soekelaas laas) {
        this.sql = sql;
        this.tilgang = tilgang;
        this.klokke = klokke;
        this.laas = laas;
    }

    /** @param neste verdi for {@code etter}, null på siste side */
    record Side(long totalt, String neste, List<Saksrad> saker) {
    }

    /** En enhet leseren har saker i. */
    record Sted(UUID id, String navn, String tjeneste) {
    }

    /** Det det søkes etter, slik det ble skrevet; tomt når det er låst for en annen eller er endret. */
    Optional<String> soekt(Saksutvalg utvalg, Bruker bruker) {
        return laas.aapne(utvalg.soek(), bruker.id());
    }

    /** @throws Soekelaas.UkjentSoek når det ikke er låst for leseren */
    Side hent(Saksutvalg utvalg, Bruker bruker) {
        Map<String, Object> verdier = verdier(utvalg, bruker);
        List<Saksrad> funnet = sql.sql(FELTER + Saksvilkaar.FRA + " where " + Saksvilkaar.av(utvalg, krevSoekt(utvalg, bruker))
                + (utvalg.etter() == null ? "" : " and " + utvalg.sortering().etter())
                + " order by " + utvalg.sortering().rekkefoelge() + " limit :antall").params(verdier).query(Saksrad::les).list();
        boolean flere = funnet.size() > utvalg.antall();
        List<Saksrad> side = flere ? funnet.subList(0, utvalg.antall()) : funnet;
        return new Side(tell(List.of(utvalg), bruker).get(0), flere ? Saksmerke.etter(side.get(side.size() - 1), utvalg.sortering()) : null, side);
    }

    /** Hvor mange saker hvert utvalg har, i én spørring. Utvalgene kan ikke ha med ulike ting å lete etter. */
    List<Long> tell(List<Saksutvalg> utvalg, Bruker bruker) {
        String tall = utvalg.stream().map(ett -> "count(*) filter (where " + Saksvilkaar.uten(ett, krevSoekt(ett, bruker)) + ")").collect(Collectors.joining(", "));
        Map<String, Object> verdier = new HashMap<>();
        utvalg.forEach(ett -> verdier.putAll(verdier(ett.side(1, null), bruker)));
        return sql.sql("select " + tall + Saksvilkaar.FRA + " where " + Sakstilgang.SYNLIG).params(verdier)
                .query(Saksliste::tallene).single();
    }

    private String krevSoekt(Saksutvalg utvalg, Bruker bruker) {
        return soekt(utvalg, bruker).orElseThrow(Soekelaas.UkjentSoek::new);
    }

    /** Enhetene leseren har saker i, etter navn. */
    List<Sted> steder(Bruker bruker) {
        return sql.sql("select distinct e.id, e.navn, e.tjeneste from sak s join enhet e on e.id = s.enhet where " + Sakstilgang.SYNLIG + " order by e.navn, e.id")
                .params(tilgang.parametre(bruker)).query((rs, n) -> new Sted(rs.getObject(1, UUID.class), rs.getString(2), rs.getString(3))).list();
    }

    private static List<Long> tallene(ResultSet rs, int nummer) throws SQLException {
        List<Long> tall = new ArrayList<>();
        for (int kolonne = 1; kolonne <= rs.getMetaData().getColumnCount(); kolonne++) {
            tall.add(rs.getLong(kolonne));
        }
        return tall;
    }

    private Map<String, Object> verdier(Saksutvalg utvalg, Bruker bruker) {
        Map<String, Object> verdier = new HashMap<>(tilgang.parametre(bruker));
        verdier.putAll(Saksvilkaar.verdier(utvalg, krevSoekt(utvalg, bruker)));
        verdier.put("idag", klokke.idag());
        verdier.put("antall", utvalg.antall() + 1);
        if (utvalg.etter() != null) {
            Saksmerke merke = Saksmerke.les(utvalg.etter(), utvalg.sortering());
            IntStream.range(0, merke.verdier().size()).forEach(n -> verdier.put("etter" + n, merke.verdier().get(n)));
            verdier.put("etterId", merke.id());
        }
        return verdier;
    }
}
