package no.stafett.oppgave;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import no.stafett.ApiKlient;
import no.stafett.Besoek;
import no.stafett.Flatetest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

/** Det som er skrevet, går ikke tapt: nettet kan være borte, økten ute, fanen lukket, og noen andre kan ha skrevet imens. */
@Flatetest
class UtkasttrygghetTest {

    private static final String HVEM = "barnehage.ansatt38";
    private static final String HAR_KOPI = "Object.keys(localStorage).some((navn) => navn.startsWith('utkast:'))";
    private static final long FEM_SEKUNDER_NANO = 5_000_000_000L;
    private static final long SLINGRING_NANO = 1_000_000_000L;

    @Autowired
    private MockMvc nett;
    @LocalServerPort
    private int port;
    private ApiKlient klient;
    private String oppgave;

    @BeforeEach
    void meld() {
        klient = new ApiKlient(nett, HVEM);
        oppgave = ta();
    }

    @Test
    void skal_lagre_innen_fem_sekunder_også_for_den_som_ikke_stopper_å_skrive(Browser nettleser) {
        try (Besoek besøk = inne(nettleser)) {
            AtomicLong lagret = new AtomicLong();
            besøk.side().onRequest(r -> {
                if (r.method().equals("PUT")) {
                    lagret.compareAndSet(0, System.nanoTime());
                }
            });
            long begynte = System.nanoTime();
            tekstfelt(besøk.side()).pressSequentially("Leker mest alene ute, og går fra når de andre kommer.",
                    new Locator.PressSequentiallyOptions().setDelay(140));
            assertThat(lagret.get()).isNotZero();
            assertThat(lagret.get() - begynte).isLessThan(FEM_SEKUNDER_NANO + SLINGRING_NANO);
            lagret(besøk.side());
            assertThat(besøk.side().locator("[data-lagret]").innerText()).matches("Lagret kl\\. \\d\\d\\.\\d\\d");
        }
    }

    @Test
    void skal_vise_bare_feltene_som_er_ulike_og_la_henne_ta_den_andres(Browser nettleser) {
        try (Besoek besøk = inne(nettleser)) {
            Page side = besøk.side();
            klient.put("/oppgaver/" + oppgave + "/utkast", Map.of("svar", Map.of("hva", "Skrevet på telefonen.", "sakstype", "ordinaer")), Map.of());
            tekstfelt(side).fill("Skrevet på nettbrettet.");
            Locator valg = side.locator("dialog.konflikt");
            valg.waitFor();
            assertThat(valg.locator("tbody tr").count()).isEqualTo(1);
            assertThat(valg.innerText()).contains("Skrevet på telefonen.", "Skrevet på nettbrettet.");
            valg.locator("button[value=andres]").click();
            PlaywrightAssertions.assertThat(tekstfelt(side)).hasValue("Skrevet på telefonen.");
            assertThat(utkast()).contains("Skrevet på telefonen.");
        }
    }

    @Test
    void skal_tåle_ti_minutter_uten_nett_og_ikke_etterlate_noe(Browser nettleser) {
        try (Besoek besøk = Besoek.med(nettleser, port, 1280).loggInn(HVEM)) {
            Page side = besøk.side();
            side.clock().install();
            besøk.åpne("/oppgaver/" + oppgave);
            side.context().setOffline(true);
            tekstfelt(side).fill("Skrevet uten nett.");
            tilstand(side, "utenNettTrygt");
            side.waitForFunction(HAR_KOPI);
            assertThat(side.evaluate("JSON.stringify(localStorage)").toString()).doesNotContain("Skrevet", "hva");
            side.clock().fastForward("10:00");
            tekstfelt(side).fill("Skrevet uten nett, i ti minutter.");
            side.context().setOffline(false);
            side.clock().fastForward("01:00");
            for (int n = 0; n < 100 && !utkast().contains("i ti minutter"); n++) {
                side.waitForTimeout(100);
            }
            assertThat(utkast()).contains("Skrevet uten nett, i ti minutter.");
            tilstand(side, "lagret");
            side.waitForFunction("!" + HAR_KOPI);
        }
    }

    @Test
    void skal_hente_fram_det_som_ble_skrevet_uten_nett_når_fanen_er_lukket(Browser nettleser) {
        try (Besoek besøk = inne(nettleser)) {
            Page side = besøk.side();
            side.context().setOffline(true);
            tekstfelt(side).fill("Skrevet rett før nettbrettet gikk tomt.");
            tilstand(side, "utenNettTrygt");
            side.waitForFunction(HAR_KOPI);
            side.close();
            Page ny = besøk.nyFane();
            ny.context().setOffline(false);
            ny.navigate(besøk.adresse("/oppgaver/" + oppgave));
            Besoek.ferdig(ny);
            PlaywrightAssertions.assertThat(tekstfelt(ny)).hasValue("Skrevet rett før nettbrettet gikk tomt.");
            tilstand(ny, "lagret");
            ny.waitForFunction("!" + HAR_KOPI);
            assertThat(utkast()).contains("nettbrettet gikk tomt");
        }
    }

    @Test
    void skal_hente_fram_det_som_ble_skrevet_etter_at_økten_gikk_ut(Browser nettleser) {
        try (Besoek besøk = inne(nettleser)) {
            Page side = besøk.side();
            besøk.mistØkten();
            tekstfelt(side).fill("Skrevet etter at økten gikk ut.");
            tilstand(side, "utlogget");
            side.waitForFunction(HAR_KOPI);
            besøk.loggInn(HVEM).åpne("/oppgaver/" + oppgave);
            PlaywrightAssertions.assertThat(tekstfelt(side)).hasValue("Skrevet etter at økten gikk ut.");
            tilstand(side, "lagret");
        }
    }

    @Test
    void skal_ikke_vise_det_til_den_neste_på_et_delt_nettbrett(Browser nettleser) {
        try (Besoek besøk = inne(nettleser)) {
            Page side = besøk.side();
            besøk.mistØkten();
            tekstfelt(side).fill("Ikke for andre.");
            tilstand(side, "utlogget");
            side.waitForFunction(HAR_KOPI);
            besøk.loggInn("barnehage.styrer").åpne("/oppgaver/" + oppgave);
            assertThat(side.locator("#skjema").getAttribute("data-kopinoekkel")).isNull();
            assertThat(side.content()).doesNotContain("Ikke for andre.");
        }
    }

    @Test
    void skal_vise_begge_når_noen_har_skrevet_mens_nettet_var_borte(Browser nettleser) {
        try (Besoek besøk = inne(nettleser)) {
            Page side = besøk.side();
            side.context().setOffline(true);
            tekstfelt(side).fill("Skrevet uten nett.");
            tilstand(side, "utenNettTrygt");
            klient.put("/oppgaver/" + oppgave + "/utkast", Map.of("svar", Map.of("hva", "Skrevet imens.")), Map.of());
            side.context().setOffline(false);
            Locator valg = side.locator("dialog.konflikt");
            valg.waitFor();
            assertThat(valg.innerText()).contains("Skrevet uten nett.", "Skrevet imens.");
            valg.locator("button[value=mitt]").click();
            tilstand(side, "lagret");
            assertThat(utkast()).contains("Skrevet uten nett.");
        }
    }

    @Test
    void skal_føre_tilbake_til_den_samme_lista_og_tilby_den_neste_i_den(Browser nettleser) {
        String neste = ta();
        try (Besoek besøk = Besoek.med(nettleser, port, 1280).loggInn(HVEM)) {
            Page side = besøk.side();
            String lista = "/oppgaver?fane=mine&nivaa=0&sorter=alder";
            besøk.åpne(lista);
            side.locator("[id='o-" + oppgave + "'] a.rad-lenke").click();
            side.waitForURL(url -> url.contains("/oppgaver/"));
            Besoek.ferdig(side);
            tekstfelt(side).fill("Ada leker lite med de andre.");
            side.locator(".fjs-form-field-radio").first().locator(".fjs-inline-label").nth(1).locator("input").check();
            side.locator("[data-fullfoer]").click();
            side.locator(".ferdig").waitFor();
            Locator tilbudt = side.locator("[data-neste-i-lista] [data-rad]");
            tilbudt.waitFor();
            assertThat(tilbudt.getAttribute("id")).isEqualTo("o-" + neste);
            side.locator("main a[href^='/oppgaver?fane=mine']").first().click();
            side.waitForURL(besøk.adresse(lista));
        }
    }

    private String ta() {
        String id = klient.oppgave(klient.nySak());
        assertThat(klient.post("/oppgaver/" + id + "/ta", null).status()).isEqualTo(200);
        return id;
    }

    private String utkast() {
        return klient.get("/oppgaver/" + oppgave).innhold().path("utkast").toString();
    }

    private Besoek inne(Browser nettleser) {
        return Besoek.med(nettleser, port, 1280).loggInn(HVEM).åpne("/oppgaver/" + oppgave);
    }

    private static Locator tekstfelt(Page side) {
        return side.locator(".fjs-form-field-textarea textarea").first();
    }

    private static void lagret(Page side) {
        tilstand(side, "lagret");
    }

    private static void tilstand(Page side, String tilstand) {
        side.locator("[data-lagret][data-tilstand=" + tilstand + "]").waitFor();
    }
}
