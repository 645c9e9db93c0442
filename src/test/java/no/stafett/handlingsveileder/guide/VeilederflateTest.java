package no.stafett.handlingsveileder.guide;

import static no.stafett.handlingsveileder.Proevekommune.ANSATT;
import static no.stafett.handlingsveileder.Proevekommune.FAG;
import static no.stafett.handlingsveileder.Proevekommune.barnehagen;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Margin;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.stafett.ApiKlient;
import no.stafett.Besoek;
import no.stafett.Flatetest;
import no.stafett.Tastatur;
import no.stafett.Trespraak;
import no.stafett.handlingsveileder.Proevekommune;
import no.stafett.handlingsveileder.Publisering;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Veilederen i en nettleser: uten skript, med tastaturet, på tre språk, og som perm. */
@Flatetest
class VeilederflateTest {

    private static final String SIDE = "/veileder/9901/barnehage";

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private MockMvc nett;
    @Autowired
    private Publisering publisering;

    @BeforeEach
    void begynn() {
        Proevekommune.lag(sql);
        sql.sql("delete from trinnmerknad where kommune = ?").param(Proevekommune.NUMMER).update();
    }

    @Test
    void skal_følge_reglene_på_de_åpne_sidene(Browser nettleser) {
        try (Trespraak alle = Trespraak.foran(nettleser, port)) {
            alle.ser("/veileder").ogBredt().ser(SIDE).ogBredt().ser("/veileder/9902/barnehage").ogBredt().ser("/veileder/9903/ppt#trinn-1-2");
            assertThat(alle.brudd()).isEmpty();
        }
    }

    @Test
    void skal_følge_reglene_på_sidene_med_merknader(Browser nettleser) {
        try (Trespraak alle = Trespraak.med(nettleser, port, ANSATT)) {
            alle.ser("tom", ett -> ett.åpne("/merknader")).ogBredt().ser("/merknader/ny?tjeneste=barnehage&nivaa=0&trinn=trinn_0_1").ogBredt();
            alle.ser("tomt sendt", ett -> ett.side().click("main form button")).ogBredt();
            alle.gjør(ett -> skriv(ett, "Fristen er lengre enn den vi har avtalt."));
            alle.ser("full", ett -> ett.åpne("/merknader")).ogBredt();
            assertThat(alle.brudd()).isEmpty();
        }
        try (Trespraak alle = Trespraak.med(nettleser, port, FAG)) {
            alle.ser("/merknader").ogBredt().ser("uten valg", ett -> ett.side().locator("article form button").first().click()).ogBredt();
            alle.første().åpne("/merknader").side().locator("input[value=rettet]").first().check();
            alle.første().side().locator("article form button").first().click();
            alle.ser("/merknader").ogBredt().ser("/varsler");
            assertThat(alle.brudd()).isEmpty();
        }
    }

    @Test
    void skal_følge_reglene_i_oppgaven_når_det_finnes_nyere_tekst(Browser nettleser) {
        String fra = "Noe gjør deg urolig";
        publisering.publiserNy(barnehagen(fra, fra), "prøve");
        ApiKlient ansatt = new ApiKlient(nett, ANSATT);
        String oppgave = ansatt.oppgave(ansatt.nySak());
        ansatt.post("/oppgaver/" + oppgave + "/ta", null);
        publisering.publiserNy(barnehagen(fra, fra + " i flaten " + oppgave), "prøve");
        try (Trespraak alle = Trespraak.med(nettleser, port, ANSATT)) {
            alle.ser("foldet", ett -> ett.åpne("/oppgaver/" + oppgave)).ogBredt();
            alle.ser("åpnet", ett -> ett.side().locator(".nyeretekst summary").click()).ogBredt();
            assertThat(alle.første().side().locator(".nyeretekst").innerText()).contains(oppgave);
            alle.første().side().locator("a[href*='/merknader/ny']").click();
            alle.første().side().waitForURL("**/merknader/ny?tjeneste=barnehage&nivaa=0&trinn=trinn_0_1");
            assertThat(alle.brudd()).isEmpty();
        }
    }

    @Test
    void skal_kunne_leses_uten_skript_rett_på_trinnet(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 800))) {
            Page side = besøk.side();
            side.navigate(besøk.adresse(SIDE + "#trinn-1-2"));
            assertThat(side.locator("#trinn-1-2").boundingBox().y).isBetween(0.0, 400.0);
            assertThat(side.locator("#trinn-1-2 h3").innerText()).isEqualTo("1.2 Møte med foresatte og barn");
            assertThat(side.locator("[data-skriv-ut]").isVisible()).isFalse();
            side.click("text=English");
            assertThat(side.url()).endsWith(SIDE + "?spraak=en");
            assertThat(side.locator("h1").innerText()).isEqualTo("Action guide: Kindergarten");
            assertThat(side.context().cookies()).isEmpty();
        }
    }

    @Test
    void skal_ikke_hente_noe_fra_andre_verter_eller_bryte_innholdsreglene(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, 1280)) {
            List<String> hentet = new ArrayList<>();
            List<String> sagt = new ArrayList<>();
            besøk.side().onRequest(en -> hentet.add(en.url()));
            besøk.side().onConsoleMessage(en -> sagt.add(en.text()));
            besøk.åpne(SIDE);
            assertThat(hentet).isNotEmpty().allSatisfy(adresse -> assertThat(adresse).startsWith("http://127.0.0.1:" + port + "/"));
            assertThat(sagt).isEmpty();
            assertThat(besøk.side().locator("[data-skriv-ut]").isVisible()).isTrue();
        }
    }

    @Test
    void skal_finne_trinnet_og_si_fra_med_bare_tastaturet(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, 1280).loggInn(ANSATT)) {
            Tastatur taster = new Tastatur(besøk.åpne("/veileder").side());
            taster.til("[href=\"/veileder/9971/barnehage\"]");
            taster.trykk("Enter");
            besøk.side().waitForURL("**/veileder/9971/barnehage");
            taster.til("[href=\"#trinn-0-1\"]");
            taster.trykk("Enter");
            taster.til("[href*=\"/merknader/ny\"]");
            taster.trykk("Enter");
            besøk.side().waitForURL("**/merknader/ny?**");
            taster.til("#tekst");
            taster.skriv("Ordene er vanskelige.");
            taster.til("main form .ds-button");
            taster.trykk("Enter");
            besøk.side().waitForURL("**/merknader");
            assertThat(besøk.side().locator("main blockquote").innerText()).isEqualTo("Ordene er vanskelige.");
        }
    }

    @Test
    void skal_svare_likt_om_alt_som_ikke_finnes(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, 1280)) {
            List<String> svar = Stream.of("/veileder/0000/barnehage", "/veileder/9901/bup", "/veileder/9901/sirkus", "/veileder/0000", "/veileder/9901/barnehage/0").map(sti -> {
                APIResponse ett = besøk.side().request().get(besøk.adresse(sti), RequestOptions.create().setHeader("Accept", "text/html"));
                assertThat(ett.headers().get("cache-control")).contains("no-store");
                return ett.status() + ett.text().replace(sti, "").replaceAll("(name=\"_csrf\"|name=\"csrf\")[^>]*>", "").replaceAll("<code>[^<]*</code>", "");
            }).toList();
            assertThat(svar.get(0)).startsWith("404").contains("<main");
            assertThat(svar).containsOnly(svar.get(0));
        }
    }

    /** Hvert ark sier hvilken veileder det er, versjonen og dagen; hvert nivå begynner på et nytt. */
    @Test
    void skal_bli_en_perm_på_papir(Browser nettleser) throws IOException {
        try (Besoek besøk = Besoek.med(nettleser, port, 1280)) {
            byte[] pdf = besøk.åpne(SIDE).side().pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true).setMargin(new Margin()));
            List<String> ark = ark(pdf);
            assertThat(ark).hasSizeBetween(6, 25).allSatisfy(tekst -> assertThat(tekst).contains("Handlingsveileder: Barnehage", "Granvik kommune", "Versjon "));
            List<String> begynner = ark.stream().filter(tekst -> tekst.contains("Veien gjennom nivå")).toList();
            assertThat(begynner).hasSize(4);
            assertThat(String.join(" ", ark)).contains("0.1", "1.5", "Hva nå?", "1 / " + ark.size()).doesNotContain("Noe som ikke stemmer", "Logg inn i Stafett");
        }
    }

    private static List<String> ark(byte[] pdf) throws IOException {
        try (PDDocument dokument = Loader.loadPDF(pdf)) {
            List<String> ark = new ArrayList<>();
            for (int n = 1; n <= dokument.getNumberOfPages(); n++) {
                PDFTextStripper leser = new PDFTextStripper();
                leser.setStartPage(n);
                leser.setEndPage(n);
                ark.add(leser.getText(dokument).replaceAll("\\s+", " "));
            }
            return ark;
        }
    }

    private static void skriv(Besoek ett, String tekst) {
        ett.åpne("/merknader/ny?tjeneste=barnehage&nivaa=0&trinn=trinn_0_1").side().fill("#tekst", tekst);
        ett.side().click("main form button");
        ett.side().waitForURL("**/merknader");
    }
}
