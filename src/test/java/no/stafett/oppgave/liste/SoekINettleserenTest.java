package no.stafett.oppgave.liste;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.CharArrayWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Besoek;
import no.stafett.Flatetest;
import org.apache.catalina.valves.AbstractAccessLogValve;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Søket slik det brukes: navnet står i feltet, og aldri i adressen, loggen eller det nettleseren husker. */
@Flatetest
class SoekINettleserenTest {

    private static final String HUN = "barnehage.ansatt25";
    private static final String NAVN = "Zebulon";
    private static final String LISTA = "/oppgaver?fane=ledige&nivaa=0&sorter=alder";
    private static final String HUSKET = "JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie, location.href, document.referrer])";

    @Autowired
    private MockMvc nett;
    @Autowired
    private ServletWebServerApplicationContext program;
    @LocalServerPort
    private int port;
    private Loggen logg;
    private String oppgave;

    @BeforeEach
    void meld() {
        logg = new Loggen();
        ((TomcatWebServer) program.getWebServer()).getTomcat().getHost().getPipeline().addValve(logg);
        ApiKlient hennes = new ApiKlient(nett, HUN);
        Map<String, Object> undring = new HashMap<>(ApiKlient.undring(hennes.enhet()));
        undring.put("person", Map.of("fornavn", NAVN, "etternavn", "Wiborg", "foedselsdato", "2020-05-04"));
        oppgave = hennes.oppgave(hennes.post("/saker", undring).tekst("sakId"));
    }

    @AfterEach
    void lukkLoggen() {
        ((TomcatWebServer) program.getWebServer()).getTomcat().getHost().getPipeline().removeValve(logg);
    }

    /** Loggen en driftsansvarlig kan slå på, med adressen og siden man kom fra. */
    private static final class Loggen extends AbstractAccessLogValve {
        private final List<String> linjer = Collections.synchronizedList(new ArrayList<>());

        private Loggen() {
            setPattern("%m %U %q \"%r\" %s \"%{Referer}i\" %{HX-Current-URL}i");
        }

        @Override
        protected void log(CharArrayWriter linje) {
            linjer.add(linje.toString());
        }
    }

    @Test
    void skal_søke_fra_tastaturet_arbeide_i_lista_og_aldri_ha_navnet_i_en_adresse(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, 1280).loggInn(HUN)) {
            Page side = besøk.side();
            side.waitForResponse(svar -> svar.url().contains("/oppgaver/puls") && svar.url().contains("soek=s1_") && svar.status() == 200, () -> søk(besøk));
            String lista = side.url();
            assertThat(lista).contains("nivaa=0", "sorter=alder");
            side.selectOption("#frist", "senere");
            side.selectOption("#frist", "");
            side.selectOption("#prioritet", "0");
            side.click("form.filter[method=get] button");
            side.waitForURL(adresse -> adresse.contains("prioritet=0") && adresse.contains("soek=s1_"));
            assertThat(side.locator("#soek").inputValue()).isEqualTo(NAVN);
            side.goBack();
            side.waitForURL(lista);
            side.locator(rad() + " [data-snarvei=t]").click();
            side.locator("#kvittering form button").waitFor();
            side.locator("#kvittering form button").click();
            side.waitForURL(lista);
            side.locator(rad() + " a.rad-lenke").click();
            side.waitForURL(adresse -> adresse.contains("/oppgaver/"));
            Besoek.ferdig(side);
            assertThat(side.evaluate(HUSKET).toString()).contains("s1_").doesNotContainIgnoringCase(NAVN);
            side.locator("main a[href^='/oppgaver?fane=ledige']").first().click();
            side.waitForURL(lista);
            assertThat(side.locator("#soek").inputValue()).isEqualTo(NAVN);
            assertThat(side.locator(rad()).count()).isOne();
        }
        ingenNavnILoggen();
    }

    @Test
    void skal_søke_uten_skript_på_en_liten_skjerm(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, new Browser.NewContextOptions().setViewportSize(320, 800).setJavaScriptEnabled(false)).loggInn(HUN)) {
            Page side = søk(besøk);
            assertThat(side.url()).contains("nivaa=0", "sorter=alder").doesNotContainIgnoringCase(NAVN);
            assertThat(side.locator(rad()).count()).isOne();
            assertThat(side.locator("#soek").inputValue()).isEqualTo(NAVN);
            side.locator("form[action^='/oppgaver/ta-neste'] button").click();
            side.waitForURL(adresse -> adresse.contains("/oppgaver/"));
            side.locator("#kvittering form button").click();
            assertThat(side.url()).contains("soek=s1_", "sorter=alder");
            side.fill("#soek", "");
            side.click(".soekefelt button");
            assertThat(side.url()).isEqualTo(besøk.adresse(LISTA));
        }
        ingenNavnILoggen();
    }

    @Test
    void skal_ikke_vise_den_neste_på_nettbrettet_hva_det_ble_søkt_etter(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, 1280).loggInn(HUN)) {
            String lista = søk(besøk).url();
            besøk.mistØkten();
            besøk.loggInn("barnehage.ansatt26");
            besøk.side().navigate(lista);
            assertThat(besøk.side().locator("#soek").inputValue()).isEmpty();
            assertThat(besøk.side().locator(".ds-alert[role=status]").innerText()).contains("soek");
            assertThat(besøk.side().content()).doesNotContain(NAVN);
        }
    }

    private Page søk(Besoek besøk) {
        Page side = besøk.åpne(LISTA).side();
        side.fill("#soek", NAVN);
        side.keyboard().press("Enter");
        side.waitForURL(adresse -> adresse.contains("soek=s1_"));
        return side;
    }

    private void ingenNavnILoggen() {
        assertThat(logg.linjer).anyMatch(linje -> linje.contains("soek=s1_")).noneMatch(linje -> linje.toLowerCase().contains(NAVN.toLowerCase()));
    }

    private String rad() {
        return "[data-rad][id='o-" + oppgave + "']";
    }
}
