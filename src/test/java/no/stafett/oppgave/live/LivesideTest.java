package no.stafett.oppgave.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.ApiKlient;
import no.stafett.Besoek;
import no.stafett.Flatetest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Oppgaven, dagen og bjella mens andre arbeider: det sies fra, ingenting flyttes, og det som er skrevet, står der. */
@Flatetest
class LivesideTest {

    private static final String HVEM = "barnehage.ansatt37";
    private static final String ANNEN = "barnehage.ansatt40";
    private static final String BESKJED = "[data-live-oppgave] p";
    private static final double TÅLMODIG = 45_000;

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @LocalServerPort
    private int port;
    /** Samme person på en annen maskin. */
    private ApiKlient hjemmefra;
    private ApiKlient annen;
    private ApiKlient styrer;
    private String oppgave;

    @BeforeEach
    void meld() {
        hjemmefra = new ApiKlient(nett, HVEM);
        annen = new ApiKlient(nett, ANNEN);
        styrer = new ApiKlient(nett, "barnehage.styrer");
        oppgave = hjemmefra.oppgave(hjemmefra.nySak());
    }

    @Test
    void skal_si_at_lederen_flyttet_oppgaven_uten_å_røre_det_hun_skriver(Browser nettleser) {
        ta(hjemmefra);
        try (Besoek besøk = inne(nettleser)) {
            Page side = besøk.side();
            Locator felt = side.locator("#skjema textarea").first();
            felt.fill("Dette er jeg midt i.");
            assertThat(styrer.post("/oppgaver/flytt", Map.of("oppgaver", List.of(oppgave), "til", annen.get("/meg").tekst("personId"), "grunn", "Syk."))
                    .innhold().at("/utfall/0/gikk").asBoolean()).isTrue();
            beskjed(side, navn(annen) + " har oppgaven nå.");
            beskjed(side, "Det du har skrevet, står her");
            felt.pressSequentially(" Og litt til.");
            assertThat(felt.inputValue()).isEqualTo("Dette er jeg midt i. Og litt til.");
            assertThat(side.evaluate("document.activeElement.tagName")).isEqualTo("TEXTAREA");
            assertThat(side.locator("[data-live-oppgave]").getAttribute("role")).isEqualTo("status");
            assertThat(new AxeBuilder(side).analyze().getViolations()).isEmpty();
        }
    }

    @Test
    void skal_si_at_en_annen_tok_den_ledige_og_ta_det_bort_når_den_er_ledig_igjen(Browser nettleser) {
        try (Besoek besøk = inne(nettleser)) {
            ta(annen);
            beskjed(besøk.side(), navn(annen) + " har oppgaven nå.");
            annen.post("/oppgaver/" + oppgave + "/legg-tilbake", null);
            PlaywrightAssertions.assertThat(besøk.side().locator(BESKJED)).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(TÅLMODIG));
            ta(annen);
            beskjed(besøk.side(), navn(annen) + " har oppgaven nå.");
            besøk.side().locator(BESKJED + " a").click();
            PlaywrightAssertions.assertThat(besøk.side().locator(".oppgaveskjema .ds-alert").first()).containsText(navn(annen));
        }
    }

    @Test
    void skal_si_at_oppgaven_er_flyttet_når_hun_ikke_ser_den_lenger_også_der_strømmen_er_stengt(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, 1280).loggInn(HVEM)) {
            besøk.side().route("**/api/v1/live", Route::abort);
            besøk.åpne("/oppgaver/" + oppgave);
            sql.sql("delete from oppgavekandidat where oppgave = ?").param(oppgave).update();
            sql.sql("update sakstilgang set til = now() where til is null and sak = (select sak from oppgave where id = ?) and person = "
                    + "(select id from person where brukernavn = ?)").params(oppgave, HVEM).update();
            beskjed(besøk.side(), "Oppgaven er flyttet, og du ser den ikke lenger.");
            assertThat(besøk.side().locator(BESKJED + " a").getAttribute("href")).isEqualTo("/oppgaver");
            spørIkkeMer(besøk.side());
        }
    }

    @Test
    void skal_si_at_dagen_er_endret_og_vise_den_når_hun_ber_om_det(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, 1280).loggInn(HVEM)) {
            Page side = besøk.side();
            side.waitForResponse(svar -> svar.url().contains("/oppgaver/puls"), () -> besøk.åpne("/"));
            String før = side.locator("[data-live-dag]").innerText();
            ta(hjemmefra);
            Locator knapp = side.locator(".live button");
            PlaywrightAssertions.assertThat(knapp).containsText("Dagen din er endret", new LocatorAssertions.ContainsTextOptions().setTimeout(TÅLMODIG));
            assertThat(side.locator("[data-live-dag]").innerText()).as("ingenting er flyttet").isEqualTo(før);
            knapp.press("Enter");
            PlaywrightAssertions.assertThat(side.locator("[data-live-dag] a[href='/oppgaver/" + oppgave + "']")).hasCount(1);
            PlaywrightAssertions.assertThat(knapp).hasCount(0);
            assertThat(side.evaluate("document.activeElement !== document.body")).isEqualTo(true);
        }
    }

    @Test
    void skal_la_tallet_på_bjella_følge_med(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, 1280).loggInn(HVEM)) {
            Page side = besøk.side();
            sql.sql("delete from varsel where mottaker = (select id from person where brukernavn = ?)").param(HVEM).update();
            side.waitForResponse(svar -> svar.url().contains("/varsler/tall"), () -> besøk.åpne("/verktoey"));
            varsle();
            ta(hjemmefra);
            PlaywrightAssertions.assertThat(side.locator(".bjelle-antall")).hasText("1", new LocatorAssertions.HasTextOptions().setTimeout(TÅLMODIG));
            assertThat(side.locator(".bjelle .ds-sr-only").innerText()).isEqualTo("Varsler, 1 ulest");
            hjemmefra.post("/varsler/lest", null);
            hjemmefra.post("/oppgaver/" + oppgave + "/legg-tilbake", null);
            PlaywrightAssertions.assertThat(side.locator(".bjelle-antall")).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(TÅLMODIG));
        }
    }

    /** Bjella ser etter senere enn oppgaven: har den spurt, hadde oppgaven også gjort det. */
    private void spørIkkeMer(Page side) {
        List<String> spurt = new ArrayList<>();
        side.onRequest(ett -> spurt.add(ett.url()));
        side.waitForResponse(svar -> svar.url().contains("/varsler/tall"), () -> side.evaluate("document.dispatchEvent(new Event('visibilitychange'))"));
        assertThat(spurt).noneMatch(url -> url.contains("/stand"));
        assertThat(sql.sql("select count(*) from spor where oppgave = ? and sted = 'oppgave.stand' and utfall = 'nektet'").param(oppgave)
                .query(Long.class).single()).isEqualTo(1);
    }

    private void varsle() {
        sql.sql("insert into varsel (id, mottaker, slag, oppgave, skjermet, noekkel, opprettet) select ?, p.id, 'utloept', ?, false, ?, now() from person p "
                + "where p.brukernavn = ?").params(UUID.randomUUID(), oppgave, UUID.randomUUID().toString(), HVEM).update();
    }

    private void ta(ApiKlient hvem) {
        assertThat(hvem.post("/oppgaver/" + oppgave + "/ta", null).status()).isEqualTo(200);
    }

    private static void beskjed(Page side, String tekst) {
        PlaywrightAssertions.assertThat(side.locator(BESKJED)).containsText(tekst, new LocatorAssertions.ContainsTextOptions().setTimeout(TÅLMODIG));
    }

    private static String navn(ApiKlient hvem) {
        return hvem.get("/meg").tekst("navn");
    }

    /** Venter til siden hører etter: det første den gjør, er å se hvor oppgaven er. */
    private Besoek inne(Browser nettleser) {
        Besoek besøk = Besoek.med(nettleser, port, 1280).loggInn(HVEM);
        besøk.side().waitForResponse(svar -> svar.url().contains("/stand"), () -> besøk.åpne("/oppgaver/" + oppgave));
        return besøk;
    }
}
