package no.stafett.handlingsveileder.flate;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.stafett.Flatetest;
import no.stafett.Tastatur;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Diagrammet tegnes med mus, eller med lista ved siden av, og det som ikke kan publiseres, sies fra om der det står. */
@Flatetest
class DiagramINettleserenTest {

    private static final String SIDE = "/diagram/nivaa_1.bpmn";
    /** Det porten godtar at en modell har i seg. */
    private static final Set<String> PALETT = Set.of("hand-tool", "lasso-tool", "space-tool", "global-connect-tool", "create.group", "stafett.oppgave", "stafett.handling",
            "stafett.regel", "stafett.kall", "stafett.valg", "stafett.samtidig", "stafett.vent", "stafett.slutt");

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext program;
    @Autowired
    private JdbcClient sql;
    private Utkastproeve utkast;

    @BeforeEach
    void lag() {
        utkast = Utkastproeve.lag(program, "fagansvarlig", "9901.barnehage");
    }

    @Test
    void skal_tegne_et_nytt_trinn_med_mus_se_hva_som_mangler_og_rette_det(Browser nettleser) {
        try (Redigeringsbesoek hun = Redigeringsbesoek.åpne(nettleser, port, utkast, SIDE)) {
            Page side = hun.side();
            side.locator("[data-element-id=trinn_1_3] .djs-hit").first().click();
            side.locator(".djs-context-pad.open [data-action='stafett.oppgave']").click();
            hun.felt("navn").fill("Snakk med barnet");
            side.locator(".diagramfeil").first().waitFor();
            PlaywrightAssertions.assertThat(side.locator("[data-egenskaper] .modellfeil")).containsText("Trinnet «Snakk med barnet» har ikke noe skjema");
            hun.felt("skjema").selectOption("undringssamtale_barn");
            side.getByLabel("stafettholderen").check();
            hun.side().getByLabel("Trinnets nummer").fill("1.3b");
            hun.felt("navn").focus();
            PlaywrightAssertions.assertThat(side.locator("[data-egenskaper] .modellfeil li")).hasCount(1);
            assertThat(side.locator("[data-egenskaper] .modellfeil").innerText()).contains("ingen vei til en slutt");
            side.locator("[data-lag-vei]").selectOption("trinn_1_4");
            side.locator("[data-lag-vei]").locator("xpath=../following-sibling::button").click();
            PlaywrightAssertions.assertThat(side.locator(".modellfeil", new Page.LocatorOptions().setHasText("Snakk med barnet"))).hasCount(0);
            hun.lagret();
            hun.ingenBrudd();
        }
        assertThat(utkast.fil("nivaa_1.bpmn")).contains("name=\"Snakk med barnet\"").contains("camunda:formRefBinding=\"deployment\"").contains("value=\"1.3b\"");
    }

    @Test
    void skal_endre_et_trinn_og_legge_til_et_nytt_med_bare_tastaturet(Browser nettleser) {
        try (Redigeringsbesoek hun = Redigeringsbesoek.åpne(nettleser, port, utkast, SIDE)) {
            Tastatur taster = new Tastatur(hun.side());
            hun.side().locator("[data-liste] [data-del=trinn_1_1]").focus();
            taster.trykk("Enter");
            assertThat(taster.iFokus("#modell-egenskaper")).as("fokus går til ruta med egenskaper").isTrue();
            taster.til("[data-felt=navn]");
            taster.trykk("Control+a");
            taster.skriv("Undre dere sammen");
            taster.til("[data-legg-til]");
            taster.trykk("Tab");
            taster.trykk("Enter");
            taster.til("[data-felt=navn]");
            taster.skriv("Spør barnet");
            taster.trykk("Tab");
            hun.lagret();
            assertThat(hun.side().locator("[data-liste] .modelldel", new Page.LocatorOptions().setHasText("Spør barnet")).innerText()).contains("må rettes");
        }
        assertThat(utkast.fil("nivaa_1.bpmn")).contains("name=\"Undre dere sammen\"").contains("name=\"Spør barnet\"");
    }

    @Test
    void skal_flytte_en_del_i_tegningen_med_bare_tastaturet(Browser nettleser) {
        double før = høyde("trinn_1_1");
        try (Redigeringsbesoek hun = Redigeringsbesoek.åpne(nettleser, port, utkast, SIDE)) {
            Tastatur taster = new Tastatur(hun.side());
            hun.side().locator("[data-liste] [data-del=trinn_1_1]").focus();
            taster.trykk("Enter");
            taster.til("[data-flytt]");
            taster.trykk("Enter");
            taster.trykk("ArrowDown");
            taster.trykk("ArrowDown");
            taster.trykk("Shift+ArrowDown");
            taster.trykk("Escape");
            assertThat(taster.iFokus("#modell-egenskaper")).as("tilbake i ruta").isTrue();
            hun.lagret();
            hun.ingenBrudd();
        }
        assertThat(høyde("trinn_1_1") - før).isEqualTo(70);
    }

    /** Hvor langt nede delen er tegnet. */
    private double høyde(String del) {
        Matcher form = Pattern.compile("bpmnElement=\"" + del + "\"[^>]*>\\s*<dc:Bounds x=\"[^\"]*\" y=\"([^\"]*)\"").matcher(utkast.fil("nivaa_1.bpmn"));
        assertThat(form.find()).isTrue();
        return Double.parseDouble(form.group(1));
    }

    /** Det biblioteket kan tegne utenom det porten godtar, er tatt bort overalt der det tilbys. */
    @Test
    void skal_bare_tilby_det_porten_godtar(Browser nettleser) {
        try (Redigeringsbesoek hun = Redigeringsbesoek.åpne(nettleser, port, utkast, SIDE)) {
            Page side = hun.side();
            assertThat(handlinger(side.locator(".djs-palette [data-action]"))).isEqualTo(new TreeSet<>(PALETT));
            side.locator("[data-element-id=trinn_1_3] .djs-hit").first().click();
            side.locator(".djs-context-pad.open [data-action=replace]").click();
            side.locator(".djs-popup .entry").first().waitFor();
            assertThat(handlinger(side.locator(".djs-popup .entry"))).allMatch(id -> id.matches("replace-with-(service-task|rule-task|business-rule-task|call-activity)"));
            assertThat(side.locator(".djs-popup .entry").allInnerTexts()).noneMatch(ord -> ord.contains("task"));
            side.keyboard().press("Escape");
            // Et klikk på en del som alt er valgt, velger den bort.
            side.locator("[data-element-id=trinn_1_1] .djs-hit").first().click();
            side.locator("[data-element-id=trinn_1_3] .djs-hit").first().click();
            side.keyboard().press("a");
            side.locator(".djs-popup .entry").first().waitFor();
            assertThat(handlinger(side.locator(".djs-popup .entry"))).isNotEmpty().allMatch(id -> id.matches("append-(user-task|service-task|rule-task|call-activity|exclusive-gateway|parallel-gateway|none-end-event|timer-intermediate-catch)"));
            side.keyboard().press("Escape");
            hun.ingenBrudd();
        }
    }

    /** Alt som er levert, kan åpnes og lagres uten at meningen endrer seg: porten har ingenting å si på det. */
    @Test
    void skal_ikke_ødelegge_noe_ved_å_lagre(Browser nettleser) {
        for (String fil : new String[] {"nivaa_0.bpmn", "nivaa_2.bpmn", "nivaa_3.bpmn"}) {
            try (Redigeringsbesoek hun = Redigeringsbesoek.åpne(nettleser, port, utkast, "/diagram/" + fil)) {
                hun.felt("navn").fill("Nytt navn på nivået");
                hun.felt("navn").blur();
                hun.lagret();
                hun.kontrollert();
                assertThat(hun.side().locator(".modellstatus").innerText()).as(fil).startsWith("Ingenting å rette");
            }
        }
    }

    @Test
    void skal_la_henne_velge_når_en_annen_har_lagret_den_samme_fila(Browser nettleser) {
        try (Redigeringsbesoek hun = Redigeringsbesoek.åpne(nettleser, port, utkast, SIDE)) {
            utkast.lagre("nivaa_2.bpmn", utkast.fil("nivaa_2.bpmn").replace("isExecutable=\"true\"", "isExecutable=\"true\" "));
            hun.felt("navn").fill("Det første hun skrev");
            hun.felt("navn").blur();
            hun.lagret();
            utkast.lagre("nivaa_1.bpmn", utkast.fil("nivaa_1.bpmn").replace("Det første hun skrev", "Det den andre skrev"));
            hun.felt("navn").fill("Det neste hun skrev");
            hun.felt("navn").blur();
            Locator dialog = hun.side().locator("dialog[open]", new Page.LocatorOptions().setHasText("Noen andre har lagret denne fila"));
            dialog.waitFor();
            assertThat(utkast.fil("nivaa_1.bpmn")).contains("Det den andre skrev");
            dialog.getByText("Bruk den andres").click();
            PlaywrightAssertions.assertThat(hun.felt("navn")).hasValue("Det den andre skrev");
            assertThat(utkast.fil("nivaa_1.bpmn")).doesNotContain("Det neste hun skrev");
        }
    }

    @Test
    void skal_si_hvem_som_redigerer_og_lagre_av_seg_selv_når_det_er_ledig(Browser nettleser) {
        try (Redigeringsbesoek hun = Redigeringsbesoek.åpne(nettleser, port, utkast, SIDE)) {
            lås("now() + interval '5 minutes'");
            hun.felt("navn").fill("Noe hun ikke skal miste");
            hun.felt("navn").blur();
            Locator beskjed = hun.side().locator("[data-beskjed]");
            PlaywrightAssertions.assertThat(beskjed).containsText("redigerer nå");
            assertThat(utkast.fil("nivaa_1.bpmn")).doesNotContain("Noe hun ikke skal miste");
            lås("now() - interval '1 second'");
            hun.lagret();
            PlaywrightAssertions.assertThat(beskjed).isEmpty();
        }
        assertThat(utkast.fil("nivaa_1.bpmn")).contains("Noe hun ikke skal miste");
    }

    /** En annen har låsen til da. */
    private void lås(String til) {
        sql.sql("update modellutkast set laast_av = (select id from person where brukernavn = 'koordinator'), laast_til = " + til + " where id = ?").param(utkast.id()).update();
    }

    private static Set<String> handlinger(Locator oppføringer) {
        return oppføringer.all().stream().map(en -> en.getAttribute("data-action") == null ? en.getAttribute("data-id") : en.getAttribute("data-action")).collect(Collectors.toCollection(TreeSet::new));
    }
}
