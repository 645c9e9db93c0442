package no.stafett.innsikt.tall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Når tallene om en måned avgjøres, og at det er for godt. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TallvaktTest {

    /** Åtte er gitt ut; så slutter fire av dem. At fire er igjen, kan bare være fire: måneden holdes tilbake, også når en sak er blitt borte i mellomtiden. */
    @Test
    void skal_ikke_prøve_en_måned_som_er_holdt_tilbake_på_nytt() throws SQLException {
        try (Tallkommune kommune = new Tallkommune()) {
            String enhet = kommune.enhet("skole");
            List<String> saker = kommune.saker(enhet, 8, 2);
            kommune.skift(saker.subList(0, 4), 0, null, 1);
            assertThat(kommune.vakt().giUt()).as("avgjort").isEqualTo(2);
            assertThat(avgjort(kommune)).containsExactly(true, false);
            kommune.sperr(saker.get(0));
            kommune.saker(enhet, 30, 1);
            assertThat(kommune.vakt().giUt()).isZero();
            assertThat(avgjort(kommune)).containsExactly(true, false);
            assertThat(kommune.gittUt()).extracting(Tall::maaned).containsOnly(kommune.maaned(2));
        }
    }

    private static List<Boolean> avgjort(Tallkommune kommune) {
        return kommune.sql().sql("select gitt_ut from innsikt_tallmaaned order by maaned").query(Boolean.class).list();
    }

    @Test
    void skal_gi_ut_tallene_om_de_andre_kommunene_når_det_går_galt_i_én() throws SQLException {
        try (Tallkommune kommune = new Tallkommune()) {
            kommune.kjør("insert into kommune values ('9900', 'Uheldig')", "insert into enhet values (gen_random_uuid(), '9900', 'skole', 'X')",
                    "insert into sak (id, saksnummer, kommune, enhet, hvem_gjelder, fornavn, etternavn, foedselsdato, nivaa, status, opprettet, opprettet_av) select gen_random_uuid(), 'X1', '9900', id,"
                            + " 'barn', 'A', 'B', '2020-01-01', 0, 'aapen', '" + kommune.maaned(2) + "', '" + Tallkommune.PERSON + "' from enhet where kommune = '9900'");
            kommune.saker(kommune.enhet("skole"), 8, 2);
            Tallvakt vakt = kommune.vakt(new Maanedstelling(kommune.sql()) {
                @Override
                List<Celle> tell(String nummer, Map<UUID, String> enheter, LocalDate maaned) {
                    if (nummer.equals("9900") && maaned.equals(kommune.maaned(1))) {
                        throw new IllegalStateException("prøven");
                    }
                    return super.tell(nummer, enheter, maaned);
                }
            });
            assertThatThrownBy(vakt::giUt).isInstanceOf(IllegalStateException.class);
            assertThat(kommune.sql().sql("select kommune from innsikt_tallmaaned").query(String.class).list()).as("hele kommunen, eller ingenting").containsExactly("9901", "9901");
        }
    }

    @Test
    void skal_prøve_neste_gang_også_etter_noe_som_ikke_er_et_vanlig_unntak() throws InterruptedException {
        CountDownLatch ganger = new CountDownLatch(3);
        Talldrift drift = new Talldrift(new Tallvakt(null, null, null, null, null) {
            @Override
            public int giUt() {
                ganger.countDown();
                throw new StackOverflowError();
            }
        }, 20);
        drift.start();
        try {
            assertThat(ganger.await(30, TimeUnit.SECONDS)).as("runden går fortsatt").isTrue();
        } finally {
            drift.stopp();
        }
    }
}
