package no.stafett.innsikt.grep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.stafett.Apptest;
import no.stafett.felles.Forretningsklokke;
import no.stafett.innsikt.Stansvakt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Sidene der lederen gjør noe med én sak eller mange, og ser hva som er utsatt. */
@Apptest
class GrepsideTest {

    private static final String ANSATT = "barnehage.ansatt37";
    private static final String LEDER = Stanssaker.LEDER;

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Stansvakt vakt;
    @Autowired
    private Forretningsklokke klokke;
    @Autowired
    private UserDetailsService brukere;
    private Stanssaker saker;

    @BeforeEach
    void begynn() {
        saker = new Stanssaker(nett, sql, vakt, klokke, ANSATT);
    }

    @AfterEach
    void rydd() {
        saker.close();
    }

    @Test
    void skal_gjøre_det_samme_med_mange_og_si_for_hver_om_det_gikk_uten_å_si_noe_om_en_annens() {
        String en = saker.evaluering(9);
        String to = saker.evaluering(12);
        String feil = saker.undring();
        String fremmed = fremmed();
        assertThat(les(LEDER, "/innsikt/grep?grep=ny-dato&sak=" + en + "&sak=" + to)).contains("skriv ikke om noen av dem", "aria-describedby=\"grunn-flere\"");
        assertThat(les(LEDER, "/innsikt/grep?grep=ny-dato&sak=" + en)).doesNotContain("grunn-flere");
        MvcResult svar = send(LEDER, grep("ny-dato", en, to, feil, fremmed).param("dato", saker.i(20)).param("grunn", "Vi har planleggingsdag."));
        String sted = svar.getResponse().getRedirectedUrl();
        assertThat(sted).startsWith("/innsikt/gjort?bunt=");
        assertThat(svar.getFlashMap().toString()).contains("2 av 4").doesNotContain(nummer(en), nummer(feil), en);
        String side = les(LEDER, sted);
        assertThat(side).contains(nummer(en), nummer(to), nummer(feil), "Det hjelper ikke mot grunnen", "Gjør om det som gikk").doesNotContain(nummer(fremmed), fremmed);
        assertThat(side.split(">Gjort<", -1)).hasSize(3);
        assertThat(les("skole.rektor", sted)).doesNotContain(nummer(en));
        assertThat(saker.grunner(en)).doesNotContain("evaluering-forfalt");
        String bunt = sted.substring(sted.indexOf("bunt=") + 5);
        assertThat(send(LEDER, post("/innsikt/angre").param("bunt", bunt)).getFlashMap().get("kvittering")).isEqualTo("Det er gjort om.");
        assertThat(saker.grunner(en)).contains("evaluering-forfalt");
        assertThat(saker.grunner(to)).contains("evaluering-forfalt");
        assertThat(les(LEDER, sted)).contains("Gjort om").doesNotContain("Gjør om det som gikk");
    }

    @Test
    void skal_være_gjort_én_gang_når_det_samme_sendes_to_ganger() {
        String sak = saker.evaluering(9);
        String noekkel = UUID.randomUUID().toString();
        for (int n = 0; n < 2; n++) {
            assertThat(send(LEDER, grep("ny-dato", sak).param("dato", saker.i(20)).param("grunn", "x").param("noekkel", noekkel)).getResponse().getRedirectedUrl()).isEqualTo("/innsikt");
        }
        assertThat(saker.les(Long.class, "select count(*) from innsikt_grep where sak = cast(? as uuid)", sak)).isEqualTo(1);
    }

    @Test
    void skal_vise_feilene_ved_feltene_med_alt_som_er_skrevet_og_si_fra_når_noen_var_der_først() {
        String sak = saker.evaluering(9);
        MockHttpServletResponse feil = send(LEDER, grep("ny-dato", sak).param("dato", saker.i(-1)).param("grunn", "Venter på PPT.")).getResponse();
        assertThat(feil.getStatus()).isEqualTo(422);
        assertThat(tekst(feil)).contains("id=\"feil-dato\"", "Venter på PPT.</textarea>");
        assertThat(send(LEDER, grep("ny-dato").param("dato", saker.i(10)).param("grunn", "x")).getResponse().getStatus()).as("ingen er valgt").isEqualTo(422);
        saker.gjør(sak, "ny-dato", Map.of("dato", saker.i(10), "grunn", "x"));
        MockHttpServletResponse sent = send(LEDER, grep("ny-dato", sak).param("dato", saker.i(20)).param("grunn", "Venter på PPT.")).getResponse();
        assertThat(sent.getStatus()).isEqualTo(409);
        assertThat(tekst(sent)).contains("Venter på PPT.</textarea>");
    }

    @Test
    void skal_bare_tilby_det_som_hjelper_mot_grunnen_det_beste_først() {
        String evaluering = saker.evaluering(400);
        String undring = saker.undring();
        String side = les(LEDER, "/innsikt?antall=100&regel=evaluering-forfalt");
        assertThat(side).contains("grep=ny-dato&amp;sak=" + evaluering).doesNotContain("grep=loeft&amp;sak=" + evaluering);
        assertThat(side.indexOf("grep=ny-dato&amp;sak=" + evaluering)).isLessThan(side.indexOf("grep=ny-ansvarlig&amp;sak=" + evaluering));
        assertThat(les(LEDER, "/innsikt?antall=100&regel=undring-uten-avgjoerelse")).contains("grep=vikar&amp;sak=" + undring).doesNotContain("grep=ny-dato&amp;sak=" + undring);
    }

    @Test
    void skal_vise_hvert_grep_på_tre_språk_og_ingenting_om_en_annens_sak() {
        String sak = saker.utenMoete();
        for (String grep : List.of("ny-ansvarlig", "ny-dato", "loeft", "vikar", "purr", "utsett")) {
            for (String språk : List.of("nb", "nn", "en")) {
                assertThat(tekst(send(LEDER, get("/innsikt/grep").param("grep", grep).param("sak", sak).cookie(new Cookie("spraak", språk))).getResponse())).as(grep).contains(nummer(sak)).doesNotContain("??");
            }
            String hos = les("skole.rektor", "/innsikt/grep?grep=" + grep + "&sak=" + sak);
            assertThat(hos).as("som en sak som ikke finnes").doesNotContain(nummer(sak), "AL</span>");
        }
        assertThat(send("skole.rektor", grep("utsett", sak).param("dato", saker.i(5)).param("grunn", "x")).getResponse().getStatus()).isEqualTo(404);
        assertThat(send(ANSATT, grep("utsett", sak)).getResponse().getStatus()).isEqualTo(403);
        assertThat(send(LEDER, get("/innsikt/grep").param("grep", "tull").param("sak", sak)).getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void skal_vise_hvorfor_en_sak_er_utsatt_og_gi_tilbake_den_første_dagen_når_den_andre_angres() {
        String sak = saker.undring();
        saker.gjør(sak, "utsett", Map.of("til", saker.i(10), "grunn", "Møtet er i neste uke."));
        saker.gjør(sak, "utsett", Map.of("til", saker.i(20), "grunn", "Møtet ble flyttet."));
        assertThat(les(LEDER, "/innsikt")).contains("/innsikt/utsatte");
        String side = les(LEDER, "/innsikt/utsatte");
        assertThat(side).contains(nummer(sak), "Møtet ble flyttet.", "Utsatt av", "Gjør om: utsatt til").doesNotContain("Møtet er i neste uke.");
        assertThat(les("skole.rektor", "/innsikt/utsatte")).doesNotContain(nummer(sak), "Møtet ble flyttet.");
        String andre = utsettelse(sak);
        for (int trykk = 0; trykk < 2; trykk++) {
            MvcResult angret = send(LEDER, gjørOm(sak, andre, "n1"));
            assertThat(angret.getResponse().getRedirectedUrl()).isEqualTo("/innsikt/utsatte");
            assertThat(angret.getFlashMap().get("kvittering").toString()).as("også den som trykker to ganger").contains("som før");
        }
        assertThat(les(LEDER, "/innsikt/utsatte")).contains("Møtet er i neste uke.", "Ta med igjen nå");
        assertThat(saker.grunner(sak)).as("utsatt som først").isEmpty();
        assertThat(send(LEDER, gjørOm(sak, andre, "n2")).getFlashMap().get("kvittering").toString()).as("fra en side som er gammel").contains("Noen har gjort noe");
        assertThat(saker.grunner(sak)).as("fortsatt").isEmpty();
        send(LEDER, gjørOm(sak, utsettelse(sak), "n3"));
        assertThat(les(LEDER, "/innsikt/utsatte")).doesNotContain(nummer(sak));
        assertThat(saker.grunner(sak)).contains("undring-uten-avgjoerelse");
    }

    private static MockHttpServletRequestBuilder gjørOm(String sak, String utsettelse, String noekkel) {
        return post("/innsikt/" + sak + "/utsett/angre").param("fra", "utsatte").param("utsettelse", utsettelse).param("noekkel", utsettelse + noekkel);
    }

    /** Den siden om utsatte saker sender med. */
    private String utsettelse(String sak) {
        Matcher felt = Pattern.compile("/innsikt/" + sak + "/utsett/angre.*?name=\"utsettelse\" value=\"([^\"]+)\"", Pattern.DOTALL).matcher(les(LEDER, "/innsikt/utsatte"));
        assertThat(felt.find()).isTrue();
        return felt.group(1);
    }

    @Test
    void skal_ikke_ta_bort_en_annens_utsettelse_når_hun_gjør_om_sin_egen() {
        String sak = saker.undring();
        String min = utsatt(sak, 10);
        String annens = utsatt(sak, 20);
        assertThat(send(LEDER, post(min)).getFlashMap().get("kvittering").toString()).contains("0 av 1", "Noen har gjort noe med saken");
        assertThat(saker.les(LocalDate.class, UTSATT_TIL, sak)).isEqualTo(saker.idag().plusDays(20));
        assertThat(send(LEDER, post(annens)).getFlashMap().get("kvittering")).isEqualTo("Det er gjort om.");
        assertThat(saker.les(LocalDate.class, UTSATT_TIL, sak)).as("den første gjelder igjen").isEqualTo(saker.idag().plusDays(10));
        send(LEDER, post(annens));
        assertThat(saker.les(LocalDate.class, UTSATT_TIL, sak)).as("to ganger").isEqualTo(saker.idag().plusDays(10));
    }

    private static final String UTSATT_TIL = "select til from innsikt_utsettelse where sak = cast(? as uuid) and gjort_om is null";

    /** @return adressen som gjør det om */
    private String utsatt(String sak, int dager) {
        return send(LEDER, grep("utsett", sak).param("dato", saker.i(dager)).param("grunn", "Venter på svar.")).getFlashMap().get("angre").toString();
    }

    @Test
    void skal_ikke_miste_det_som_er_skrevet_når_saken_ikke_lenger_er_på_siden() {
        String sak = saker.undring();
        MockHttpServletResponse svar = send(LEDER, post("/innsikt/" + sak + "/utsett").param("regel", "samtykke-utloeper").param("til", "").param("grunn", "Venter på svar fra PPT.")).getResponse();
        assertThat(svar.getStatus()).isEqualTo(422);
        assertThat(tekst(svar)).contains("Saken " + nummer(sak) + " er ikke på denne siden lenger", "Venter på svar fra PPT.</textarea>", "id=\"feil-til-" + sak + "\"");
    }

    @Test
    void skal_spore_sidene_som_viser_saker_og_hver_sak_hun_ikke_har_noe_med() {
        String sak = saker.undring();
        String fremmed = fremmed();
        String finnesIkke = UUID.randomUUID().toString();
        for (String side : List.of("utsatte", "grep?grep=utsett&sak=" + sak, "gjort?bunt=" + UUID.randomUUID())) {
            long foer = lest("innsikt." + side.split("\\?")[0], null, "vist");
            les(LEDER, "/innsikt/" + side);
            assertThat(lest("innsikt." + side.split("\\?")[0], null, "vist")).as(side).isEqualTo(foer + 1);
        }
        long foer = lest("innsikt.grep", null, "vist");
        assertThat(send(LEDER, grep("utsett", sak).param("grunn", "")).getResponse().getStatus()).isEqualTo(422);
        assertThat(lest("innsikt.grep", null, "vist")).as("siden om igjen").isEqualTo(foer + 1);
        les(LEDER, "/innsikt/grep?grep=utsett&sak=" + sak + "&sak=" + fremmed);
        assertThat(lest("innsikt.grep", fremmed, "nektet")).as("slått opp").isEqualTo(1);
        send(LEDER, grep("utsett", sak, fremmed, finnesIkke).param("dato", saker.i(5)).param("grunn", "x"));
        assertThat(lest("innsikt.grep", fremmed, "nektet")).as("blant flere").isEqualTo(2);
        assertThat(lest("innsikt.grep", finnesIkke, "nektet")).isEqualTo(1);
        assertThat(send(LEDER, grep("utsett", fremmed).param("dato", saker.i(5)).param("grunn", "x")).getResponse().getStatus()).isEqualTo(404);
        assertThat(lest("innsikt.grep", fremmed, "nektet")).as("alene").isEqualTo(3);
        assertThat(lest("innsikt.grep", sak, "nektet")).isZero();
    }

    /** Lesingene hennes. @param sak null for ei liste */
    private long lest(String sted, String sak, String utfall) {
        return sql.sql("select count(*) from spor where slag = 'lesing' and sted = ? and utfall = ? and person = ? and sak is not distinct from cast(? as uuid)")
                .params(sted, utfall, saker.id(LEDER), sak).query(Long.class).single();
    }

    private String fremmed() {
        return saker.som("skole.ansatt").nySak();
    }

    private static MockHttpServletRequestBuilder grep(String grep, String... saker) {
        return post("/innsikt/grep").param("grep", grep).param("sak", saker);
    }

    private String nummer(String sak) {
        return saker.les(String.class, "select saksnummer from sak where id = cast(? as uuid)", sak);
    }

    private String les(String hvem, String sti) {
        return tekst(send(hvem, get(java.net.URI.create(sti))).getResponse());
    }

    private MvcResult send(String hvem, MockHttpServletRequestBuilder forespørsel) {
        try {
            return nett.perform(forespørsel.with(user(brukere.loadUserByUsername(hvem))).with(csrf())).andReturn();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String tekst(MockHttpServletResponse svar) {
        try {
            return svar.getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
