package no.stafett.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Besoek;
import no.stafett.Flatetest;
import no.stafett.Saksgang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

/** Nedtrekkslistene uten mus, slik den som hører siden, får dem: navnet, om lista er åpen, hvor i den hun er, og hva hun valgte. */
@Flatetest
class NedtrekkTest {

    private static final String HVEM = "barnehage.ansatt29";
    private static final String PEKER_PÅ = "(e) => document.getElementById(e.getAttribute('aria-activedescendant') ?? '')?.textContent ?? ''";
    /** form-js hører først etter tastene når det som står der, er tegnet; det er fortere enn noen trykker. */
    private static final String TEGNET = "new Promise((ferdig) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(ferdig))))";

    @Autowired
    private MockMvc nett;
    @LocalServerPort
    private int port;
    private ApiKlient klient;
    private Page side;

    @BeforeEach
    void hvem() {
        klient = new ApiKlient(nett, HVEM);
    }

    @Test
    void skal_kunne_åpne_bla_ombestemme_seg_og_velge(Browser nettleser) {
        String oppgave = planen();
        try (Besoek besøk = inne(nettleser, "/oppgaver/" + oppgave)) {
            Locator felt = felt("Hvor?");
            felt.focus();
            hører(felt, "Hjemme");
            assertThat(side.getByRole(AriaRole.LISTBOX, new Page.GetByRoleOptions().setName("Hvor?")).getByRole(AriaRole.OPTION).count()).isEqualTo(7);
            trykk("Escape");
            lukket(felt);
            trykk("ArrowDown", "ArrowDown");
            hører(felt, "I barnehagen");
            trykk("Enter");
            lukket(felt);
            trykk("x");
            PlaywrightAssertions.assertThat(felt).hasValue("I barnehagen");
            lagret("/oppgaver/" + oppgave, "\"arena\":\"barnehage\"");
            trykk("Space");
            hører(felt, "I barnehagen");
            PlaywrightAssertions.assertThat(side.locator("[role=option][aria-selected=true]")).hasText("I barnehagen");
            trykk("ArrowDown", "Space");
            PlaywrightAssertions.assertThat(felt).hasValue("På skolen");
            trykk("Delete");
            PlaywrightAssertions.assertThat(felt).hasValue("");
            lukket(felt);
        }
    }

    @Test
    void skal_kunne_søke_seg_fram_og_åpne_lista_igjen(Browser nettleser) {
        String oppgave = planen();
        List<String> personer = navn("/oppgaver/" + oppgave, "personer");
        try (Besoek besøk = inne(nettleser, "/oppgaver/" + oppgave)) {
            Locator felt = felt("Hvem er stafettholder?");
            felt.focus();
            trykk("Control+A", "z", "z", "z");
            hører(felt, "Ingen treff");
            PlaywrightAssertions.assertThat(side.locator("[role=option]")).hasAttribute("aria-disabled", "true");
            assertThat(new AxeBuilder(side).analyze().getViolations()).isEmpty();
            trykk("Control+A", "Delete", "Escape");
            lukket(felt);
            trykk("ArrowDown");
            hører(felt, personer.get(0));
            trykk("ArrowDown");
            hører(felt, personer.get(1));
            trykk("Enter");
            lukket(felt);
            PlaywrightAssertions.assertThat(felt).hasValue(personer.get(1));
            lagret("/oppgaver/" + oppgave, "\"stafettholder\":\"");
            trykk("Control+A", "Delete", "Delete");
            PlaywrightAssertions.assertThat(side.locator(".fjs-form-field:has-text('Hvem er stafettholder?') .fjs-select-cross")).hasCount(0);
        }
    }

    @Test
    void skal_kunne_velge_flere_ta_bort_ett_og_velge_klokkeslett(Browser nettleser) {
        String oppgave = ta(Saksgang.ny(klient).til("nivaa_1"));
        List<String> enheter = navn("/oppgaver/" + oppgave, "enheter");
        try (Besoek besøk = inne(nettleser, "/oppgaver/" + oppgave)) {
            Locator felt = felt("Hvilke andre enheter inviteres?");
            felt.focus();
            hører(felt, enheter.get(0));
            trykk("Enter");
            hører(felt, enheter.get(1));
            PlaywrightAssertions.assertThat(side.locator("[role=listbox]")).hasAttribute("aria-multiselectable", "true");
            assertThat(new AxeBuilder(side).analyze().getViolations()).isEmpty();
            trykk("Escape");
            lukket(felt);
            trykk("ArrowDown");
            hører(felt, enheter.get(1));
            Locator fjern = side.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Fjern valget: " + enheter.get(0)));
            fjern.press("Space");
            PlaywrightAssertions.assertThat(fjern).hasCount(0);
            Locator klokka = felt("Klokka");
            klokka.focus();
            hører(klokka, "12:00");
            trykk("ArrowDown");
            hører(klokka, "12:15");
            trykk("Enter");
            lukket(klokka);
            PlaywrightAssertions.assertThat(klokka).hasValue("12:15");
            lagret("/oppgaver/" + oppgave, "\"klokkeslett\":\"12:15");
        }
    }

    /** Oppgaven der planen skrives, med lister både med og uten søk. */
    private String planen() {
        Saksgang gang = Saksgang.ny(klient).til("nivaa_1");
        assertThat(gang.fullfoer(Map.of()).status()).isEqualTo(200);
        return ta(gang);
    }

    private String ta(Saksgang gang) {
        assertThat(klient.post("/oppgaver/" + gang.oppgave() + "/ta", null).status()).isEqualTo(200);
        return gang.oppgave();
    }

    private List<String> navn(String sti, String liste) {
        return klient.get(sti).innhold().at("/inndata/" + liste).valueStream().map(valg -> valg.get("label").asString()).toList();
    }

    private Besoek inne(Browser nettleser, String sti) {
        Besoek besøk = Besoek.med(nettleser, port, 1280).loggInn(HVEM).åpne(sti);
        side = besøk.side();
        return besøk;
    }

    private Locator felt(String navn) {
        return side.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(navn).setExact(true));
    }

    private void trykk(String... taster) {
        for (String tast : taster) {
            side.keyboard().press(tast);
            side.evaluate(TEGNET);
        }
    }

    /** Det hun får lest opp: lista er åpen, og feltet peker på dette valget i den. */
    private void hører(Locator felt, String valg) {
        PlaywrightAssertions.assertThat(felt).hasAttribute("aria-expanded", "true");
        side.evaluate(TEGNET);
        assertThat(felt.evaluate(PEKER_PÅ)).isEqualTo(valg);
        assertThat(felt.getAttribute("aria-controls")).isNotNull().isEqualTo(side.locator("[role=listbox]").getAttribute("id"));
    }

    private void lukket(Locator felt) {
        PlaywrightAssertions.assertThat(felt).hasAttribute("aria-expanded", "false");
        PlaywrightAssertions.assertThat(felt).isFocused();
        assertThat(side.locator("[role=listbox]").count()).isZero();
        assertThat(felt.getAttribute("aria-controls")).isNull();
        assertThat(felt.getAttribute("aria-activedescendant")).isNull();
    }

    private void lagret(String sti, String svar) {
        side.locator("[data-lagret][data-tilstand=lagret]").waitFor();
        assertThat(klient.get(sti).innhold().path("utkast").toString()).contains(svar);
    }
}
