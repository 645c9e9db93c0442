package no.stafett.oppgave.liste;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import jakarta.servlet.ServletException;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Besoek;
import no.stafett.Flatetest;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
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
    private static final String NESTE = "form[action^='/oppgaver/ta-neste'] button";
    private static final String HUSKET = "JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie, location.href, document.referrer])";

    @Autowired
    private MockMvc nett;
    @Autowired
    private ServletWebServerApplicationContext program;
    @LocalServerPort
    private int port;
    private Loggen logg;
    private ApiKlient hennes;
    private String oppgave;

    @BeforeEach
    void meld() {
        logg = new Loggen();
        ((TomcatWebServer) program.getWebServer()).getTomcat().getHost().getPipeline().addValve(logg);
        hennes = new ApiKlient(nett, HUN);
        oppgave = ny(NAVN);
    }

    private String ny(String fornavn) {
        Map<String, Object> undring = new HashMap<>(ApiKlient.undring(hennes.enhet()));
        undring.put("person", Map.of("fornavn", fornavn, "etternavn", "Wiborg", "foedselsdato", "2020-05-04"));
        return hennes.oppgave(hennes.post("/saker", undring).tekst("sakId"));
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

        /** Tjeneren leter bare etter logger når den starter. */
        @Override
        public void invoke(Request forespørsel, Response svar) throws IOException, ServletException {
            super.invoke(forespørsel, svar);
            log(forespørsel, svar, 0);
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
            side.waitForNavigation(() -> side.locator("#kvittering form button").click());
            assertThat(side.url()).isEqualTo(lista);
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
            side.locator(NESTE).click();
            side.waitForURL(adresse -> adresse.contains("/oppgaver/"));
            side.locator("#kvittering form button").click();
            side.waitForURL(adresse -> adresse.contains("soek=s1_") && adresse.contains("sorter=alder"));
            side.fill("#soek", "");
            side.click(".soekefelt button");
            side.waitForURL(besøk.adresse(LISTA));
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
            assertThat(besøk.side().locator(".ds-alert[role=status]").first().innerText()).contains("soek");
            assertThat(besøk.side().content()).doesNotContain(NAVN);
        }
    }

    @Test
    void skal_bare_ta_én_ved_et_dobbeltklikk_uten_skript(Browser nettleser) {
        String navn = "Dobbelina";
        ny(navn);
        ny(navn);
        try (Besoek besøk = Besoek.med(nettleser, port, new Browser.NewContextOptions().setJavaScriptEnabled(false)).loggInn(HUN)) {
            Page side = søk(besøk, navn);
            side.locator(NESTE).dblclick();
            side.locator("[data-kvittering]:not(:empty)").waitFor();
            side.waitForTimeout(2000);
        }
        assertThat(hennes.get("/oppgaver?fane=mine&soek=" + hennes.laast(navn)).innhold().get("totalt").asInt()).isOne();
    }

    @Test
    void skal_ta_en_ny_når_hun_går_tilbake_og_ber_om_den_neste_igjen(Browser nettleser) {
        String navn = "Xaverius";
        List<String> to = List.of(ny(navn), ny(navn));
        try (Besoek besøk = Besoek.med(nettleser, port, 1280).loggInn(HUN)) {
            Page side = søk(besøk, navn);
            for (int n = 0; n < 2; n++) {
                side.locator(NESTE).click();
                side.waitForURL(adresse -> adresse.matches(".*/oppgaver/[^?]+"));
                side.goBack();
                side.waitForURL(adresse -> adresse.contains("soek=s1_"));
            }
        }
        assertThat(to).allSatisfy(id -> assertThat(hennes.get("/oppgaver/" + id).innhold().path("erMin").asBoolean()).isTrue());
    }

    @Test
    void skal_ta_med_det_som_er_valgt_i_filteret_og_ikke_sendt_ennå(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, 1280).loggInn(HUN).åpne("/oppgaver?fane=ledige")) {
            besøk.side().selectOption("#nivaa", "0");
            besøk.side().fill("#soek", NAVN);
            besøk.side().keyboard().press("Enter");
            besøk.side().waitForURL(adresse -> adresse.contains("soek=s1_"));
            assertThat(besøk.side().url()).contains("fane=ledige", "nivaa=0");
        }
    }

    private Page søk(Besoek besøk) {
        return søk(besøk, NAVN);
    }

    private static Page søk(Besoek besøk, String navn) {
        Page side = besøk.åpne(LISTA).side();
        side.fill("#soek", navn);
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
