package no.stafett.oppgave.liste;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.felles.noekler.Soekelaas;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Oversetter det noen søker etter, til saker og titler; radene finnes siden fra indekser. Navn treffer bare i saker leseren ser, og bare når
 * søket er låst for henne: det som står åpent i adressen, skal ikke være et navn (SEC-18).
 * Initialer og navn treffer ikke der det er en adressesperre, heller ikke for den klarerte: da måtte siden si hvorfor de andre ikke får treff.
 */
@Component
class Soek {

    /** Så mange saker et søk treffer. Passer et navn eller initialer på flere, er det de nyeste; et nummer som gjør det, er for kort. */
    private static final int FLEST = 2000;

    private static final String UTEN_SPERRE = " and not exists (select 1 from adressesperre a where a.sak = s.id and a.til is null)";

    /** Noen få titler; oppgavetittel har én rad for hver. */
    private static final String TITLER = "array(select t.tittel from oppgavetittel t where ligner(:soek, t.tittel))";

    /** Navnene i de sakene hun ser. */
    private static final String NAVN = "select s.id from sak s where s.kommune = :kommune"
            + " and s.id = any(array(select v.sak from synlige_saker(:person, :naa) v)) and ligner(:soek, s.fornavn || ' ' || s.etternavn)" + UTEN_SPERRE + " order by s.opprettet desc";

    /** sak_nummer_del. */
    private static final String NUMMER = "select m.id from saksmerke m where m.kommune = :kommune and m.saksnummer like '%' || :soek || '%'";

    /** sak_initialer. */
    private static final String INITIALER = "array(select i.sak from saker_med_initialer(:kommune, :soek, :flest) i)";

    private static final String INGEN = "cast('{}' as uuid[])";

    private final JdbcClient sql;
    private final Soekelaas laas;

    Soek(JdbcClient sql, Soekelaas laas) {
        this.sql = sql;
        this.laas = laas;
    }

    /**
     * @param saker     sakene der nummeret eller navnet passer
     * @param initialer sakene der initialene passer; gjelder ikke koordinatorens oppgaver, som aldri viser dem
     */
    record Treff(UUID[] saker, UUID[] initialer, String[] titler) {

        void settInn(Map<String, Object> parametre, String nr) {
            parametre.put("treffSaker" + nr, saker);
            parametre.put("treffInitialer" + nr, initialer);
            parametre.put("treffTitler" + nr, titler);
        }
    }

    /** Det i adressen som kan være et søk, låst eller åpent. */
    static Optional<String> kjenn(String iAdressen) {
        return Soekelaas.erLaast(iAdressen) ? Optional.of(iAdressen).filter(t -> t.matches(Soekelaas.MOENSTER)) : renset(iAdressen);
    }

    /** To tegn eller flere; ett treffer for mye til å være til hjelp. */
    private static Optional<String> renset(String tekst) {
        return Optional.of(tekst.strip().replaceAll("\\s+", " ")).filter(t -> t.matches("[^\\p{Cntrl}%_\\\\]{2,60}"));
    }

    /** Det hun skrev; tomt når det ikke er noe vi kan søke etter, eller ikke er låst for henne. */
    Optional<String> skrevet(String iAdressen, PersonId person) {
        return laas.aapne(iAdressen, person).flatMap(Soek::renset);
    }

    /** @throws Soekelaas.UkjentSoek når det ikke er låst for henne */
    Treff finn(String iAdressen, Leser leser) {
        String soekt = skrevet(iAdressen, leser.bruker().id()).orElseThrow(Soekelaas.UkjentSoek::new);
        Map<String, Object> verdier = new HashMap<>(leser.parametre());
        verdier.put("soek", soekt);
        verdier.put("flest", FLEST);
        return sql.sql("select " + TITLER + " titler, " + saker(soekt, Soekelaas.erLaast(iAdressen)) + " saker, " + initialer(soekt) + " initialer").params(verdier)
                .query((rs, n) -> new Treff((UUID[]) rs.getArray("saker").getArray(), (UUID[]) rs.getArray("initialer").getArray(),
                        (String[]) rs.getArray("titler").getArray())).single();
    }

    private static String saker(String soekt, boolean ogNavn) {
        String saker = soekt.matches("[0-9-]{3,}") ? NUMMER : ogNavn ? NAVN : null;
        return saker == null ? INGEN : "array(" + saker + " limit :flest)";
    }

    private static String initialer(String soekt) {
        return soekt.matches("\\p{L}{2}") ? INITIALER : INGEN;
    }
}
