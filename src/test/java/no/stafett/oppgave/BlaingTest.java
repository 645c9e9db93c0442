package no.stafett.oppgave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Side etter side gjennom lista: hver oppgave én gang, også når noe skjer underveis. */
@Apptest
class BlaingTest {

    @Autowired
    private MockMvc nett;
    private ApiKlient mina;

    @BeforeEach
    void begynn() {
        mina = new ApiKlient(nett, "barnehage.ansatt");
        IntStream.range(0, 7).forEach(n -> mina.nySak());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledige&sorter=frist", "ledige&sorter=alder", "ledige&sorter=nivaa", "ledige&sorter=prioritet", "enheten&sorter=frist", "enheten&sorter=alder",
            "enheten&sorter=nivaa", "enheten&sorter=prioritet"})
    void skal_vise_hver_oppgave_en_gang(String utvalg) {
        List<String> alle = bla(utvalg, 3, () -> { });
        assertThat(new HashSet<>(alle)).hasSameSizeAs(alle);
        assertThat((long) alle.size()).isEqualTo(mina.get("/oppgaver?fane=" + utvalg).innhold().path("totalt").asLong());
    }

    @Test
    void skal_vise_resten_selv_om_den_siste_paa_siden_blir_tatt_i_mellomtiden() {
        ApiKlient.Svar foerste = mina.get("/oppgaver?fane=ledige&antall=3");
        String siste = foerste.innhold().path("oppgaver").path(2).path("oppgaveId").asString();
        long totalt = foerste.innhold().path("totalt").asLong();
        mina.post("/oppgaver/" + siste + "/ta", null);
        assertThat(resten("ledige", foerste.tekst("neste"), 50)).hasSize((int) totalt - 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%25%25", "2026-01-01", "aW5maW5pdHk", "IA", "MjAyNi0xMy00NSBh"})
    void skal_si_fra_om_et_merke_vi_ikke_har_gitt(String merke) {
        assertThat(mina.get("/oppgaver?fane=ledige&etter=" + merke).status()).isEqualTo(422);
    }

    private List<String> bla(String utvalg, int antall, Runnable underveis) {
        ApiKlient.Svar foerste = mina.get("/oppgaver?fane=" + utvalg + "&antall=" + antall);
        underveis.run();
        return Stream.concat(ider(foerste), resten(utvalg, foerste.tekst("neste"), antall).stream()).toList();
    }

    private List<String> resten(String utvalg, String etter, int antall) {
        List<String> funnet = new ArrayList<>();
        String neste = etter;
        while (!neste.isEmpty()) {
            ApiKlient.Svar side = mina.get("/oppgaver?fane=" + utvalg + "&antall=" + antall + "&etter=" + neste);
            assertThat(side.status()).isEqualTo(200);
            ider(side).forEach(funnet::add);
            neste = side.innhold().path("neste").asString("");
        }
        return funnet;
    }

    private static Stream<String> ider(ApiKlient.Svar side) {
        return side.innhold().path("oppgaver").valueStream().map(o -> o.path("oppgaveId").asString());
    }
}
