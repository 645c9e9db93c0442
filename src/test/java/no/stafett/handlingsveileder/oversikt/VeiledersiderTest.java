package no.stafett.handlingsveileder.oversikt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static no.stafett.handlingsveileder.Modellkommune.FAG;
import static no.stafett.handlingsveileder.Modellkommune.FAG2;
import static no.stafett.handlingsveileder.Modellkommune.KOORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import no.stafett.Apptest;
import no.stafett.Zipproeve;
import no.stafett.handlingsveileder.Modellkommune;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Sidene: oversikten, utkastet og versjonene, på alle språk og for hver av dem som bruker dem. */
@Apptest
class VeiledersiderTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;

    @ParameterizedTest
    @CsvSource({"nb, Handlingsveiledere, Det som er nytt", "nn, Handlingsrettleiarar, Det som er nytt", "en, Action guides, What is new"})
    void skal_vises_på_alle_språk(String språk, String tittel, String nytt) throws Exception {
        Modellkommune kommune = Modellkommune.ny("9964", nett, sql);
        String id = kommune.endret("Utkast " + språk, "Annet navn");
        assertThat(side(kommune, FAG, "/handlingsveiledere", språk)).contains("<h1").contains(tittel).contains("Utkast " + språk).doesNotContain("??");
        assertThat(side(kommune, FAG, "/handlingsveiledere", språk)).contains("href=\"/merknader\"", "href=\"/veileder/9964/barnehage\"").doesNotContain("href=\"/veileder/9964\"");
        assertThat(side(kommune, FAG, "/handlingsveiledere/utkast/" + id, språk)).contains(nytt).contains("Avslutningsnotat", "Løft til koordinerende enhet", "Beslutning (beslutning_nivaa_1)").contains("Annet navn").doesNotContain("??").contains("/trinn/nivaa_0.bpmn", "/tabell/frister.dmn");
        assertThat(side(kommune, KOORDINATOR, "/handlingsveiledere/versjoner?tjeneste=barnehage", språk)).contains("<h1").doesNotContain("??");
    }

    @Test
    void skal_gå_fra_utkast_til_publisert_og_tilbake_med_bare_sidene() throws Exception {
        Modellkommune kommune = Modellkommune.ny("9965", nett, sql);
        MockHttpServletResponse laget = send(kommune, FAG, post("/handlingsveiledere/utkast").param("tjeneste", "barnehage").param("navn", "Fra sida").param("noekkel", "n1"));
        String sted = laget.getRedirectedUrl();
        assertThat(send(kommune, FAG, post("/handlingsveiledere/utkast").param("tjeneste", "barnehage").param("navn", "Fra sida").param("noekkel", "n1")).getRedirectedUrl()).as("samme nøkkel").isEqualTo(sted);
        String id = sted.substring(sted.lastIndexOf('/') + 1);
        kommune.lagre(FAG, id, 1, "nivaa_0.bpmn", Modellkommune.medNavn(kommune.fil(id, "nivaa_0.bpmn"), "Fra sida"));
        assertThat(side(kommune, FAG2, sted, "nb")).contains("Fia Fag redigerer nå").contains("Ta over");
        assertThat(side(kommune, FAG2, sted + "/redigerer", "nb")).contains("id=\"redigerer\"").contains("Fia Fag redigerer nå").doesNotContain("<h1");
        assertThat(send(kommune, FAG, post(sted + "/send").param("versjon", "2").param("merknad", "")).getRedirectedUrl()).isEqualTo(sted);
        assertThat(side(kommune, FAG, sted, "nb")).as("uten merknad ble det ikke sendt").contains("Under arbeid");
        send(kommune, FAG, post(sted + "/send").param("versjon", "2").param("merknad", "Nytt navn på trinnet"));
        assertThat(side(kommune, FAG, sted, "nb")).contains("en annen må godkjenne").doesNotContain("Godkjenn og publiser");
        assertThat(side(kommune, KOORDINATOR, "/handlingsveiledere", "nb")).contains("Venter på at noen godkjenner");
        assertThat(side(kommune, KOORDINATOR, "/", "nb")).contains("/handlingsveiledere/venter");
        assertThat(side(kommune, KOORDINATOR, "/handlingsveiledere/venter", "nb")).contains("venter på at du godkjenner").contains("Fra sida");
        assertThat(side(kommune, FAG, "/handlingsveiledere/venter", "nb")).as("hennes eget").doesNotContain("Fra sida");
        assertThat(side(kommune, KOORDINATOR, sted, "nb")).contains("Godkjenn og publiser").contains("Nytt navn på trinnet");
        send(kommune, KOORDINATOR, post(sted + "/godkjenn").param("versjon", "2"));
        assertThat(side(kommune, FAG, sted, "nb")).contains("Publisert");
        String versjoner = side(kommune, KOORDINATOR, "/handlingsveiledere/versjoner?tjeneste=barnehage", "nb");
        assertThat(versjoner).contains("Gjelder nå").contains("Gå tilbake til den forrige").contains("Godkjent av Kari Koord");
        assertThat(versjoner).as("utkastet den ble laget av").contains("href=\"" + sted + "\"").as("bare den nyeste").doesNotContain("Lag et utkast av denne");
        UUID naa = sql.sql("select id from publisering where leietaker = '9965.barnehage' order by nr desc limit 1").query(UUID.class).single();
        send(kommune, KOORDINATOR, post("/handlingsveiledere/rull-tilbake").param("tjeneste", "barnehage").param("naa", naa.toString()));
        assertThat(kommune.publiserte()).hasSize(2);
        String etter = side(kommune, FAG, "/handlingsveiledere/versjoner?tjeneste=barnehage", "nb");
        assertThat(etter).contains("Lag et utkast av denne").doesNotContain("Gå tilbake til den forrige");
        assertThat(side(kommune, KOORDINATOR, "/handlingsveiledere/versjoner?tjeneste=barnehage", "nb")).as("hun endrer ingen utkast").doesNotContain("Lag et utkast av denne");
        String igjen = send(kommune, FAG, post("/handlingsveiledere/utkast").param("tjeneste", "barnehage").param("navn", "Tilbake til versjon 1").param("fra", naa.toString())
                .param("noekkel", "n2")).getRedirectedUrl();
        assertThat(kommune.fil(igjen.substring(igjen.lastIndexOf('/') + 1), "nivaa_0.bpmn")).contains("Fra sida");
    }

    @Test
    void skal_forkaste_med_angre() throws Exception {
        Modellkommune kommune = Modellkommune.ny("9966", nett, sql);
        String sted = "/handlingsveiledere/utkast/" + kommune.utkast("Bort");
        var svar = nett.perform(post(sted + "/forkast").with(httpBasic(kommune.bruker(FAG), "stafett")).with(csrf())).andReturn();
        assertThat(svar.getFlashMap().get("angre")).isEqualTo(sted + "/angre-forkast");
        assertThat(side(kommune, FAG, sted, "nb")).contains("Ta det fram igjen");
        send(kommune, FAG, post(sted + "/angre-forkast"));
        assertThat(side(kommune, FAG, sted, "nb")).contains("Under arbeid");
        assertThat(send(kommune, FAG, post(sted + "/finnes-ikke")).getStatus()).isEqualTo(404);
    }

    @Test
    void skal_flyttes_ut_og_inn_som_én_fil_og_ta_imot_en_modell_tegnet_et_annet_sted() throws Exception {
        Modellkommune kommune = Modellkommune.ny("9967", nett, sql);
        String fra = kommune.endret("Fra", "Med på lasset");
        MockHttpServletResponse ut = nett.perform(get("/handlingsveiledere/utkast/" + fra + "/pakke").with(httpBasic(kommune.bruker(FAG), "stafett"))).andReturn().getResponse();
        assertThat(ut.getHeader("Content-Disposition")).contains("attachment").contains(".zip");
        assertThat(Zipproeve.filer(ut.getContentAsByteArray())).containsKeys("pakke.json", "nivaa_0.bpmn", "tiltaksplan.form");
        String til = kommune.utkast("Til");
        importer(kommune, til, 1, ut.getContentAsByteArray(), "");
        assertThat(kommune.fil(til, "nivaa_0.bpmn")).contains("Med på lasset");
        importer(kommune, til, 2, "<bpmn:definitions><bpmn:process id=\"Process_1\"/></bpmn:definitions>".getBytes(UTF_8), "nivaa_2");
        assertThat(kommune.fil(til, "nivaa_2.bpmn")).contains("Process_1");
        assertThat(side(kommune, FAG, "/handlingsveiledere/utkast/" + til, "nb")).contains("nivaa_2.bpmn").contains("data-prioritet=\"2\"");
        MockHttpServletResponse api = nett.perform(put("/api/v1/handlingsveiledere/utkast/" + til + "/pakke?versjon=3").contentType("application/zip").content(ut.getContentAsByteArray())
                .with(httpBasic(kommune.bruker(FAG), "stafett"))).andReturn().getResponse();
        assertThat(api.getStatus()).as(api.getContentAsString()).isEqualTo(200);
        assertThat(kommune.fil(til, "nivaa_2.bpmn")).doesNotContain("Process_1");
        importer(kommune, til, 4, "hei".getBytes(UTF_8), "");
        assertThat(kommune.som(FAG).get("/handlingsveiledere/utkast/" + til).innhold().at("/utkast/versjon").asInt()).isEqualTo(4);
    }

    /** En hel pakke kan være på åtte; er det mer, eller en fil for seg er for stor, sies det med ord. */
    @Test
    void skal_hente_inn_en_stor_pakke_og_si_fra_når_den_er_for_stor() throws Exception {
        Modellkommune kommune = Modellkommune.ny("9948", nett, sql);
        String utkast = kommune.utkast("Stort");
        Map<String, byte[]> filer = new HashMap<>();
        for (int n = 0; n < 4; n++) {
            byte[] tilfeldig = new byte[900_000];
            new Random(n).nextBytes(tilfeldig);
            filer.put("fil_" + n + ".form", tilfeldig);
        }
        byte[] pakke = Zipproeve.arkiv(filer);
        assertThat(pakke.length).isGreaterThan(3_000_000);
        assertThat(hentInn(kommune, utkast, 1, pakke).getStatus()).isEqualTo(200);
        byte[] modell = Arrays.copyOf("<bpmn:definitions><bpmn:process id=\"nivaa_1\"/>".getBytes(UTF_8), 3_000_000);
        MockHttpServletResponse nei = hentInn(kommune, utkast, 2, modell);
        assertThat(nei.getStatus()).isEqualTo(413);
        assertThat(nei.getContentAsString(UTF_8)).contains("Utkastet, eller en fil i det, er for stort.");
        assertThat(hentInn(kommune, utkast, 2, new byte[12 * 1024 * 1024]).getStatus()).as("mer enn vi leser").isEqualTo(413);
        var side = nett.perform(post("/handlingsveiledere/utkast/" + utkast + "/importer").contentType("application/octet-stream").content(modell)
                .with(httpBasic(kommune.bruker(FAG), "stafett")).with(csrf())).andReturn();
        assertThat(side.getResponse().getStatus()).as("på siden tas det imot, og svaret er en setning").isEqualTo(302);
        assertThat(side.getFlashMap().get("kvittering")).asString().isNotBlank();
    }

    private MockHttpServletResponse hentInn(Modellkommune kommune, String utkast, int versjon, byte[] innhold) throws Exception {
        return nett.perform(put("/api/v1/handlingsveiledere/utkast/" + utkast + "/pakke?versjon=" + versjon).contentType("application/zip").content(innhold)
                .with(httpBasic(kommune.bruker(FAG), "stafett"))).andReturn().getResponse();
    }

    private void importer(Modellkommune kommune, String utkast, int versjon, byte[] innhold, String som) throws Exception {
        assertThat(nett.perform(multipart("/handlingsveiledere/utkast/" + utkast + "/importer").file(new MockMultipartFile("fil", "x", null, innhold)).param("versjon", String.valueOf(versjon))
                .param("som", som).with(httpBasic(kommune.bruker(FAG), "stafett")).with(csrf())).andReturn().getResponse().getStatus()).isEqualTo(302);
    }

    private MockHttpServletResponse send(Modellkommune kommune, String hvem, MockHttpServletRequestBuilder hva) throws Exception {
        return nett.perform(hva.with(httpBasic(kommune.bruker(hvem), "stafett")).with(csrf())).andReturn().getResponse();
    }

    private String side(Modellkommune kommune, String hvem, String sti, String språk) throws Exception {
        MockHttpServletResponse svar = nett.perform(get(sti).with(httpBasic(kommune.bruker(hvem), "stafett")).cookie(new Cookie("spraak", språk))).andReturn().getResponse();
        assertThat(svar.getStatus()).as(sti).isEqualTo(200);
        return svar.getContentAsString(UTF_8);
    }
}
