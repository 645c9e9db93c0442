package no.stafett.handlingsveileder.utkast;

import static no.stafett.handlingsveileder.Modellkommune.ANSATT;
import static no.stafett.handlingsveileder.Modellkommune.FAG;
import static no.stafett.handlingsveileder.Modellkommune.FAG2;
import static no.stafett.handlingsveileder.Modellkommune.KOORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.felles.Forretningsklokke;
import no.stafett.handlingsveileder.Leveranse;
import no.stafett.handlingsveileder.Modellkommune;
import no.stafett.handlingsveileder.Pakke;
import no.stafett.handlingsveileder.Publisering;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Fra utkast til det som gjelder, og tilbake: nye nivåer tar det nye, det som er i gang, fortsetter, og ingen slipper fram sitt eget. */
@Apptest
class UtgivelseTest {

    private static final String STED = "/handlingsveiledere/utkast/";

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Utgivelsesvakt vakt;
    @Autowired
    private Publisering publisering;
    @Autowired
    private Forretningsklokke klokke;

    @Test
    void skal_gjelde_for_nye_nivåer_når_en_annen_har_godkjent_mens_det_som_er_i_gang_fortsetter() {
        Modellkommune kommune = Modellkommune.ny("9954", nett, sql);
        String gammel = kommune.som(ANSATT).nySak();
        String foer = kommune.trinn(gammel);
        String id = kommune.endret("Nytt navn", "Se etter en gang til");
        assertThat(send(kommune, id, 2, Map.of()).tekst("tilstand")).isEqualTo("til_godkjenning");
        assertThat(kommune.trinn(kommune.som(ANSATT).nySak())).as("ingenting før noen har godkjent").isEqualTo(foer);
        assertThat(kommune.lagre(FAG, id, 2, "nivaa_1.bpmn", "x").tekst("kode")).as("låst mens det er til godkjenning").isEqualTo("modellutkast_tilstand");
        assertThat(godkjenn(kommune, FAG, id, 2).status()).as("sitt eget").isEqualTo(403);
        assertThat(godkjenn(kommune, FAG2, id, 1).status()).as("en annen versjon enn den hun så").isEqualTo(409);
        assertThat(godkjenn(kommune, FAG2, id, 2).tekst("tilstand")).isEqualTo("publisert");
        assertThat(kommune.trinn(kommune.som(ANSATT).nySak())).isEqualTo("Se etter en gang til");
        assertThat(kommune.trinn(gammel)).isEqualTo(foer);
        JsonNode utgave = barnehage(kommune).at("/nivaaer/0/utgave");
        assertThat(utgave.path("publisertAv").asString()).isEqualTo("Fia Fag");
        assertThat(utgave.path("godkjentAv").asString()).isEqualTo("Frode Fag");
        assertThat(utgave.path("avtrykk").asString()).matches("[0-9a-f]{64}");
    }

    @Test
    void skal_ikke_la_den_som_skrev_godkjenne_det_en_annen_sendte() {
        Modellkommune kommune = Modellkommune.ny("9955", nett, sql);
        String id = kommune.endret("To skriver", "Skrevet av Fia");
        sql.sql("update modellutkast set laast_av = null, laast_til = null where id = ?").param(UUID.fromString(id)).update();
        assertThat(kommune.som(FAG2).post(STED + id + "/publiser", Map.of("versjon", 2, "merknad", "Sendt av Frode")).status()).isEqualTo(200);
        assertThat(godkjenn(kommune, FAG, id, 2).tekst("kode")).isEqualTo("modellutkast_egen_godkjenning");
        assertThat(kommune.som(KOORDINATOR).post(STED + id + "/send-tilbake", Map.of("merknad", "Skriv mer")).tekst("tilstand")).isEqualTo("under_arbeid");
        assertThat(kommune.publiserte()).isEmpty();
    }

    @Test
    void skal_ikke_publisere_noe_porten_avviser_eller_som_mangler_et_nivå() {
        Modellkommune kommune = Modellkommune.ny("9956", nett, sql);
        String id = kommune.utkast("Skript");
        String nivaa = kommune.fil(id, "nivaa_0.bpmn");
        kommune.lagre(FAG, id, 1, "nivaa_0.bpmn", nivaa.replaceFirst("<bpmn:userTask ", "<bpmn:scriptTask id=\"ond\" scriptFormat=\"juel\"/><bpmn:userTask "));
        ApiKlient.Svar nei = send(kommune, id, 2, Map.of());
        assertThat(nei.status()).isEqualTo(422);
        assertThat(nei.tekst("kode")).isEqualTo("pakken_har_feil");
        assertThat(nei.innhold().at("/modellfeil/0/melding").asString()).isNotBlank();
        assertThat(kommune.publiserte()).isEmpty();
        kommune.lagre(FAG, id, 2, "nivaa_0.bpmn", Modellkommune.medNavn(nivaa, "Helt i orden"));
        kommune.publiser(id, 3);
        String uten = kommune.utkast("Uten nivå 3");
        kommune.som(FAG).post(STED + uten + "/filer/nivaa_3.bpmn/fjern", Map.of("versjon", 1));
        assertThat(send(kommune, uten, 2, Map.of()).innhold().path("modellfeil").valueStream().map(f -> f.path("kode").asString())).contains("nivaa_mangler");
    }

    @Test
    void skal_gis_ut_nøyaktig_én_gang_den_dagen_det_gjelder_fra_også_når_to_noder_prøver() throws Exception {
        Modellkommune kommune = Modellkommune.ny("9957", nett, sql);
        String id = kommune.endret("Om en uke", "Fra neste uke");
        LocalDate dagen = klokke.idag().plusDays(7);
        send(kommune, id, 2, Map.of("gjelderFra", dagen.toString()));
        assertThat(godkjenn(kommune, KOORDINATOR, id, 2).tekst("tilstand")).isEqualTo("venter");
        vakt.giUt();
        assertThat(kommune.publiserte()).as("dagen er ikke kommet").isEmpty();
        sql.sql("update modellutkast set gjelder_fra = ? where id = ?").params(klokke.idag(), UUID.fromString(id)).update();
        ExecutorService noder = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> gitt = noder.invokeAll(Stream.<Callable<Integer>>generate(() -> vakt::giUt).limit(4).toList());
            int alle = 0;
            for (Future<Integer> en : gitt) {
                alle += en.get();
            }
            assertThat(alle).isEqualTo(1);
        } finally {
            noder.shutdownNow();
        }
        assertThat(kommune.publiserte()).containsExactly("Prøve");
        assertThat(kommune.trinn(kommune.som(ANSATT).nySak())).isEqualTo("Fra neste uke");
    }

    @Test
    void skal_kunne_trekkes_mens_det_venter_og_da_ikke_gis_ut() {
        Modellkommune kommune = Modellkommune.ny("9958", nett, sql);
        String id = kommune.endret("Trekkes", "Aldri");
        send(kommune, id, 2, Map.of("gjelderFra", klokke.idag().plusDays(1).toString()));
        godkjenn(kommune, KOORDINATOR, id, 2);
        assertThat(kommune.som(FAG).post(STED + id + "/trekk", null).tekst("tilstand")).isEqualTo("under_arbeid");
        sql.sql("update modellutkast set gjelder_fra = ? where id = ?").params(klokke.idag(), UUID.fromString(id)).update();
        vakt.giUt();
        assertThat(kommune.publiserte()).isEmpty();
    }

    @Test
    void skal_ikke_gå_over_noe_som_er_publisert_imens_uten_at_noen_sier_det() {
        Modellkommune kommune = Modellkommune.ny("9959", nett, sql);
        String sen = kommune.endret("Sen", "Den sene");
        String dagen = kommune.endret("Med dag", "Den med dag");
        send(kommune, dagen, 2, Map.of("gjelderFra", klokke.idag().plusDays(1).toString()));
        godkjenn(kommune, KOORDINATOR, dagen, 2);
        kommune.publiser(kommune.endret("Rask", "Den raske"), 2);
        assertThat(send(kommune, sen, 2, Map.of()).tekst("kode")).isEqualTo("modellutkast_grunnlag_endret");
        sql.sql("update modellutkast set gjelder_fra = ? where id = ?").params(klokke.idag(), UUID.fromString(dagen)).update();
        vakt.giUt();
        assertThat(kommune.som(FAG).get(STED + dagen).innhold().at("/utkast/tilstand").asString()).as("tilbake til dem som laget det").isEqualTo("under_arbeid");
        assertThat(send(kommune, sen, 2, Map.of("likevel", true)).status()).isEqualTo(200);
        godkjenn(kommune, FAG2, sen, 2);
        assertThat(kommune.trinn(kommune.som(ANSATT).nySak())).isEqualTo("Den sene");
    }

    @Test
    void skal_rulles_tilbake_som_en_ny_versjon_og_til_slutt_til_det_som_gjaldt_før_den_første() {
        Modellkommune kommune = Modellkommune.ny("9960", nett, sql);
        String opprinnelig = kommune.trinn(kommune.som(ANSATT).nySak());
        kommune.publiser(kommune.endret("En", "Første"), 2);
        String iGang = kommune.som(ANSATT).nySak();
        UUID to = kommune.publiser(kommune.endret("To", "Andre"), 2);
        ApiKlient.Svar tilbake = rull(kommune, KOORDINATOR, to);
        assertThat(tilbake.innhold().path("versjon").asInt()).isEqualTo(3);
        assertThat(kommune.trinn(kommune.som(ANSATT).nySak())).isEqualTo("Første");
        assertThat(kommune.trinn(iGang)).isEqualTo("Første");
        assertThat(rull(kommune, KOORDINATOR, to).status()).as("noe annet gjelder nå").isEqualTo(409);
        assertThat(rull(kommune, FAG, UUID.fromString(tilbake.tekst("publiseringId"))).status()).isEqualTo(200);
        assertThat(kommune.trinn(kommune.som(ANSATT).nySak())).as("det kommunen hadde fra før").isEqualTo(opprinnelig);
        assertThat(kommune.publiserte()).hasSize(4);
        assertThat(sql.sql("select count(*) from publisering where leietaker = '9960.barnehage' and tilbake_til is not null and person is not null").query(Long.class).single()).isEqualTo(2);
    }

    @Test
    void skal_publiseres_med_en_gang_der_kommunen_ikke_krever_en_annen_og_det_står_i_sporet() throws Exception {
        Modellkommune kommune = Modellkommune.ny("9961", nett, sql);
        String id = kommune.endret("Alene", "Uten en annen");
        assertThat(fireOeyne(kommune, FAG, "nei")).as("bare koordinatoren bestemmer").isEqualTo(403);
        assertThat(fireOeyne(kommune, KOORDINATOR, "nei")).isEqualTo(302);
        assertThat(send(kommune, id, 2, Map.of()).tekst("tilstand")).isEqualTo("publisert");
        assertThat(sql.sql("select fakta ->> 'paa' from spor where hendelse = 'FireOeyneEndret' and fakta ->> 'kommune' = '9961'").query(String.class).list()).containsExactly("false");
        assertThat(barnehage(kommune).at("/nivaaer/0/utgave/godkjentAv").isNull()).isTrue();
    }

    /** En ny utgave av programmet skal ikke gå over det tjenesten selv har bestemt. */
    @Test
    void skal_stå_når_programmet_starter_med_en_ny_utgave_av_det_som_følger_med() {
        Modellkommune kommune = Modellkommune.ny("9962", nett, sql);
        kommune.publiser(kommune.endret("Egen", "Vår egen"), 2);
        Pakke levert = new Pakke("felles", "9962.barnehage", Map.of("nivaa_0.bpmn", Leveranse.felles().filer().get("nivaa_0.bpmn")));
        assertThat(publisering.publiserNy(levert, Leveranse.MERKNAD)).isFalse();
        assertThat(kommune.trinn(kommune.som(ANSATT).nySak())).isEqualTo("Vår egen");
    }

    private static ApiKlient.Svar send(Modellkommune kommune, String id, int versjon, Map<String, Object> mer) {
        Map<String, Object> alt = new HashMap<>(mer);
        alt.putAll(Map.of("versjon", versjon, "merknad", "Prøve"));
        return kommune.som(FAG).post(STED + id + "/publiser", alt);
    }

    private static ApiKlient.Svar godkjenn(Modellkommune kommune, String hvem, String id, int versjon) {
        return kommune.som(hvem).post(STED + id + "/godkjenn", Map.of("versjon", versjon));
    }

    private static ApiKlient.Svar rull(Modellkommune kommune, String hvem, UUID naa) {
        return kommune.som(hvem).post("/handlingsveiledere/rull-tilbake", Map.of("tjeneste", "barnehage", "naa", naa.toString()));
    }

    private static JsonNode barnehage(Modellkommune kommune) {
        return kommune.som(FAG).get("/handlingsveiledere").innhold().valueStream().filter(t -> t.path("tjeneste").asString("").equals("barnehage")).findFirst().orElseThrow();
    }

    private int fireOeyne(Modellkommune kommune, String hvem, String paa) throws Exception {
        return nett.perform(post("/handlingsveiledere/fire-oeyne").param("paa", paa)
                .with(httpBasic(kommune.bruker(hvem), "stafett"))
                .with(csrf())).andReturn().getResponse().getStatus();
    }
}
