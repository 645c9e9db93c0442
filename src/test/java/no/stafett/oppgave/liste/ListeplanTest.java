package no.stafett.oppgave.liste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Personer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hvordan databasen finner en side når det er tjue tusen oppgaver: fra indeksen i rekkefølge, aldri ved å lese alt og sortere. Måler
 * ikke tid; det gjør ytelsesprøven.
 */
@Apptest
class ListeplanTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Lesere lesere;
    @Autowired
    private Soek soek;
    @Autowired
    private Personer personer;
    @Autowired
    private PlatformTransactionManager transaksjoner;

    static Stream<Arguments> sidene() {
        return Stream.of("barnehage.ansatt:LEDIGE:oppgavekandidat", "barnehage.styrer:ENHETEN:oppgave_enhet").flatMap(side -> Stream.of(
                Arguments.of(side, Sortering.FRIST, "_frist"), Arguments.of(side, Sortering.ALDER, "_alder"),
                Arguments.of(side, Sortering.NIVAA, "_nivaa"), Arguments.of(side, Sortering.PRIORITET, "_prioritet")));
    }

    @ParameterizedTest
    @MethodSource("sidene")
    void skal_finne_siden_fra_indeksen_i_rekkefølge(String side, Sortering sorter, String indeks) {
        String[] deler = side.split(":");
        List<String> plan = fylt(() -> plan(deler[0], new Utvalg(Fane.valueOf(deler[1]), Filter.TOMT, sorter, 20, null)));
        assertThat(plan).anyMatch(linje -> linje.contains("using " + deler[2] + indeks));
        assertThat(plan).noneMatch(linje -> linje.matches(".*Seq Scan on oppgave(kandidat)?\\b.*"));
    }

    @Test
    void skal_begynne_neste_side_midt_i_indeksen() {
        List<String> plan = fylt(() -> plan("barnehage.ansatt", new Utvalg(Fane.LEDIGE, Filter.TOMT, Sortering.NIVAA, 20,
                new Sidemerke(Sortering.NIVAA, List.of("2", "2026-03-01"), "plan-5").skriv())));
        assertThat(plan).anyMatch(linje -> linje.contains("Index Cond") && linje.contains("nivaaorden"));
    }

    @Test
    void skal_finne_det_søket_traff_fra_indeksen_med_tittelen_i() {
        Filter soekt = new Filter(null, null, null, null, null, null, null, null, "Undring");
        List<String> plan = fylt(() -> plan("barnehage.ansatt", new Utvalg(Fane.LEDIGE, soekt, Sortering.FRIST, 20, null)));
        assertThat(plan).anyMatch(linje -> linje.contains("using oppgavekandidat_tittel"));
        assertThat(plan).noneMatch(linje -> linje.matches(".*Seq Scan on oppgave(kandidat)?\\b.*"));
    }

    private List<String> plan(String brukernavn, Utvalg utvalg) {
        Bruker bruker = personer.finn(brukernavn).orElseThrow();
        Leser leser = lesere.les(bruker);
        Map<String, Object> verdier = leser.parametre();
        utvalg.filter().settInn(verdier, "", bruker);
        if (utvalg.filter().soek() != null) {
            soek.finn(utvalg.filter().soek(), leser).settInn(verdier, "");
        }
        verdier.put("antall", utvalg.antall());
        if (utvalg.etter() != null) {
            Sidemerke.les(utvalg.etter(), utvalg.sorter()).settInn(verdier);
        }
        return sql.sql("explain " + Oppgaveliste.siden(utvalg, leser)).params(verdier).query(String.class).list();
    }

    /** Tjue tusen ledige oppgaver i enheten, som er borte igjen etterpå. */
    private List<String> fylt(Supplier<List<String>> spoersmaal) {
        ApiKlient mina = new ApiKlient(nett, "barnehage.ansatt");
        String en = mina.oppgave(mina.nySak());
        return new TransactionTemplate(transaksjoner).execute(status -> {
            status.setRollbackOnly();
            sql.sql("""
                    insert into oppgave (id, sak, kommune, enhet, tjeneste, definisjon, prosess, nivaa, trinn, nummer, tittel, skjema, roller,
                        frist, opprettet, status, oeving, skjermet)
                    select 'plan-' || n, sak, kommune, enhet, tjeneste, definisjon, prosess, n % 4, trinn, nummer, tittel, skjema, roller,
                        date '2026-01-01' + n % 400, opprettet - n * interval '1 minute', 'aapen', false, false
                      from oppgave, generate_series(1, 20000) n where id = ?""").param(en).update();
            sql.sql("insert into oppgavekandidat (oppgave, gruppe, ledig) select id, 'e:' || enhet || ':ansatt', true from oppgave where id like 'plan-%'")
                    .update();
            // Uten tellingen databasen gjør om natta, tror den at tabellen er liten; da er det indeksens egen rekkefølge som prøves.
            sql.sql("select set_config('enable_sort', 'off', true), set_config('enable_bitmapscan', 'off', true)").query((rs, n) -> 1).list();
            return spoersmaal.get();
        });
    }
}
