package no.stafett.handlingsveileder.flate;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import no.stafett.Flatetest;
import no.stafett.Tastatur;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Skjemaet bygges og ses slik det blir, og hvert felt er et tjeneren kan kontrollere. */
@Flatetest
class SkjemaINettleserenTest {

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext program;
    private Utkastproeve utkast;

    @BeforeEach
    void lag() {
        utkast = Utkastproeve.lag(program, "fagansvarlig", "9901.barnehage");
    }

    @Test
    void skal_legge_til_et_felt_fra_lista_og_se_det_slik_det_blir(Browser nettleser) {
        try (Redigeringsbesoek hun = åpne(nettleser, "observasjon")) {
            Page side = hun.side();
            side.locator("[data-nytt-felt]").selectOption("radio");
            side.getByText("Legg til felt", new Page.GetByTextOptions().setExact(true)).click();
            hun.felt("label").fill("Trives barnet i gruppa?");
            hun.felt("required").check();
            side.locator("[data-egenskaper] [data-valg]").first().fill("Ja, som oftest");
            side.locator("[data-egenskaper] [data-valg]").first().blur();
            PlaywrightAssertions.assertThat(side.locator("[data-visningsflate]")).containsText("Trives barnet i gruppa?");
            PlaywrightAssertions.assertThat(side.locator("[data-visningsflate]")).containsText("Ja, som oftest");
            hun.kontrollert();
            PlaywrightAssertions.assertThat(side.locator("[data-liste] .modelldel", new Page.LocatorOptions().setHasText("Trives barnet i gruppa?"))).containsText("kan kontrolleres");
            hun.lagret();
            hun.ingenBrudd();
        }
        JsonNode felt = JSON.readTree(utkast.fil("observasjon.form")).get("components").valueStream().filter(f -> f.path("label").asString("").startsWith("Trives")).findFirst().orElseThrow();
        assertThat(felt.at("/validate/required").asBoolean()).isTrue();
        assertThat(felt.get("key").asString()).matches("[a-z][a-zA-Z0-9]*");
        assertThat(felt.at("/values/0/label").asString()).isEqualTo("Ja, som oftest");
    }

    @Test
    void skal_si_fra_ved_feltet_om_det_tjeneren_ikke_kan_kontrollere(Browser nettleser) {
        try (Redigeringsbesoek hun = åpne(nettleser, "undring")) {
            hun.velg("felt_hva");
            assertThat(hun.felt("key").getAttribute("readonly")).as("programmet leser «hva»").isNotNull();
            hun.felt("required").uncheck();
            hun.side().locator("[data-egenskaper] .modellfeil").waitFor();
            assertThat(hun.side().locator("[data-del=felt_hva]").innerText()).contains("må rettes");
            hun.felt("label").fill("Se ![her](https://eksempel.example/{{hva}})");
            hun.felt("label").blur();
            PlaywrightAssertions.assertThat(hun.side().locator("[data-egenskaper] .modellfeil li").nth(2)).isVisible();
            hun.ingenBrudd();
        }
    }

    @Test
    void skal_legge_til_flytte_og_fjerne_et_felt_med_bare_tastaturet(Browser nettleser) {
        try (Redigeringsbesoek hun = åpne(nettleser, "undring")) {
            Tastatur taster = new Tastatur(hun.side());
            hun.side().locator("[data-nytt-felt]").focus();
            taster.trykk("Tab");
            taster.trykk("Enter");
            PlaywrightAssertions.assertThat(hun.side().locator("#modell-egenskaper")).isFocused();
            taster.til("[data-felt=label]");
            taster.trykk("Control+a");
            taster.skriv("Hvem andre kjenner barnet?");
            taster.til("[data-egenskaper] .modellhandling button");
            taster.trykk("Enter");
            hun.lagret();
        }
        assertThat(ledetekster("undring").indexOf("Hvem andre kjenner barnet?")).as("nest sist etter å ha flyttet opp").isEqualTo(ledetekster("undring").size() - 2);
    }

    private List<String> ledetekster(String skjema) {
        return JSON.readTree(utkast.fil(skjema + ".form")).get("components").valueStream().map(f -> f.path("label").asString("")).toList();
    }

    @Test
    void skal_bare_tilby_felttyper_tjeneren_kan_kontrollere(Browser nettleser) {
        try (Redigeringsbesoek hun = åpne(nettleser, "observasjon")) {
            List<String> palett = hun.side().locator(".fjs-palette-field").all().stream().map(en -> en.getAttribute("data-field-type")).toList();
            assertThat(palett).containsExactlyInAnyOrder("textfield", "textarea", "number", "datetime", "checkbox", "radio", "select", "checklist", "taglist", "text", "separator", "spacer", "group", "dynamiclist");
            hun.side().locator(".fjs-palette-field[data-field-type=textarea]").focus();
            hun.side().keyboard().press("Enter");
            PlaywrightAssertions.assertThat(hun.side().locator("[data-visningsflate]")).containsText("Nytt spørsmål");
        }
    }

    /** Å åpne og lagre hvert levert skjema gjør ingenting porten har noe å si på. */
    @Test
    void skal_ikke_ødelegge_noe_ved_å_lagre(Browser nettleser) {
        for (String id : List.of("tiltaksplan", "samtykke", "beslutning_nivaa_1")) {
            try (Redigeringsbesoek hun = åpne(nettleser, id)) {
                hun.felt("tittel").fill("Ny tittel");
                hun.felt("tittel").blur();
                hun.lagret();
                hun.kontrollert();
                assertThat(hun.side().locator(".modellstatus").innerText()).as(id).startsWith("Serveren kan kontrollere alle");
                hun.ingenBrudd();
            }
            assertThat(JSON.readTree(utkast.fil(id + ".form")).at("/properties/tittel").asString()).isEqualTo("Ny tittel");
        }
    }

    private Redigeringsbesoek åpne(Browser nettleser, String skjema) {
        return Redigeringsbesoek.åpne(nettleser, port, utkast, "/skjema/" + skjema + ".form");
    }
}
