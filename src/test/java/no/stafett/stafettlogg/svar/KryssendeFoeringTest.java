package no.stafett.stafettlogg.svar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** To skjemaer som ble byttet om: de føres tilbake til hverandres sak i samme øyeblikk, fra to faner. */
@Apptest
class KryssendeFoeringTest {

    private static final int GANGER = 8;

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;

    @Test
    void skal_føre_begge_skjemaene_når_to_saker_bytter_i_samme_øyeblikk() throws Exception {
        ApiKlient mina = som("barnehage.ansatt");
        ExecutorService tråder = Executors.newFixedThreadPool(2);
        try {
            for (int gang = 0; gang < GANGER; gang++) {
                String ene = levert(mina);
                String andre = levert(mina);
                CyclicBarrier start = new CyclicBarrier(2);
                Future<Integer> dit = tråder.submit(() -> foer(start, som("barnehage.ansatt"), ene, andre));
                Future<Integer> hit = tråder.submit(() -> foer(start, som("barnehage.ansatt"), andre, ene));
                assertThat(List.of(dit.get(30, TimeUnit.SECONDS), hit.get(30, TimeUnit.SECONDS))).containsOnly(200);
            }
        } finally {
            tråder.shutdownNow();
        }
    }

    @Test
    void skal_ikke_bli_stående_igjen_noe_skjermet_når_et_skjema_er_strøket() {
        ApiKlient mina = som("barnehage.ansatt");
        String sak = mina.nySak();
        Saksgang.i(mina, sak).fullfoer(Map.of("akuttSjekk", "nei"));
        String svar = svaret(mina, sak);
        assertThat(skjermede(svar)).isEqualTo(1);
        assertThat(mina.post("/saker/" + sak + "/logg/svar/" + svar + "/feil-sak", Map.of("versjon", 1, "grunn", "Feil sak.", "slett", true)).status())
                .isEqualTo(200);
        assertThat(skjermede(svar)).isZero();
    }

    private static int foer(CyclicBarrier start, ApiKlient hvem, String fra, String til) throws Exception {
        String svar = svaret(hvem, fra);
        start.await(20, TimeUnit.SECONDS);
        return hvem.post("/saker/" + fra + "/logg/svar/" + svar + "/feil-sak",
                Map.of("versjon", 1, "grunn", "Skjemaene ble byttet om.", "tilSakId", til)).status();
    }

    private static String levert(ApiKlient mina) {
        String sak = mina.nySak();
        Saksgang.i(mina, sak).fullfoer(Map.of());
        return sak;
    }

    private static String svaret(ApiKlient hvem, String sak) {
        return hvem.get("/saker/" + sak + "/logg/svar").innhold().get(0).get("svarId").asString();
    }

    private long skjermede(String svar) {
        return sql.sql("select count(*) from skjermet_svar where svar = cast(? as uuid)").param(svar).query(Long.class).single();
    }

    private ApiKlient som(String brukernavn) {
        return new ApiKlient(nett, brukernavn);
    }
}
