package no.stafett.handlingsveileder.utkast;

import static no.stafett.handlingsveileder.Modellkommune.BARE_SKOLE;
import static no.stafett.handlingsveileder.Modellkommune.FAG;
import static no.stafett.handlingsveileder.Modellkommune.FAG2;
import static no.stafett.handlingsveileder.Modellkommune.KOORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.Apptest;
import no.stafett.handlingsveileder.Modellkommune;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Historien er til å finne fram i: en arbeidsøkt er én utgave, og alt som er tatt bort, kan hentes tilbake. */
@Apptest
class UtkasthistorieTest {

    private static final String STED = "/handlingsveiledere/utkast/";
    private static final String NIVAA = "nivaa_1.bpmn";
    private static final String ANNEN = "nivaa_2.bpmn";

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    private Modellkommune kommune;

    @BeforeEach
    void lagKommunen() {
        kommune = Modellkommune.ny("9944", nett, sql);
    }

    @Test
    void skal_slå_sammen_det_nettleseren_lagrer_av_seg_selv_til_én_utgave() {
        String id = kommune.utkast("Av seg selv");
        String foer = kommune.fil(id, NIVAA);
        for (int n = 1; n <= 5; n++) {
            assertThat(kommune.lagre(FAG, id, n, NIVAA, "utgave " + n).innhold().path("versjon").asInt()).as("nummeret er vakten").isEqualTo(n + 1);
        }
        assertThat(slag(id)).containsExactly("lagret", "laget");
        assertThat(rader(id, NIVAA)).as("det som var, og det som er").isEqualTo(2);
        assertThat(kommune.lagre(FAG, id, 3, NIVAA, "sent ute").status()).isEqualTo(409);
        hentTilbake(id, 6, 1);
        assertThat(kommune.fil(id, NIVAA)).isEqualTo(foer);
        hentTilbake(id, 7, 6);
        assertThat(kommune.fil(id, NIVAA)).isEqualTo("utgave 5");
    }

    @Test
    void skal_bli_en_ny_utgave_når_det_er_en_annen_fil_en_annen_person_eller_en_stund_siden() {
        String id = kommune.utkast("Hver for seg");
        kommune.lagre(FAG, id, 1, NIVAA, "a");
        kommune.lagre(FAG, id, 2, ANNEN, "b");
        kommune.lagre(FAG, id, 3, NIVAA, "c");
        sql.sql("update modellutkast_hendelse set tid = tid - interval '11 minutes' where utkast = ?").param(UUID.fromString(id)).update();
        kommune.lagre(FAG, id, 4, NIVAA, "d");
        kommune.som(FAG2).post(STED + id + "/ta-over", null);
        kommune.lagre(FAG2, id, 5, NIVAA, "e");
        assertThat(slag(id)).containsExactlyInAnyOrder("lagret", "tatt_over", "lagret", "lagret", "lagret", "lagret", "laget");
        List.of(List.of(2, "a"), List.of(4, "c"), List.of(5, "d")).forEach(hver -> {
            hentTilbake(FAG2, id, versjon(id), (int) hver.get(0));
            assertThat(kommune.fil(id, NIVAA)).isEqualTo(hver.get(1));
        });
    }

    @Test
    void skal_beholde_en_ny_fil_og_en_som_er_fjernet_hver_for_seg() {
        String id = kommune.utkast("Ny fil");
        kommune.lagre(FAG, id, 1, "ny.form", "{}");
        kommune.lagre(FAG, id, 2, "ny.form", "{ }");
        kommune.som(FAG).post(STED + id + "/filer/ny.form/fjern", Map.of("versjon", 3));
        kommune.lagre(FAG, id, 4, "ny.form", "{  }");
        assertThat(slag(id)).containsExactly("lagret", "lagret", "lagret", "laget");
        hentTilbake(id, 5, 4);
        assertThat(kommune.som(FAG).get(STED + id + "/filer/ny.form").status()).isEqualTo(404);
        hentTilbake(id, 6, 3);
        assertThat(kommune.fil(id, "ny.form")).isEqualTo("{ }");
    }

    @Test
    void skal_vise_historien_side_for_side() throws Exception {
        String id = kommune.utkast("Lang historie");
        for (int n = 1; n <= 55; n++) {
            kommune.lagre(FAG, id, n, n % 2 == 0 ? NIVAA : ANNEN, "utgave " + n);
        }
        assertThat(kommune.som(FAG).get(STED + id + "/historikk").innhold()).hasSize(50);
        assertThat(kommune.som(FAG).get(STED + id + "/historikk?side=2").innhold()).hasSize(6);
        assertThat(kommune.som(FAG).get(STED + id + "/historikk?side=-7").innhold()).hasSize(50);
        assertThat(side(FAG, STED + id)).contains("?historie=2#historie", "Eldre").doesNotContain("Nyere");
        assertThat(side(FAG, STED + id + "?historie=2")).contains("?historie=1#historie", "Nyere", "Laget").contains("id=\"historie\" open").doesNotContain("Eldre");
    }

    @Test
    void skal_fjerne_en_fil_på_siden_med_angre() throws Exception {
        String id = kommune.utkast("Uten planen");
        assertThat(side(FAG, STED + id)).contains(STED + id + "/fjern-fil");
        assertThat(side(KOORDINATOR, STED + id)).doesNotContain("/fjern-fil", "/navn\"");
        for (int gang = 0; gang < 2; gang++) {
            MvcResult fjernet = send(FAG, post(STED + id + "/fjern-fil").param("fil", "tiltaksplan.form").param("versjon", "1").param("noekkel", "fjern-" + id));
            assertThat(fjernet.getFlashMap().get("kvittering")).as("gang " + gang).isEqualTo("Fila er fjernet fra utkastet.");
            assertThat(fjernet.getFlashMap().get("angre")).asString().startsWith(STED + id + "/hent-tilbake?versjon=2&tilbakeTil=1");
        }
        assertThat(kommune.som(FAG).get(STED + id + "/filer/tiltaksplan.form").status()).isEqualTo(404);
        send(FAG, post(STED + id + "/hent-tilbake?versjon=2&tilbakeTil=1&noekkel=angre-" + id + "-1"));
        assertThat(kommune.som(FAG).get(STED + id + "/filer/tiltaksplan.form").status()).isEqualTo(200);
        assertThat(send(FAG, post(STED + id + "/fjern-fil").param("fil", "finnes.form").param("versjon", "3")).getResponse().getStatus()).isEqualTo(404);
        assertThat(send(BARE_SKOLE, post(STED + id + "/fjern-fil").param("fil", "tiltaksplan.form").param("versjon", "3")).getResponse().getStatus()).isEqualTo(403);
    }

    @Test
    void skal_få_et_annet_navn_på_siden_og_i_API_et_og_det_står_i_historien() throws Exception {
        String id = kommune.utkast("Nytt utkast");
        send(FAG, post(STED + id + "/navn").param("navn", " Kortere frist "));
        assertThat(side(FAG, STED + id)).contains("Kortere frist", "Fikk navnet «Kortere frist»");
        assertThat(kommune.som(FAG).put(STED + id + "/navn", Map.of("navn", "Enda kortere"), Map.of()).tekst("navn")).isEqualTo("Enda kortere");
        assertThat(kommune.som(FAG).put(STED + id + "/navn", Map.of("navn", " "), Map.of()).tekst("kode")).isEqualTo("modellutkast_navn");
        assertThat(kommune.som(FAG2).put(STED + id + "/navn", Map.of("navn", "Mitt"), Map.of()).tekst("kode")).isEqualTo("modellutkast_laast");
        assertThat(kommune.som(KOORDINATOR).put(STED + id + "/navn", Map.of("navn", "Mitt"), Map.of()).status()).isEqualTo(403);
        assertThat(slag(id)).containsExactly("fikk_navn", "fikk_navn", "laget");
        assertThat(versjon(id)).as("innholdet er det samme").isEqualTo(1);
    }

    @Test
    void skal_liste_det_som_er_forkastet_og_ta_det_fram_igjen() throws Exception {
        String fraSiden = kommune.utkast("Fra siden");
        String fraApi = kommune.utkast("Fra API-et");
        List.of(fraSiden, fraApi).forEach(id -> kommune.som(FAG).post(STED + id + "/forkast", null));
        assertThat(forkastede()).contains(fraSiden, fraApi);
        assertThat(side(FAG, "/handlingsveiledere")).contains("Forkastede utkast", "Fra siden", STED + fraSiden + "/angre-forkast");
        assertThat(side(KOORDINATOR, "/handlingsveiledere")).contains("Fra siden").doesNotContain("/angre-forkast");
        assertThat(kommune.som(KOORDINATOR).post(STED + fraApi + "/angre-forkast", null).status()).isEqualTo(403);
        assertThat(kommune.som(FAG).post(STED + fraApi + "/angre-forkast", null).tekst("tilstand")).isEqualTo("under_arbeid");
        send(FAG, post(STED + fraSiden + "/angre-forkast").param("noekkel", "angre-" + fraSiden));
        assertThat(forkastede()).doesNotContain(fraSiden, fraApi);
        assertThat(Modellkommune.ny("9953", nett, sql).som(FAG).get("/handlingsveiledere/utkast?tilstand=forkastet").innhold().toString()).doesNotContain(fraSiden);
    }

    private List<String> forkastede() {
        return kommune.som(FAG).get("/handlingsveiledere/utkast?tilstand=forkastet").innhold().valueStream().map(u -> u.path("utkastId").asString()).toList();
    }

    private void hentTilbake(String id, int versjon, int til) {
        hentTilbake(FAG, id, versjon, til);
    }

    private void hentTilbake(String hvem, String id, int versjon, int til) {
        assertThat(kommune.som(hvem).post(STED + id + "/hent-tilbake", Map.of("versjon", versjon, "tilbakeTil", til)).status()).isEqualTo(200);
    }

    private int versjon(String id) {
        return kommune.som(FAG).get(STED + id).innhold().at("/utkast/versjon").asInt();
    }

    private long rader(String id, String fil) {
        return sql.sql("select count(*) from modellutkast_fil where utkast = ? and navn = ?").params(UUID.fromString(id), fil).query(Long.class).single();
    }

    private List<String> slag(String id) {
        return kommune.som(FAG).get(STED + id + "/historikk").innhold().valueStream().map(h -> h.path("slag").asString()).toList();
    }

    private MvcResult send(String hvem, MockHttpServletRequestBuilder hva) throws Exception {
        return nett.perform(hva.with(httpBasic(kommune.bruker(hvem), "stafett")).with(csrf())).andReturn();
    }

    private String side(String hvem, String sti) throws Exception {
        return nett.perform(get(sti).with(httpBasic(kommune.bruker(hvem), "stafett"))).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
