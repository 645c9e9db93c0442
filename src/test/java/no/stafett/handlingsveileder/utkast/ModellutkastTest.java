package no.stafett.handlingsveileder.utkast;

import static no.stafett.handlingsveileder.Modellkommune.BARE_SKOLE;
import static no.stafett.handlingsveileder.Modellkommune.FAG;
import static no.stafett.handlingsveileder.Modellkommune.FAG2;
import static no.stafett.handlingsveileder.Modellkommune.KOORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.handlingsveileder.Modellkommune;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Et utkast lagres mens man arbeider, for én om gangen, og ingenting av det som har stått, er borte. */
@Apptest
class ModellutkastTest {

    private static final String STED = "/handlingsveiledere/utkast/";
    private static final String NIVAA = "nivaa_1.bpmn";

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Utkastrydding rydding;
    @Value("${stafett.handlingsveileder.flest-utkast}")
    private int flest;
    private Modellkommune kommune;

    @BeforeEach
    void lagKommunen() {
        kommune = Modellkommune.ny("9951", nett, sql);
    }

    @Test
    void skal_begynne_som_en_hel_kopi_av_det_som_gjelder_uten_det_bare_den_felles_kan_ha() {
        JsonNode helt = kommune.som(FAG).get(STED + kommune.utkast("Kopi")).innhold();
        List<String> filer = helt.path("filer").valueStream().map(f -> f.path("fil").asString()).toList();
        assertThat(filer).contains("nivaa_0.bpmn", NIVAA, "nivaa_2.bpmn", "nivaa_3.bpmn", "frister.dmn", "nivaa_avklaring.dmn", "tiltaksplan.form")
                .doesNotContain("akutt.bpmn", "bti_sak.bpmn", "akutt_sjekk.dmn", "samtykke.dmn");
        assertThat(helt.path("feil")).as("det som gjelder, kan også publiseres").isEmpty();
        assertThat(helt.at("/utkast/tilstand").asString()).isEqualTo("under_arbeid");
    }

    @Test
    void skal_lagre_det_porten_avviser_og_si_hva_som_er_galt() {
        String id = kommune.utkast("Feil");
        assertThat(kommune.lagre(FAG, id, 1, NIVAA, "<ikke ferdig").status()).isEqualTo(200);
        assertThat(kommune.fil(id, NIVAA)).isEqualTo("<ikke ferdig");
        assertThat(kommune.som(FAG).get(STED + id).innhold().path("feil").valueStream().map(f -> f.path("fil").asString())).contains(NIVAA);
    }

    @Test
    void skal_ikke_skrive_over_det_en_annen_har_lagret_imens() {
        String id = kommune.utkast("Samtidig");
        assertThat(kommune.lagre(FAG, id, 1, NIVAA, "a").innhold().path("versjon").asInt()).isEqualTo(2);
        ApiKlient.Svar nei = kommune.lagre(FAG, id, 1, NIVAA, "b");
        assertThat(nei.status()).isEqualTo(409);
        assertThat(nei.tekst("kode")).isEqualTo("modellutkast_endret");
        assertThat(kommune.fil(id, NIVAA)).isEqualTo("a");
        assertThat(kommune.lagre(FAG, id, 2, NIVAA, "a").innhold().path("versjon").asInt()).as("det samme én gang til").isEqualTo(2);
    }

    @Test
    void skal_si_hvem_som_redigerer_la_en_annen_ta_over_og_slippe_av_seg_selv() {
        String id = kommune.utkast("Lås");
        kommune.lagre(FAG, id, 1, NIVAA, "a");
        ApiKlient.Svar nei = kommune.lagre(FAG2, id, 2, NIVAA, "b");
        assertThat(nei.status()).isEqualTo(409);
        assertThat(nei.tekst("kode")).isEqualTo("modellutkast_laast");
        assertThat(nei.tekst("redigerer")).isEqualTo("Fia Fag");
        assertThat(kommune.som(FAG2).post(STED + id + "/ta-over", null).tekst("redigerer")).isEqualTo("Frode Fag");
        assertThat(kommune.lagre(FAG2, id, 2, NIVAA, "b").status()).isEqualTo(200);
        assertThat(kommune.lagre(FAG, id, 3, NIVAA, "c").tekst("redigerer")).isEqualTo("Frode Fag");
        assertThat(slag(id)).contains("tatt_over");
        sql.sql("update modellutkast set laast_til = now() - interval '1 second' where id = ?").param(UUID.fromString(id)).update();
        assertThat(kommune.som(FAG).get(STED + id).innhold().at("/utkast/redigerer").isNull()).isTrue();
        assertThat(kommune.lagre(FAG, id, 3, NIVAA, "c").status()).isEqualTo(200);
    }

    @Test
    void skal_hente_tilbake_hver_tidligere_versjon_med_filene_den_hadde() {
        String id = kommune.utkast("Historie");
        String foerst = kommune.fil(id, NIVAA);
        kommune.lagre(FAG, id, 1, NIVAA, "a");
        kommune.lagre(FAG, id, 2, "ny.form", "{}");
        kommune.som(FAG).post(STED + id + "/filer/tiltaksplan.form/fjern", Map.of("versjon", 3));
        ApiKlient.Svar tilbake = kommune.som(FAG).post(STED + id + "/hent-tilbake", Map.of("versjon", 4, "tilbakeTil", 2));
        assertThat(tilbake.innhold().path("versjon").asInt()).isEqualTo(5);
        assertThat(kommune.fil(id, NIVAA)).isEqualTo("a");
        assertThat(filer(id)).contains("tiltaksplan.form").doesNotContain("ny.form");
        kommune.som(FAG).post(STED + id + "/hent-tilbake", Map.of("versjon", 5, "tilbakeTil", 1));
        assertThat(kommune.fil(id, NIVAA)).isEqualTo(foerst);
        kommune.som(FAG).post(STED + id + "/hent-tilbake", Map.of("versjon", 6, "tilbakeTil", 3));
        assertThat(filer(id)).contains("ny.form");
        assertThat(slag(id)).startsWith("hentet_tilbake", "hentet_tilbake", "hentet_tilbake", "lagret", "lagret", "lagret").endsWith("laget");
        assertThat(kommune.som(FAG).post(STED + id + "/hent-tilbake", Map.of("versjon", 7, "tilbakeTil", 99)).status()).isEqualTo(422);
    }

    @Test
    void skal_holde_seg_innenfor_grensene_for_en_pakke() {
        String id = kommune.utkast("Grenser");
        assertThat(kommune.lagre(FAG, id, 1, NIVAA, "x".repeat(1024 * 1024 + 1)).status()).isEqualTo(413);
        for (String navn : List.of("..%2Fpasswd.bpmn", "Stor.bpmn", "x.exe", "x.bpmn.zip")) {
            assertThat(kommune.lagre(FAG, id, 1, navn, "x").status()).as(navn).isIn(400, 404, 422);
        }
        assertThat(kommune.som(FAG).get(STED + id).innhold().at("/utkast/versjon").asInt()).isEqualTo(1);
    }

    /** Hvert utkast er en hel pakke, og de forkastede ligger der til de slettes. */
    @Test
    void skal_ikke_ta_imot_flere_utkast_enn_det_er_plass_til() {
        Modellkommune annen = Modellkommune.ny("9950", nett, sql);
        annen.utkast("Det første");
        lagFlere(annen, flest - 2, "under_arbeid");
        assertThat(annen.som(FAG).post("/handlingsveiledere/utkast", Map.of("tjeneste", "barnehage", "navn", "Det siste")).status()).isEqualTo(201);
        ApiKlient.Svar nei = annen.som(FAG).post("/handlingsveiledere/utkast", Map.of("tjeneste", "barnehage", "navn", "Ett for mye"));
        assertThat(nei.status()).isEqualTo(409);
        assertThat(nei.tekst("kode")).isEqualTo("modellutkast_for_mange");
        assertThat(nei.tekst("detail")).contains("Publiser eller forkast");
        assertThat(annen.som(FAG2).post("/handlingsveiledere/utkast", Map.of("navn", "En annens")).status()).isEqualTo(201);
        sql.sql("update modellutkast set tilstand = 'publisert' where kommune = '9950' and navn = 'Fyll'").update();
        assertThat(annen.som(FAG).post("/handlingsveiledere/utkast", Map.of("navn", "Plass igjen")).status()).isEqualTo(201);
        lagFlere(annen, flest * 4, "forkastet");
        assertThat(annen.som(FAG).post("/handlingsveiledere/utkast", Map.of("navn", "For mange forkastet")).status()).isEqualTo(409);
        sql.sql("delete from modellutkast where kommune = '9950' and navn = 'Fyll'").update();
    }

    private void lagFlere(Modellkommune hvor, int antall, String tilstand) {
        sql.sql("insert into modellutkast (id, kommune, leietaker, navn, versjon, tilstand, laget_av, laget, endret_av, endret) "
                + "select gen_random_uuid(), p.kommune, p.kommune || '.barnehage', 'Fyll', 1, ?, p.id, now(), p.id, now() from person p, generate_series(1, ?) where p.brukernavn = ?")
                .params(tilstand, antall, hvor.bruker(FAG)).update();
    }

    @Test
    void skal_forkastes_og_angres_og_ikke_kunne_endres_imens() {
        String id = kommune.utkast("Bort");
        assertThat(kommune.som(FAG).post(STED + id + "/forkast", null).tekst("tilstand")).isEqualTo("forkastet");
        assertThat(kommune.lagre(FAG, id, 1, NIVAA, "a").tekst("kode")).isEqualTo("modellutkast_tilstand");
        assertThat(kommune.som(FAG).get("/handlingsveiledere/utkast").innhold().valueStream().map(u -> u.path("utkastId").asString())).doesNotContain(id);
    }

    @Test
    void skal_slette_det_som_ble_forkastet_for_lenge_siden_og_ingenting_annet() {
        String gammelt = kommune.utkast("Gammelt");
        String nytt = kommune.utkast("Nytt");
        String iBruk = kommune.utkast("I bruk");
        Stream.of(gammelt, nytt).forEach(id -> kommune.som(FAG).post(STED + id + "/forkast", null));
        Stream.of(gammelt, iBruk).forEach(id -> sql.sql("update modellutkast_hendelse set tid = tid - interval '91 days' where utkast = ?").param(UUID.fromString(id)).update());
        rydding.rydd();
        assertThat(kommune.som(FAG).get(STED + gammelt).status()).isEqualTo(404);
        Stream.of(nytt, iBruk).forEach(id -> assertThat(kommune.som(FAG).get(STED + id).status()).isEqualTo(200));
    }

    @Test
    void skal_bare_endres_av_den_som_har_ansvar_og_bare_ses_i_kommunen() {
        String id = kommune.utkast("Rett");
        Modellkommune annen = Modellkommune.ny("9953", nett, sql);
        assertThat(kommune.lagre(KOORDINATOR, id, 1, NIVAA, "a").status()).as("koordinatoren godkjenner").isEqualTo(403);
        assertThat(kommune.lagre(BARE_SKOLE, id, 1, NIVAA, "a").status()).as("en annen tjeneste").isEqualTo(403);
        assertThat(kommune.som(BARE_SKOLE).get(STED + id).status()).isEqualTo(200);
        assertThat(annen.som(FAG).get(STED + id).status()).isEqualTo(404);
        assertThat(annen.lagre(FAG, id, 1, NIVAA, "a").status()).isEqualTo(404);
        assertThat(kommune.som(BARE_SKOLE).post("/handlingsveiledere/utkast", Map.of("tjeneste", "skole", "navn", "x")).status()).isEqualTo(201);
        assertThat(kommune.som(BARE_SKOLE).post("/handlingsveiledere/utkast", Map.of("navn", "hele kommunen")).status()).isEqualTo(403);
        Stream.of("ansatt", "leder").forEach(hvem -> assertThat(kommune.som(hvem).get(STED + id).status()).as(hvem).isEqualTo(403));
        assertThat(new ApiKlient(nett, "systemadmin").get(STED + id).status()).isEqualTo(403);
    }

    private List<String> filer(String id) {
        return kommune.som(FAG).get(STED + id).innhold().path("filer").valueStream().map(f -> f.path("fil").asString()).toList();
    }

    private List<String> slag(String id) {
        return kommune.som(FAG).get(STED + id + "/historikk").innhold().valueStream().map(h -> h.path("slag").asString()).toList();
    }
}
