package no.stafett.innsikt.grep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.felles.Forretningsklokke;
import no.stafett.innsikt.Stansvakt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Jobbkjøreren rører en tidtaker i det samme som lederen gjør noe med datoen den går etter. */
@Apptest
class SamtidigTidtakerTest {

    private static final String RØR = "update act_ru_job set rev_ = rev_ + 1 where process_instance_id_ in (select proc_inst_id_ from act_ru_execution where business_key_ = ?)";

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Stansvakt vakt;
    @Autowired
    private Forretningsklokke klokke;
    @Autowired
    private PlatformTransactionManager transaksjoner;
    private Stanssaker saker;

    @BeforeEach
    void begynn() {
        saker = new Stanssaker(nett, sql, vakt, klokke, "barnehage.ansatt50");
    }

    @AfterEach
    void rydd() {
        saker.close();
    }

    @Test
    void skal_si_den_som_kaller_api_et_at_det_kan_gjøres_igjen_og_gjøre_det_om_uten_at_lederen_merker_noe() throws Exception {
        String sak = saker.evaluering(9);
        Map<String, String> kropp = Map.of("dato", saker.i(20), "grunn", "Møtet måtte flyttes.");
        ApiKlient.Svar samtidig = mensDenRøres(sak, () -> saker.gjør(sak, "ny-dato", kropp));
        assertThat(samtidig.status()).as(samtidig.innhold().toString()).isEqualTo(409);
        assertThat(samtidig.tekst("kode")).isEqualTo("endret_samtidig");
        assertThat(plandag(sak)).as("ingenting er gjort").isEqualTo(saker.idag().minusDays(9));
        ApiKlient.Svar gjort = saker.gjør(saker.frisk(sak), "ny-dato", kropp);
        assertThat(plandag(sak)).isEqualTo(saker.idag().plusDays(20));
        ApiKlient.Svar angret = mensDenRøres(sak, () -> saker.som(Stanssaker.LEDER).post("/innsikt/grep/" + gjort.tekst("grepId") + "/angre", null));
        assertThat(angret.innhold().path("gjortOm").asInt()).as(angret.innhold().toString()).isOne();
        assertThat(plandag(sak)).isEqualTo(saker.idag().minusDays(9));
    }

    private LocalDate plandag(String sak) {
        return saker.les(LocalDate.class, "select evalueringsdato from tiltaksplan where sak = cast(? as uuid) and gjelder", sak);
    }

    private ApiKlient.Svar mensDenRøres(String sak, Callable<ApiKlient.Svar> handling) throws Exception {
        ExecutorService annen = Executors.newSingleThreadExecutor();
        try {
            Future<ApiKlient.Svar> svar = new TransactionTemplate(transaksjoner).execute(status -> {
                assertThat(sql.sql(RØR).param(sak).update()).as("det er en tidtaker").isPositive();
                Future<ApiKlient.Svar> venter = annen.submit(handling);
                sov();
                assertThat(venter.isDone()).as("den venter på tidtakeren").isFalse();
                return venter;
            });
            return svar.get();
        } finally {
            annen.shutdownNow();
        }
    }

    private static void sov() {
        try {
            Thread.sleep(1500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
