package no.stafett.handlingsveileder.oversikt;

import static no.stafett.handlingsveileder.Modellkommune.FAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.handlingsveileder.Levertepakker;
import no.stafett.handlingsveileder.Modellkommune;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hva som gjelder hvor, og om et dokument kan publiseres. */
@Apptest
class HandlingsveilederApiTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Modellbruk bruk;

    @Test
    void skal_vise_hvor_hvert_nivå_kommer_fra_og_hva_som_er_ulikt() {
        JsonNode granvik = oversikt("fagansvarlig");
        assertThat(granvik.get(0).path("tjeneste").isNull()).isTrue();
        assertThat(granvik.at("/0/nivaaer/0/kilde").asString()).isEqualTo("felles");
        JsonNode barnehage = tjeneste(granvik, "barnehage");
        assertThat(barnehage.path("nivaaer")).hasSize(4);
        assertThat(barnehage.at("/nivaaer/1/kilde").asString()).isEqualTo("egen");
        assertThat(barnehage.at("/nivaaer/1/sett").asString()).isEqualTo("lillestrom/barnehage");
        assertThat(barnehage.at("/nivaaer/1/utgave/publisertAv").isNull()).isTrue();
        assertThat(barnehage.at("/nivaaer/1/forskjell").asString()).isNotBlank();
        assertThat(barnehage.at("/nivaaer/1/feil").asInt()).isZero();
        assertThat(tjeneste(granvik, "ppt").at("/nivaaer/2/kilde").asString()).isEqualTo("felles");
        JsonNode havnes = oversikt("b.leder");
        assertThat(havnes.at("/0/nivaaer/0/kilde").asString()).isEqualTo("egen");
        assertThat(tjeneste(havnes, "barnehage").at("/nivaaer/0/kilde").asString()).isEqualTo("kommunens");
    }

    @Test
    void skal_bare_si_omtrent_hvor_mange_saker_og_ingenting_om_færre_enn_ti() {
        Modellkommune kommune = Modellkommune.ny("9963", nett, sql);
        for (int n = 0; n < 9; n++) {
            kommune.som(Modellkommune.ANSATT).nySak();
        }
        bruk.tell();
        assertThat(tjeneste(oversikt(kommune.bruker(FAG)), "barnehage").at("/nivaaer/0/saker/0/omtrent").isNull()).isTrue();
        for (int n = 0; n < 4; n++) {
            kommune.som(Modellkommune.ANSATT).nySak();
        }
        bruk.tell();
        assertThat(tjeneste(oversikt(kommune.bruker(FAG)), "barnehage").at("/nivaaer/0/saker/0/omtrent").asInt()).isEqualTo(10);
        assertThat(tjeneste(oversikt(kommune.bruker(FAG)), "skole").at("/nivaaer/0/saker/0/omtrent").isNull()).isTrue();
        assertThat(tjeneste(oversikt(kommune.bruker(FAG)), "skole").at("/nivaaer/0/saker")).as("ingenting er eldre").hasSize(1);
        kommune.publiser(kommune.endret("Egen", "Nå med sin egen"), 2);
        JsonNode saker = tjeneste(oversikt(kommune.bruker(FAG)), "barnehage").at("/nivaaer/0/saker");
        assertThat(saker).as("det som begynte på den felles, går på den").hasSize(2);
        assertThat(saker.at("/0/versjon").asInt()).isEqualTo(1);
        assertThat(saker.at("/0/omtrent").isNull()).isTrue();
        assertThat(saker.at("/1/versjon").isNull()).isTrue();
        assertThat(saker.at("/1/omtrent").asInt()).isEqualTo(10);
    }

    @Test
    void skal_svare_med_en_tom_liste_når_dokumentet_kan_publiseres_og_ellers_si_hva_som_er_galt() throws Exception {
        Map<String, byte[]> filer = Levertepakker.hent("lillestrom/barnehage").filer();
        for (String fil : List.of("nivaa_1.bpmn", "frister.dmn", "tiltaksplan.form")) {
            for (String slag : List.of("application/xml", "application/json", "text/plain", "application/octet-stream")) {
                assertThat(kontroller("fagansvarlig", filer.get(fil), slag)).as(fil + " som " + slag).isEmpty();
            }
        }
        String ond = new String(filer.get("nivaa_1.bpmn"), StandardCharsets.UTF_8).replaceFirst("name=\"Iverksett tiltak\"", "name=\"\\${''.getClass()}\"");
        JsonNode feil = kontroller("koordinator", ond.getBytes(StandardCharsets.UTF_8), "application/xml");
        assertThat(feil).isNotEmpty().allSatisfy(f -> {
            assertThat(f.propertyNames()).containsExactlyInAnyOrder("kode", "element", "melding");
            assertThat(f.path("melding").asString()).isNotBlank();
        });
        assertThat(feil.at("/0/element").asString()).isEqualTo("trinn_1_3");
    }

    @Test
    void skal_ikke_lagre_noe_uansett_hva_som_sendes() throws Exception {
        Map<String, Long> foer = rader();
        for (String kropp : List.of("", "x", "{", "[]", "null", "<a", "<!DOCTYPE a [<!ENTITY b SYSTEM \"http://127.0.0.1:9/\">]><a>&b;</a>", "\0\0", "PK\u0003\u0004", "<bpmn:definitions/>")) {
            for (String slag : List.of("application/xml", "application/json", "text/plain")) {
                assertThat(kontroller("fagansvarlig", kropp.getBytes(StandardCharsets.UTF_8), slag)).as(kropp + " som " + slag).isNotEmpty();
            }
        }
        assertThat(rader()).isEqualTo(foer);
    }

    /** Den som spør om noe kan publiseres, får alltid det samme slags svar: en liste, med en setning om hva som er galt. */
    @ParameterizedTest
    @ValueSource(ints = {1024 * 1024 + 1, 2 * 1024 * 1024, 2 * 1024 * 1024 + 1, 12 * 1024 * 1024})
    void skal_svare_at_fila_er_for_stor_hvor_stor_den_enn_er(int størrelse) throws Exception {
        byte[] modell = "<bpmn:definitions ".getBytes(StandardCharsets.UTF_8);
        for (String slag : List.of("application/xml", "application/json")) {
            assertThat(kontroller("fagansvarlig", Arrays.copyOf(modell, størrelse), slag)).singleElement().satisfies(f -> {
                assertThat(f.path("kode").asString()).isEqualTo("for_stor");
                assertThat(f.path("melding").asString()).contains("én megabyte");
            });
        }
    }

    @Test
    void skal_bare_være_for_fagansvarlig_og_koordinator() throws Exception {
        for (String hvem : List.of("barnehage.ansatt", "barnehage.styrer", "systemadmin", "arkivar", "personvern", "ressursperson", "forelder")) {
            assertThat(new ApiKlient(nett, hvem).get("/handlingsveiledere").status()).as(hvem).isEqualTo(403);
            assertThat(send(hvem, "{}".getBytes(), "application/json").getStatus()).as(hvem).isEqualTo(403);
        }
    }

    private JsonNode oversikt(String hvem) {
        ApiKlient.Svar svar = new ApiKlient(nett, hvem).get("/handlingsveiledere");
        assertThat(svar.status()).isEqualTo(200);
        return svar.innhold();
    }

    private static JsonNode tjeneste(JsonNode alle, String tjeneste) {
        return alle.valueStream().filter(t -> t.path("tjeneste").asString("").equals(tjeneste)).findFirst().orElseThrow();
    }

    private JsonNode kontroller(String hvem, byte[] kropp, String slag) throws Exception {
        MockHttpServletResponse svar = send(hvem, kropp, slag);
        assertThat(svar.getStatus()).isEqualTo(200);
        return JSON.readTree(svar.getContentAsByteArray()).path("feil");
    }

    private MockHttpServletResponse send(String hvem, byte[] kropp, String slag) throws Exception {
        return nett.perform(post("/api/v1/handlingsveiledere/kontroll").with(httpBasic(hvem, "stafett")).contentType(slag).content(kropp)).andReturn().getResponse();
    }

    /** Rader i våre tabeller og motorens; øktene og sporet av hvem som var inne, er ikke virkninger av det som ble sendt. */
    private Map<String, Long> rader() {
        Map<String, Long> rader = new TreeMap<>();
        for (String tabell : List.of("publisering", "modellutkast", "modellutkast_fil", "modellutkast_hendelse", "engangsnoekkel", "camunda.act_ge_bytearray",
                "camunda.act_re_deployment", "camunda.act_re_procdef", "camunda.act_re_decision_def", "camunda.act_ru_execution")) {
            rader.put(tabell, sql.sql("select count(*) from " + tabell).query(Long.class).single());
        }
        return rader;
    }
}
