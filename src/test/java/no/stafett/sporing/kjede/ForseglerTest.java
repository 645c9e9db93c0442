package no.stafett.sporing.kjede;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.stafett.Proevebase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forsegleren hopper ikke over noe, lenker alt én gang, og ingen venter på den. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ForseglerTest {

    private static final int TRAADER = 8;

    @TempDir
    private Path mappe;
    private Sporbase spor;

    @BeforeEach
    void nyttSpor() {
        spor = new Sporbase(mappe);
    }

    @Test
    void skal_ta_med_en_rad_som_bekreftes_sent() throws SQLException {
        Forsegler forsegler = spor.forsegler();
        try (Connection sen = spor.base.som("stafett_app"); Statement s = sen.createStatement()) {
            sen.setAutoCommit(false);
            s.execute(Sporbase.RAD);
            for (int runde = 0; runde < 3; runde++) {
                spor.rader(4);
                assertThat(forsegler.forsegl()).isEqualTo(4);
            }
            sen.commit();
        }
        assertThat(forsegler.forsegl()).isEqualTo(1);
        assertThat(forsegler.forsegl()).isZero();
        assertThat(spor.kontroller().funn()).isEmpty();
        assertThat(spor.tall("select spor from spor_ledd where nr = 13")).isEqualTo(1);
    }

    @Test
    void skal_gaa_forbi_numre_som_aldri_ble_rader() {
        spor.rullTilbake();
        spor.rader(1);
        spor.rullTilbake();
        spor.rader(1);
        assertThat(spor.forsegler().forsegl()).isEqualTo(2);
        assertThat(spor.kontroller().funn()).isEmpty();
    }

    /** Etter en gjenoppretting på en ny server har eldre rader høyere transaksjonsnumre enn serveren er kommet til. */
    @Test
    void skal_forsegle_nye_rader_ogsaa_paa_en_gjenopprettet_database() {
        spor.rader(2);
        spor.base.kjør("update spor set xid = '900000000000'");
        Forsegler forsegler = spor.forsegler();
        assertThat(forsegler.forsegl()).isEqualTo(2);
        spor.rader(3);
        assertThat(forsegler.forsegl()).isEqualTo(3);
        assertThat(spor.kontroller().funn()).isEmpty();
    }

    @Test
    void skal_forsegle_rader_fra_foer_sporet_ble_forseglet() {
        Proevebase eldre = Proevebase.ved("12");
        eldre.kjør("insert into spor (tid, person, hendelse, fakta) select now() - n * interval '1 day', 'system', 'AkuttStartet', '{}' from generate_series(1, 9) n");
        eldre.migrer("latest");
        Sporbase flyttet = new Sporbase(eldre, mappe);
        flyttet.rader(2);
        assertThat(flyttet.forsegler().forsegl()).isEqualTo(11);
        assertThat(flyttet.kontroller().funn()).isEmpty();
        assertThat(flyttet.tall("select count(*) from spor where skjermet")).isEqualTo(9);
    }

    @Test
    void skal_la_bare_en_forsegle_om_gangen() throws Exception {
        spor.rader(3);
        try (Connection annen = spor.base.som("stafett_app"); Statement s = annen.createStatement()) {
            annen.setAutoCommit(false);
            s.execute("select pg_advisory_xact_lock(" + Forsegler.LAAS + ")");
            assertThat(spor.forsegler().forsegl()).isZero();
            annen.rollback();
        }
        assertThat(spor.forsegler().forsegl()).isEqualTo(3);
    }

    @Test
    void skal_lenke_hver_rad_en_gang_naar_to_noder_forsegler_samtidig() throws Exception {
        spor.rader(200);
        List<Callable<Integer>> noder = Stream.of(spor.forsegler(), spor.forsegler()).<Callable<Integer>>map(f -> () ->
                IntStream.range(0, 20).map(n -> {
                    spor.rader(5);
                    return f.forsegl();
                }).sum()).toList();
        int lenket = samtidig(noder).stream().mapToInt(Integer::intValue).sum() + spor.forsegler().forsegl();
        assertThat(lenket).isEqualTo(400);
        assertThat(spor.kontroller().funn()).isEmpty();
        assertThat(spor.kontroller().ledd()).isEqualTo(400);
    }

    /** Mens forsegleren holder på med to tusen rader fra åtte tråder, spørres databasen om noen venter på den. */
    @Test
    void skal_ikke_la_noen_vente_paa_forseglingen() throws Exception {
        Forsegler forsegler = spor.forsegler();
        AtomicBoolean ferdig = new AtomicBoolean();
        CompletableFuture<Void> forsegling = CompletableFuture.runAsync(() -> {
            while (!ferdig.get()) {
                forsegler.forsegl();
            }
        });
        CompletableFuture<Long> venting = CompletableFuture.supplyAsync(() -> {
            long ventet = 0;
            while (!ferdig.get()) {
                ventet += spor.tall("""
                        select count(*) from pg_locks l join pg_stat_activity a using (pid) where not l.granted
                          and l.locktype in ('relation', 'tuple', 'transactionid', 'advisory') and a.datname = current_database()""");
            }
            return ventet;
        });
        samtidig(IntStream.range(0, TRAADER).<Callable<Integer>>mapToObj(n -> () -> skriv(2_000 / TRAADER)).toList());
        ferdig.set(true);
        forsegling.get();
        assertThat(venting.get()).isZero();
        forsegler.forsegl();
        assertThat(spor.kontroller().funn()).isEmpty();
        assertThat(spor.kontroller().ledd()).isEqualTo(2_000);
    }

    @Test
    void skal_kunne_skrives_i_sporet_midt_i_en_forsegling() throws SQLException {
        spor.rader(5);
        try (Connection forsegling = spor.base.som("stafett_app"); Statement s = forsegling.createStatement()) {
            forsegling.setAutoCommit(false);
            s.execute("select pg_try_advisory_xact_lock(" + Forsegler.LAAS + ")");
            s.execute("insert into spor_ledd (nr, spor, kjede) select 1, min(id), repeat('ab', 32) from spor");
            s.execute("insert into spor_segl (nr, ledd, antall, kjede) values (1, 1, 1, repeat('ab', 32))");
            try (Connection bruker = spor.base.som("stafett_app"); Statement b = bruker.createStatement()) {
                b.execute("set lock_timeout = '2s'");
                b.execute(Sporbase.RAD);
            }
            forsegling.rollback();
        }
        assertThat(spor.tall("select count(*) from spor")).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update spor set person = 'x'", "delete from spor", "truncate spor", "update spor_ledd set nr = nr",
        "delete from spor_ledd", "truncate spor_ledd", "update spor_segl set nr = nr", "delete from spor_segl", "truncate spor_segl"})
    void skal_ikke_kunne_endres_av_programmet_eller_av_eieren(String setning) {
        spor.rader(1);
        for (String rolle : List.of("stafett_app", "stafett_eier")) {
            assertThatThrownBy(() -> {
                try (Connection c = spor.base.som(rolle); Statement s = c.createStatement()) {
                    s.execute(setning);
                }
            }).as(rolle).isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "skrevet", "xid"})
    void skal_ikke_la_programmet_bestemme_nummer_og_tid(String kolonne) {
        String verdi = kolonne.equals("skrevet") ? "now()" : "'7'";
        assertThatThrownBy(() -> spor.app().sql("insert into spor (" + kolonne + ", tid, person, hendelse, fakta) overriding system value "
                + "values (" + verdi + ", now(), 'x', 'x', '{}')").update()).rootCause().hasMessageContaining("permission denied");
    }

    @Test
    void skal_ha_hver_kolonne_i_avtrykket() {
        assertThat(spor.app().sql("select column_name from information_schema.columns where table_schema = 'stafett' and table_name = 'spor'")
                .query(String.class).list()).hasSize(Avtrykk.KOLONNER).allMatch(kolonne -> Avtrykk.RAD.contains("s." + kolonne));
    }

    private int skriv(int antall) {
        spor.rader(antall);
        return antall;
    }

    private static <T> List<T> samtidig(List<Callable<T>> arbeid) throws Exception {
        ExecutorService traader = Executors.newFixedThreadPool(arbeid.size());
        try {
            List<T> svar = new java.util.ArrayList<>();
            for (Future<T> ett : traader.invokeAll(arbeid)) {
                svar.add(ett.get());
            }
            return svar;
        } finally {
            traader.shutdown();
        }
    }
}
