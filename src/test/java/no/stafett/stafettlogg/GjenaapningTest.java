package no.stafett.stafettlogg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** En avsluttet sak kan åpnes igjen, med en grunn, og går videre som alle andre. */
@Apptest
class GjenaapningTest {

    @Autowired
    private MockMvc nett;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void skal_gå_fra_begynnelsen_av_nivået_som_ble_valgt(int nivaa) {
        Saksgang gang = avsluttet();
        assertThat(åpne(mina(), gang.sak(), nivaa).status()).isEqualTo(200);
        JsonNode saken = gang.saken();
        assertThat(saken.get("status").asString()).isEqualTo("aapen");
        assertThat(saken.get("nivaa").asInt()).isEqualTo(nivaa);
        assertThat(saken.get("aktiveTrinn")).isNotEmpty();
        JsonNode siste = mina().get("/saker/" + gang.sak() + "/logg?slag=nivaaendring&antall=1").innhold().at("/poster/0");
        assertThat(siste.get("overskrift").asString()).isEqualTo("Saken ble åpnet igjen på nivå " + nivaa);
        assertThat(siste.get("tekst").asString()).isEqualTo("Det har begynt igjen.");
        List<JsonNode> nivåer = mina().get("/saker/" + gang.sak() + "/historikk").innhold().get("nivaaendringer").valueStream().toList();
        assertThat(nivåer.get(nivåer.size() - 1).get("begrunnelse").asString()).isEqualTo("Det har begynt igjen.");
    }

    @Test
    void skal_kunne_føres_til_slutt_en_gang_til() {
        Saksgang gang = avsluttet();
        åpne(mina(), gang.sak(), 1);
        gang.til("avslutt");
        assertThat(gang.saken().get("status").asString()).isEqualTo("avsluttet");
    }

    @Test
    void skal_bare_gjøres_av_den_som_førte_loggen_og_lederen() {
        String sak = avsluttet().sak();
        assertThat(åpne(som("barnehage.ansatt07"), sak, 1).status()).isEqualTo(404);
        assertThat(åpne(som("skole.rektor"), sak, 1).status()).isEqualTo(404);
        assertThat(åpne(som("b.ansatt"), sak, 1).status()).isEqualTo(404);
        assertThat(åpne(som("barnehage.styrer"), sak, 1).status()).isEqualTo(200);
    }

    @Test
    void skal_bare_åpnes_en_gang_når_to_gjør_det_samtidig() throws Exception {
        Saksgang gang = avsluttet();
        ExecutorService tråder = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> svar = tråder.invokeAll(List.<Callable<Integer>>of(() -> åpne(mina(), gang.sak(), 1).status(),
                    () -> åpne(som("barnehage.styrer"), gang.sak(), 1).status()));
            assertThat(List.of(svar.get(0).get(), svar.get(1).get())).containsExactlyInAnyOrder(200, 409);
        } finally {
            tråder.shutdown();
        }
        assertThat(gang.saken().get("aktiveTrinn")).hasSize(1);
    }

    @Test
    void skal_ikke_åpnes_når_den_er_åpen_eller_uten_grunn() {
        String åpen = mina().nySak();
        assertThat(åpne(mina(), åpen, 1).tekst("kode")).isEqualTo("saken_er_aapen");
        String sak = avsluttet().sak();
        assertThat(mina().post("/saker/" + sak + "/gjenaapne", Map.of("nivaa", 1, "grunn", " ")).status()).isEqualTo(422);
        assertThat(mina().post("/saker/" + sak + "/gjenaapne", Map.of("nivaa", 4, "grunn", "For høyt.")).status()).isEqualTo(422);
    }

    private Saksgang avsluttet() {
        return Saksgang.ny(mina()).til("nivaa_1").til("avslutt");
    }

    private static ApiKlient.Svar åpne(ApiKlient hvem, String sak, int nivaa) {
        return hvem.post("/saker/" + sak + "/gjenaapne", Map.of("nivaa", nivaa, "grunn", "Det har begynt igjen."));
    }

    private ApiKlient mina() {
        return som("barnehage.ansatt");
    }

    private ApiKlient som(String brukernavn) {
        return new ApiKlient(nett, brukernavn);
    }
}
