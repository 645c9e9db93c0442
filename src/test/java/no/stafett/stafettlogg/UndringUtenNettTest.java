package no.stafett.stafettlogg;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import no.stafett.Besoek;
import no.stafett.Flatetest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** «Ny undring» når nettet eller økten er borte: det som er skrevet, ligger låst på maskinen til det er kommet fram (UX-03, SEC-09). */
@Flatetest
class UndringUtenNettTest {

    private static final String HVEM = "barnehage.ansatt49";
    private static final String HAR_KOPI = "Object.keys(localStorage).some((navn) => navn.startsWith('utkast:'))";

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void rydd() {
        sql.sql("delete from undringskladd where person = (select id from person where brukernavn = ?)").param(HVEM).update();
    }

    @Test
    void skal_hente_fram_det_som_ble_skrevet_uten_nett_når_fanen_er_lukket(Browser nettleser) {
        try (Besoek besøk = inne(nettleser)) {
            Page side = besøk.side();
            side.context().setOffline(true);
            skriv(side, "Nabo", "Skrevet rett før nettbrettet gikk tomt.");
            tilstand(side, "utenNettTrygt");
            side.waitForFunction(HAR_KOPI);
            assertThat(side.evaluate("JSON.stringify(localStorage)").toString()).as("låst").doesNotContain("Nabo", "nettbrettet gikk tomt");
            side.close();
            Page ny = besøk.nyFane();
            ny.context().setOffline(false);
            ny.navigate(besøk.adresse("/saker/ny"));
            PlaywrightAssertions.assertThat(ny.locator("#undring")).hasValue("Skrevet rett før nettbrettet gikk tomt.");
            PlaywrightAssertions.assertThat(ny.locator("#fornavn")).hasValue("Ada");
            PlaywrightAssertions.assertThat(ny.locator("#foresattNavn1")).hasValue("Nabo");
            assertThat(ny.locator("#foresattNavn0").inputValue()).isEmpty();
            assertThat(ny.locator("#hvem-barn").isChecked()).isTrue();
            tilstand(ny, "lagret");
            ny.waitForFunction("!" + HAR_KOPI);
            assertThat(kladder()).isEqualTo(1);
        }
    }

    /** Det kom fram, men svaret ble borte: en ny fane sender det samme, og det blir ikke to. */
    @Test
    void skal_ikke_lage_to_når_svaret_på_lagringen_ble_borte(Browser nettleser) {
        try (Besoek besøk = inne(nettleser)) {
            Page side = besøk.side();
            side.route("**/saker/ny/kladd/*", rute -> {
                rute.fetch();
                rute.abort();
            });
            skriv(side, "Mor", "Svaret ble borte.");
            tilstand(side, "utenNettTrygt");
            side.waitForFunction(HAR_KOPI);
            side.close();
            Page ny = besøk.nyFane();
            ny.navigate(besøk.adresse("/saker/ny"));
            PlaywrightAssertions.assertThat(ny.locator("#undring")).hasValue("Svaret ble borte.");
            tilstand(ny, "lagret");
            assertThat(kladder()).isEqualTo(1);
        }
    }

    @Test
    void skal_ha_det_som_ble_sendt_idet_nettet_ble_borte_og_glemme_det_når_det_er_kommet_fram(Browser nettleser) {
        try (Besoek besøk = inne(nettleser)) {
            Page side = besøk.side();
            skriv(side, "Mor", "Sendt idet nettet ble borte.");
            tilstand(side, "lagret");
            side.context().setOffline(true);
            side.locator(".skjema button[type=submit]").click();
            side.waitForURL(adresse -> adresse.startsWith("chrome-error"));
            side.context().setOffline(false);
            besøk.åpne("/saker/ny");
            PlaywrightAssertions.assertThat(side.locator("#undring")).hasValue("Sendt idet nettet ble borte.");
            side.locator(".skjema button[type=submit]").click();
            side.waitForURL(adresse -> adresse.contains("/oppgaver/"));
            side.waitForFunction("!" + HAR_KOPI);
            besøk.åpne("/saker/ny");
            PlaywrightAssertions.assertThat(side.locator("#undring")).hasValue("");
        }
    }

    @Test
    void skal_ikke_hente_fram_noe_på_siden_som_sier_hva_som_må_rettes(Browser nettleser) {
        try (Besoek besøk = inne(nettleser)) {
            Page side = besøk.side();
            side.locator("#undring").fill("Uten navn.");
            tilstand(side, "lagret");
            side.locator(".skjema button[type=submit]").click();
            side.locator(".ds-error-summary").waitFor();
            side.waitForTimeout(1500);
            assertThat(side.evaluate(HAR_KOPI)).as("det som ble sendt, kom fram").isEqualTo(false);
            assertThat(side.locator("#undring").inputValue()).isEqualTo("Uten navn.");
            assertThat(side.locator("[data-kvittering]").innerText()).isEmpty();
        }
    }

    @Test
    void skal_ikke_vise_det_til_den_neste_på_et_delt_nettbrett(Browser nettleser) {
        try (Besoek besøk = inne(nettleser)) {
            Page side = besøk.side();
            besøk.mistØkten();
            skriv(side, "Mor", "Ikke for andre.");
            tilstand(side, "utlogget");
            side.waitForFunction(HAR_KOPI);
            besøk.loggInn("barnehage.styrer").åpne("/saker/ny");
            side.waitForTimeout(1000);
            assertThat(side.locator("#undring").inputValue()).isEmpty();
            besøk.mistØkten();
            besøk.loggInn(HVEM).åpne("/saker/ny");
            PlaywrightAssertions.assertThat(side.locator("#undring")).hasValue("Ikke for andre.");
            tilstand(side, "lagret");
        }
    }

    private static void skriv(Page side, String foresatt, String undring) {
        side.locator("#hvem-barn").check();
        side.locator("#fornavn").fill("Ada");
        side.locator("#etternavn").fill("Uten Nett");
        side.locator("#foedselsdato").fill("2021-03-04");
        side.locator("#foresatt summary").click();
        side.locator("#foresattNavn1").fill(foresatt);
        side.locator("#foresattRelasjon1").selectOption("Mor");
        side.locator("#undring").fill(undring);
    }

    private long kladder() {
        return sql.sql("select count(*) from undringskladd k join person p on p.id = k.person where p.brukernavn = ? and not k.slettet").param(HVEM)
                .query(Long.class).single();
    }

    private Besoek inne(Browser nettleser) {
        Besoek besøk = Besoek.med(nettleser, port, 1280).loggInn(HVEM).åpne("/saker/ny");
        // Det som lagrer, hentes etter siden; uten nett kommer det aldri.
        besøk.side().waitForLoadState(LoadState.NETWORKIDLE);
        return besøk;
    }

    private static void tilstand(Page side, String tilstand) {
        side.locator("[data-lagret][data-tilstand=" + tilstand + "]").waitFor();
    }
}
