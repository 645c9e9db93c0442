package no.stafett.innsikt.tall;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Tida trinnene tar: aldri fra færre enn fem barn, og ingenting i lista sier om noen har vært ved et trinn. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TrinntiderTest {

    @Test
    void skal_telle_saker_og_ikke_oppgaver_og_ha_med_trinn_ingen_har_vært_ved() throws SQLException {
        try (Tallkommune kommune = new Tallkommune()) {
            String enhet = kommune.enhet("skole");
            List<String> saker = kommune.saker(enhet, 20, 3);
            for (int n = 0; n < 6; n++) {
                kommune.gjort(saker.get(0), enhet, "a", 2, n);
            }
            saker.subList(0, 5).forEach(s -> kommune.gjort(s, enhet, "b", 2, saker.indexOf(s)));
            saker.forEach(s -> kommune.gjort(s, enhet, "c", 2, saker.indexOf(s)));
            kommune.vakt().giUt();
            Map<String, Object> ingenting = rad("a", null, null, null, 14);
            assertThat(kommune.sql().sql("select trinn, antall, median, p85, frist from innsikt_trinntid order by trinn").query().listOfRows())
                    .as("seks ganger i én sak er én sak, og fristen er modellens").containsExactly(ingenting, rad("b", 5, 2, null, 10), rad("c", 20, 9, 16, 10), rad("d", null, null, null, null));
        }
    }

    /** Hver sak er én verdi: den som tok det samme trinnet mange ganger, bestemmer ikke midten. */
    @Test
    void skal_la_hver_sak_være_én_verdi() throws SQLException {
        try (Tallkommune kommune = new Tallkommune()) {
            String enhet = kommune.enhet("skole");
            List<String> saker = kommune.saker(enhet, 5, 3);
            saker.forEach(s -> kommune.gjort(s, enhet, "b", 2, saker.indexOf(s)));
            for (int n = 0; n < 20; n++) {
                kommune.gjort(saker.get(4), enhet, "b", 2, 9);
            }
            kommune.vakt().giUt();
            assertThat(kommune.sql().sql("select median from innsikt_trinntid where trinn = 'b'").query(Integer.class).single()).isEqualTo(2);
        }
    }

    /** Regnet på nytt ville tida sagt når en sak ble borte fra den. */
    @Test
    void skal_stå_som_den_er_til_neste_måned_er_over() throws SQLException {
        try (Tallkommune kommune = new Tallkommune()) {
            String enhet = kommune.enhet("skole");
            List<String> saker = kommune.saker(enhet, 6, 3);
            saker.forEach(s -> kommune.gjort(s, enhet, "b", 2, saker.indexOf(s)));
            kommune.vakt().giUt();
            List<Map<String, Object>> før = kommune.sql().sql("select * from innsikt_trinntid order by trinn").query().listOfRows();
            kommune.sperr(saker.get(0));
            kommune.sperr(saker.get(1));
            assertThat(kommune.vakt().giUt()).isZero();
            assertThat(kommune.sql().sql("select * from innsikt_trinntid order by trinn").query().listOfRows()).isEqualTo(før);
        }
    }

    private static Map<String, Object> rad(String trinn, Integer antall, Integer median, Integer p85, Integer frist) {
        Map<String, Object> rad = new java.util.LinkedHashMap<>();
        rad.put("trinn", trinn);
        rad.put("antall", antall);
        rad.put("median", median);
        rad.put("p85", p85);
        rad.put("frist", frist);
        return rad;
    }
}
