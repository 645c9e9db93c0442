package no.stafett.handlingsveileder.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.handlingsveileder.Proevekommune;
import no.stafett.handlingsveileder.Publisering;
import no.stafett.prosess.Modeller;
import no.stafett.prosess.veikart.Veikart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/** Handlingsveilederen kan leses av alle, og viser modellen og ingenting annet. */
@Apptest
class VeiledersideTest {

    private static final String SIDE = "/veileder/9901/barnehage";

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Veiledere veiledere;
    @Autowired
    private Publisering publisering;
    @Autowired
    private Modeller modeller;
    @Autowired
    private UserDetailsService brukere;

    @BeforeEach
    void begynn() {
        Proevekommune.lag(sql);
    }

    @Test
    void skal_vise_hvert_trinn_på_hvert_nivå_uten_innlogging() throws Exception {
        String side = lest(SIDE);
        List<Veileder.Steg> trinn = veiledere.finn("9901", "barnehage").orElseThrow().nivaaer().stream().flatMap(n -> n.trinn().stream()).toList();
        assertThat(trinn).hasSize(19).allSatisfy(t -> {
            assertThat(t.hva()).isNotBlank();
            assertThat(side).contains("id=\"" + t.anker() + "\"").contains(t.trinnnavn(), t.hva(), t.hvordan(), t.hvem(), t.arena(), t.frist());
            t.verktoey().forEach(v -> assertThat(side).contains(v.tittel()));
        });
        assertThat(side).contains("id=\"nivaa-0\"", "id=\"nivaa-1\"", "id=\"nivaa-2\"", "id=\"nivaa-3\"", "Granvik kommune", "Versjon ");
    }

    @Test
    void skal_si_med_ord_hva_som_kan_bestemmes_og_hvor_det_fører() throws Exception {
        assertThat(lest(SIDE)).contains("Hva nå?", "Lage nye tiltak på samme nivå", "href=\"#trinn-1-2\"", "Gå til nivå 2: samarbeide med én tjeneste til", "href=\"#nivaa-2\"");
        Veileder.Steg beslutning = trinn("9901", "barnehage", "1.5");
        assertThat(beslutning.valg()).extracting(Veileder.Valg::kode).startsWith("avslutt", "fortsett", "nye_tiltak", "nivaa_2");
        assertThat(beslutning.valg()).filteredOn(v -> v.kode().equals("fortsett")).singleElement().satisfies(v -> {
            assertThat(v.slag()).isEqualTo(Veikart.Slag.TRINN);
            assertThat(v.anker()).isEqualTo("trinn-1-3");
        });
    }

    /** Alt det går an å bestemme i det som gjelder, står med ordene i skjemaet, og fører til noe som har et navn. */
    @Test
    void skal_ha_ord_for_alt_som_kan_bestemmes_i_alle_tjenestene() {
        List<Veileder> alle = veiledere.kommuner().stream().flatMap(k -> k.tjenester().stream().flatMap(t -> veiledere.finn(k.nummer(), t).stream())).toList();
        assertThat(alle).hasSizeGreaterThan(10);
        assertThat(alle.stream().flatMap(v -> v.nivaaer().stream()).flatMap(n -> n.trinn().stream()).flatMap(t -> t.valg().stream())).hasSizeGreaterThan(200)
                .allSatisfy(v -> {
                    assertThat(v.tekst()).isNotBlank().isNotEqualTo(v.kode());
                    assertThat(v.til()).as(v.kode()).isNotBlank();
                });
        assertThat(alle.stream().flatMap(v -> v.nivaaer().stream())).allSatisfy(n -> assertThat(modeller.hent(n.definisjon()).trinn().stream()
                .flatMap(t -> t.utfall().stream().map(u -> t.id() + " " + u))).as(n.navn()).containsExactlyInAnyOrderElementsOf(n.trinn().stream()
                .flatMap(t -> t.valg().stream().map(v -> t.id() + " " + v.kode())).toList()));
    }

    @Test
    void skal_ikke_vise_noen_eller_noe_annet_enn_modellen() throws Exception {
        new ApiKlient(nett, "barnehage.ansatt").nySak();
        String side = lest(SIDE);
        assertThat(side).doesNotContain("Ada Lindås", "_csrf", "<form", "2026-0", "/saker/", "/oppgaver/", "${", "sakId");
        assertThat(sql.sql("select navn from person where kommune = '9901' and length(navn) > 6").query(String.class).list()).isNotEmpty().allSatisfy(navn -> assertThat(side).doesNotContain(navn));
        assertThat(sql.sql("select navn from enhet where kommune = '9901' and length(navn) > 6").query(String.class).list()).isNotEmpty().allSatisfy(navn -> assertThat(side).doesNotContain(navn));
    }

    @Test
    void skal_være_den_samme_for_den_som_er_logget_inn() throws Exception {
        String innlogget = tekst(nett.perform(get(SIDE).with(user(brukere.loadUserByUsername("barnehage.ansatt")))).andReturn().getResponse());
        assertThat(innlogget).isEqualTo(lest(SIDE));
    }

    @Test
    void skal_kunne_ligge_i_mellomlager_uten_økt_og_si_at_den_er_som_før() throws Exception {
        MockHttpServletResponse svar = hent(SIDE);
        assertThat(svar.getHeader("Cache-Control")).isEqualTo("max-age=300, public");
        assertThat(svar.getHeaders("Vary")).anySatisfy(v -> assertThat(v).contains("Cookie", "Accept-Language"));
        assertThat(svar.getHeader("Set-Cookie")).isNull();
        assertThat(svar.getHeader("Content-Security-Policy")).contains("default-src 'none'").doesNotContain("unsafe");
        assertThat(svar.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        MockHttpServletResponse igjen = nett.perform(get(SIDE).header("If-None-Match", svar.getHeader("ETag"))).andReturn().getResponse();
        assertThat(igjen.getStatus()).isEqualTo(304);
        assertThat(igjen.getContentAsByteArray()).isEmpty();
    }

    @Test
    void skal_skifte_merke_og_tekst_når_det_publiseres() throws Exception {
        publisering.publiserNy(Proevekommune.barnehagen("</bpmn:documentation>", " Første prøve.</bpmn:documentation>"), "prøve");
        MockHttpServletResponse før = hent("/veileder/9971/barnehage");
        int versjon = veiledere.finn("9971", "barnehage").orElseThrow().utgivelse().versjon();
        publisering.publiserNy(Proevekommune.barnehagen("</bpmn:documentation>", " Andre prøve.</bpmn:documentation>"), "prøve");
        MockHttpServletResponse etter = hent("/veileder/9971/barnehage");
        assertThat(tekst(etter)).contains("Andre prøve.", "Versjon " + (versjon + 1)).doesNotContain("Første prøve.");
        assertThat(etter.getHeader("ETag")).isNotEqualTo(før.getHeader("ETag"));
        assertThat(lest("/veileder/9971/skole")).doesNotContain("Andre prøve.");
    }

    /** Svarene holdt mot hverandre er i {@link VeilederflateTest}. */
    @Test
    void skal_ikke_finne_det_som_ikke_finnes() {
        assertThat(Stream.of("/veileder/0000/barnehage", "/veileder/9901/sirkus", "/veileder/9901/bup", "/veileder/0000", "/veileder/9901/barnehage/0",
                "/veileder/9901/barnehage/nivaa_0.bpmn")).allSatisfy(sti -> assertThat(hent(sti).getStatus()).as(sti).isEqualTo(404));
    }

    @Test
    void skal_vise_kommunene_og_tjenestene_å_velge_mellom() throws Exception {
        assertThat(lest("/veileder")).contains("Granvik kommune", "Havnes kommune", "/veileder/9901/barnehage", "/veileder/9902/ppt").doesNotContain("/veileder/9902/skole");
        assertThat(lest("/veileder/9902")).contains("/veileder/9902/ppt").doesNotContain("/veileder/9901/");
    }

    @Test
    void skal_ikke_by_fram_en_tjeneste_som_er_lagt_ned_men_vise_den_for_gamle_lenker() throws Exception {
        sql.sql("insert into enhet (id, kommune, tjeneste, navn, nedlagt) values (gen_random_uuid(), ?, 'barnevern', 'Nedlagt', now())").param(Proevekommune.NUMMER).update();
        try {
            assertThat(lest("/veileder/9971")).contains("/veileder/9971/skole").doesNotContain("/veileder/9971/barnevern");
            assertThat(hent("/veileder/9971/barnevern").getStatus()).isEqualTo(200);
        } finally {
            sql.sql("delete from enhet where kommune = ? and tjeneste = 'barnevern'").param(Proevekommune.NUMMER).update();
        }
    }

    @Test
    void skal_følge_språket_i_adressen_også_videre_og_merke_språket_i_modellen() throws Exception {
        assertThat(lest(SIDE + "?spraak=en")).contains("<html lang=\"en\"", "What now?", "lang=\"no\"", "/veileder?spraak=en").doesNotContain("Hva nå?");
        assertThat(lest(SIDE + "?spraak=nn")).contains("<html lang=\"nn\"", "Kva no?");
        assertThat(lest(SIDE + "?spraak=xx")).contains("<html lang=\"nb\"").doesNotContain("spraak=xx");
    }

    @Test
    void skal_ha_det_samme_i_apiet() {
        ApiKlient mina = new ApiKlient(nett, "barnehage.ansatt");
        ApiKlient.Svar svar = mina.get("/veileder/9901/barnehage");
        assertThat(svar.status()).isEqualTo(200);
        assertThat(svar.innhold().path("nivaaer")).hasSize(4);
        assertThat(svar.innhold().at("/nivaaer/1/trinn/1/tittel").asString()).isEqualTo("Møte med foresatte og barn");
        assertThat(mina.get("/veileder/9901/sirkus").status()).isEqualTo(404);
    }

    @Test
    void skal_ikke_ha_apiet_åpent() throws Exception {
        assertThat(nett.perform(get("/api/v1/veileder/9901/barnehage")).andReturn().getResponse().getStatus()).isEqualTo(401);
        assertThat(nett.perform(get("/merknader/ny?tjeneste=barnehage&nivaa=0&trinn=trinn_0_1")).andReturn().getResponse().getStatus()).isEqualTo(302);
        assertThat(nett.perform(get("/api/v1/veileder/9901/barnehage").with(httpBasic("forelder", "stafett"))).andReturn().getResponse().getStatus()).isEqualTo(200);
    }

    private Veileder.Steg trinn(String kommune, String tjeneste, String nummer) {
        return veiledere.finn(kommune, tjeneste).orElseThrow().nivaaer().stream().flatMap(n -> n.trinn().stream()).filter(t -> nummer.equals(t.nummer()))
                .findFirst().orElseThrow();
    }

    private MockHttpServletResponse hent(String sti) throws Exception {
        return nett.perform(get(java.net.URI.create(sti))).andReturn().getResponse();
    }

    private String lest(String sti) throws Exception {
        MockHttpServletResponse svar = hent(sti);
        assertThat(svar.getStatus()).as(sti).isEqualTo(200);
        return tekst(svar);
    }

    private static String tekst(MockHttpServletResponse svar) throws Exception {
        return HtmlUtils.htmlUnescape(svar.getContentAsString(StandardCharsets.UTF_8));
    }
}
