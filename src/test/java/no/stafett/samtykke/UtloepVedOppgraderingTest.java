package no.stafett.samtykke;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import no.stafett.Proevebase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tilgang fra før samtykkene fikk slutte av seg selv, får slutten ved oppgraderingen. */
class UtloepVedOppgraderingTest {

    private static final String MOR = "Mor Lindås";
    private static Proevebase base;

    @BeforeAll
    static void oppgrader() {
        base = Proevebase.ved("28");
        base.kjør("insert into kommune values ('9901', 'A')",
                "insert into enhet select md5(t)::uuid, '9901', t, t from unnest(array['barnehage', 'ppt', 'skole', 'nav', 'helsestasjon', 'barnevern']) t",
                "insert into person select md5('ada')::uuid, '9901', 'ada', null, 'Ada', true",
                "insert into sak (id, saksnummer, kommune, enhet, hvem_gjelder, fornavn, etternavn, foedselsdato, nivaa, status, opprettet, opprettet_av) "
                    + "select md5('sak')::uuid, 'S1', '9901', md5('barnehage')::uuid, 'barn', 'A', 'B', '2012-02-29', 2, 'aapen', now(), md5('ada')::uuid");
        samtykke("ppt", MOR, "2026-06-30");
        samtykke("ppt", "Far Lindås", "2026-05-31");
        samtykke("skole", MOR, "2026-01-31");
        samtykke("skole", MOR, "2027-01-31");
        samtykke("nav", MOR, null);
        samtykke("helsestasjon", MOR, "2026-06-30");
        base.kjør("insert into delingshjemmel values (md5('h')::uuid, md5('sak')::uuid, 'helsestasjon', 'x', 'x', '2026-01-01', null, now(), md5('ada')::uuid)");
        for (String tjeneste : new String[] {"barnehage", "ppt", "skole", "nav", "helsestasjon", "barnevern"}) {
            base.kjør("insert into sakstilgang (id, sak, enhet, rolle, omfang, grunn, fra) select gen_random_uuid(), md5('sak')::uuid, md5('"
                    + tjeneste + "')::uuid, 'leder', 'alt', 'invitasjon', now()");
        }
        base.kjør("insert into sakstilgang (id, sak, person, rolle, omfang, grunn, fra) values (gen_random_uuid(), md5('sak')::uuid, md5('ada')::uuid, 'foresatt', 'alt', 'foresatt', now())");
        base.migrer("latest");
    }

    @Test
    void skal_slutte_naar_den_foerste_av_dem_som_maa_si_ja_slutter() {
        assertThat(utloeper("ppt")).isEqualTo("2026-06-01 00:00:00");
    }

    @Test
    void skal_bruke_det_siste_hver_person_har_sagt() {
        assertThat(utloeper("skole")).isEqualTo("2027-02-01 00:00:00");
    }

    @Test
    void skal_slutte_naar_barnet_er_myndig_naar_ingen_annen_slutt_er_avtalt() {
        assertThat(utloeper("nav")).isEqualTo("2030-03-01 00:00:00");
    }

    @Test
    void skal_ikke_gi_slutt_til_det_som_ikke_bygger_paa_samtykke() {
        assertThat(utloeper("barnehage")).as("sakens egen enhet").isNull();
        assertThat(utloeper("helsestasjon")).as("lovhjemmel uten slutt").isNull();
        assertThat(utloeper("barnevern")).as("ingen er spurt").isNull();
    }

    @Test
    void skal_la_foresattes_tilgang_slutte_den_dagen_barnet_er_myndig() {
        assertThat(svar("select utloeper at time zone 'Europe/Oslo' from sakstilgang where rolle = 'foresatt'")).isEqualTo("2030-03-01 00:00:00");
    }

    private static void samtykke(String tjeneste, String navn, String til) {
        base.kjør("insert into samtykke (id, sak, tjeneste, avgjoerelse, gyldig_fra, gyldig_til, handling, navn, relasjon, kanal, registrert, registrert_av) "
                + "select gen_random_uuid(), md5('sak')::uuid, '" + tjeneste + "', 'gitt', '2026-01-01', " + (til == null ? "null" : "'" + til + "'")
                + ", gen_random_uuid(), '" + navn + "', '" + (MOR.equals(navn) ? "mor" : "far") + "', 'papir', clock_timestamp(), md5('ada')::uuid");
    }

    private static String utloeper(String tjeneste) {
        return svar("select utloeper at time zone 'Europe/Oslo' from sakstilgang where enhet = md5('" + tjeneste + "')::uuid");
    }

    private static String svar(String spørring) {
        try (Connection c = base.som("postgres"); Statement s = c.createStatement(); ResultSet rad = s.executeQuery(spørring)) {
            rad.next();
            return rad.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
