package no.stafett.oppgave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Mange vil det samme samtidig (REL-05). */
@Apptest
class KapploepTest {

    @Autowired
    private MockMvc nett;

    @Test
    void skal_gi_oppgaven_til_en_av_femti_og_si_til_de_andre_hvem_som_har_den() throws Exception {
        ApiKlient mina = new ApiKlient(nett, "barnehage.ansatt");
        String oppgave = mina.oppgave(mina.nySak());
        List<ApiKlient.Svar> svar = samtidig(IntStream.rangeClosed(1, 50).<Callable<ApiKlient.Svar>>mapToObj(n -> () ->
                new ApiKlient(nett, "barnehage.ansatt%02d".formatted(n)).post("/oppgaver/" + oppgave + "/ta", null)).toList());
        assertThat(svar).filteredOn(s -> s.status() == 200).hasSize(1);
        assertThat(svar).filteredOn(s -> s.status() == 409).hasSize(49)
                .allSatisfy(s -> assertThat(s.tekst("behandler")).startsWith("Kollega"));
    }

    @Test
    void skal_fullfoere_en_gang_naar_det_samme_sendes_ti_ganger_samtidig() throws Exception {
        ApiKlient mina = new ApiKlient(nett, "barnehage.ansatt");
        String sak = mina.nySak();
        String oppgave = mina.oppgave(sak);
        mina.post("/oppgaver/" + oppgave + "/ta", null);
        var svaret = java.util.Map.of("svar", java.util.Map.of("hva", "Ada leker lite.", "akuttSjekk", "nei"));
        List<ApiKlient.Svar> svar = samtidig(IntStream.range(0, 10).<Callable<ApiKlient.Svar>>mapToObj(n -> () ->
                mina.post("/oppgaver/" + oppgave + "/fullfoer", svaret, "samme-" + sak)).toList());
        assertThat(svar).allSatisfy(s -> assertThat(s.status()).isEqualTo(200));
        assertThat(mina.get("/saker/" + sak).innhold().get("aktiveTrinn").size()).isEqualTo(1);
    }

    private static List<ApiKlient.Svar> samtidig(List<Callable<ApiKlient.Svar>> kall) throws Exception {
        ExecutorService traader = Executors.newFixedThreadPool(kall.size());
        try {
            List<ApiKlient.Svar> svar = new ArrayList<>();
            for (Future<ApiKlient.Svar> ett : traader.invokeAll(kall)) {
                svar.add(ett.get());
            }
            return svar;
        } finally {
            traader.shutdown();
        }
    }
}
